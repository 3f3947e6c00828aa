import { Agent, request } from 'node:http';

export interface Answer {
  /** 0 where the connection failed. */
  readonly status: number;
  /** The code of its first error, or that of the connection; `ok` without any. */
  readonly code: string;
  readonly ms: number;
}

/** Asks a gateway over as many connections as it has questions at a time. */
export class Client {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: Infinity });

  constructor(private readonly url: string) {}

  ask(query: string, variables: object = {}): Promise<Answer> {
    const body = JSON.stringify({ query, variables });
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const since = performance.now();
    return new Promise((resolve) => {
      const told = (status: number, code: string): void => resolve({ status, code, ms: performance.now() - since });
      const asked = request(`${this.url}/graphql`, { method: 'POST', agent: this.agent, headers }, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () => told(response.statusCode ?? 0, codeOf(text)));
        response.on('error', (error: NodeJS.ErrnoException) => told(0, error.code ?? error.message));
      });
      asked.on('error', (error: NodeJS.ErrnoException) => told(0, error.code ?? error.message));
      asked.end(body);
    });
  }

  stop(): void {
    this.agent.destroy();
  }
}

function codeOf(text: string): string {
  const code = /"errors":\[.*?"code":"(\w+)"/s.exec(text)?.[1];
  return code ?? (text.startsWith('{"data"') ? 'ok' : 'unreadable');
}
