import { existsSync } from 'node:fs';
import { type RequestHandler, Router } from 'express';
import sirv from 'sirv';
import { type FrontPage, frontPage, pageStyle } from './page';

export interface Served extends FrontPage {
  readonly sdl: string;
  /** Folder of the built playground; it may be missing where it was not built. */
  readonly playground: string;
}

const NOT_BUILT =
  'The playground was not built on this machine: run "npm run prepare" with the development dependencies installed. /graphql works without it.\n';

/** The pages: `/`, the schema, the playground. */
export function pages({ sdl, playground, ...front }: Served): Router {
  const router = Router();
  router.get('/', (_request, response) => void response.type('html').send(frontPage(front)));
  router.get('/page.css', (_request, response) => void response.type('css').send(pageStyle));
  router.get('/favicon.ico', (_request, response) => void response.status(204).end());
  router.get('/schema.graphql', (_request, response) => void response.type('text/plain').send(sdl));
  router.get('/playground', (request, response, next) =>
    request.originalUrl.split('?')[0] === '/playground'
      ? response.redirect(308, '/playground/' + query(request.originalUrl))
      : next(),
  );
  router.use('/playground', playgroundFiles(playground));
  return router;
}

const query = (url: string): string => (url.includes('?') ? url.slice(url.indexOf('?')) : '');

function playgroundFiles(folder: string): RequestHandler {
  if (!existsSync(folder)) return (_request, response) => void response.status(503).type('text/plain').send(NOT_BUILT);
  return sirv(folder, { etag: true, gzip: true, brotli: true, setHeaders: cacheFor });
}

/** File names hold a hash of their content, the page that names them does not. */
function cacheFor(response: { setHeader(name: string, value: string): void }, path: string): void {
  response.setHeader('Cache-Control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
}
