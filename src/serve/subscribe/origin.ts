import type { IncomingMessage } from 'node:http';

/** True where no browser asks, or one that shows a page of this server or of an origin that may read: browsers let every page open a WebSocket
 *  to any server, and tell whose page it is. */
export function isWelcomeOrigin({ headers }: IncomingMessage, origins: readonly string[]): boolean {
  const { origin, host } = headers;
  if (origin === undefined || origins.includes(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();
}
