import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Endpoint, Floor } from './endpoint';
import { q1 } from './q1';
import { q2 } from './q2';
import { q3 } from './q3';
import { q4 } from './q4';
import { q5 } from './q5';
import { q6 } from './q6';

export const ENDPOINTS: Readonly<Record<string, Endpoint>> = { Q1: q1, Q2: q2, Q3: q3, Q4: q4, Q5: q5, Q6: q6 };

/** `POST /Q1` with the variables as JSON; nothing else that a server should do. */
export const floorServer = (floor: Floor): Server =>
  createServer((request, response) => {
    void answered(floor, request).then(
      (data) => send(response, 200, JSON.stringify({ data })),
      (error: unknown) => send(response, 500, JSON.stringify({ errors: [{ message: String(error) }] })),
    );
  });

async function answered(floor: Floor, request: IncomingMessage): Promise<object> {
  const endpoint = ENDPOINTS[request.url!.slice(1)];
  if (!endpoint) throw new Error(`There is no ${request.url}`);
  return endpoint(floor, JSON.parse(await bodyOf(request)) as Record<string, string>);
}

const bodyOf = (request: IncomingMessage): Promise<string> =>
  new Promise((resolve, reject) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (body += chunk));
    request.on('end', () => resolve(body));
    request.on('error', reject);
  });

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
  response.end(body);
}
