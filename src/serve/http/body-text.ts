import { AsyncResource } from 'node:async_hooks';
import type { IncomingMessage } from 'node:http';
import { requestFacts } from '../../kernel/request-facts';

const texts = new WeakMap<IncomingMessage, string>();

/** Notes the body of a request that was read already. */
export const giveText = (request: IncomingMessage, text: string): void => void texts.set(request, text);

/** The body of a request that was read already; null of another. */
export const givenText = (request: IncomingMessage): string | null => texts.get(request) ?? null;

/** Reads a body of a length that was announced, without its mark of the byte order, and goes on as part of the request where that is accompanied. Nothing is told where
 *  the client goes away on the way. */
export function readText(request: IncomingMessage, then: (text: string) => void): void {
  const chunks: Buffer[] = [];
  const end = (): void => then(utf8.decode(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)));
  request.on('data', (chunk: Buffer) => void chunks.push(chunk));
  request.once('end', requestFacts() ? AsyncResource.bind(end) : end);
}

const utf8 = new TextDecoder();
