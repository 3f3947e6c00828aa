import type { RequestListener } from 'node:http';
import type { Load } from './load';

const BODY = JSON.stringify({
  errors: [
    {
      message: 'More requests are on their way than can be answered: come again in a moment.',
      extensions: { code: 'OVERLOADED' },
    },
  ],
});
const HEADERS = {
  'Content-Type': 'application/json; charset=utf-8',
  'Content-Length': Buffer.byteLength(BODY),
  'Cache-Control': 'no-store',
  'Retry-After': '1',
};

/** Refuses what asks for data while the process is full, before anything else is done for it: no log, no id, no reading of the body.
 *  In a flood most of the time goes into refusing. */
export function shedding(load: Load, serve: RequestListener): RequestListener {
  return (request, response) => {
    if (load.isFull && /^\/(graphql|exports)\b/.test(request.url ?? '')) response.writeHead(503, HEADERS).end(BODY);
    else serve(request, response);
  };
}
