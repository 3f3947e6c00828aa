import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type RequestHandler, Router } from 'express';
import sirv from 'sirv';
import { noteCode } from '../../kernel/request-facts';
import { type FrontPage, frontPage, pageStyle } from './page';

export interface Served extends FrontPage {
  readonly sdl: string;
  /** Folder of the built explorer; it may be missing where it was not built. */
  readonly explorer: string;
  /** Folder of the built playground; it may be missing likewise. */
  readonly playground: string;
}

const NOT_BUILT =
  'The playground was not built on this machine: run "npm run prepare" with the development dependencies installed. /graphql works without it.\n';

/** The first words of the addresses that the explorer draws. */
const WORDS = 'changes|conflicts|documents|method|parties|records|releases|review|search|sources|statements|tallies';
const EXPLORER_PAGES = new RegExp(`^/(?:(${WORDS})(?:/([\\w-]+))?)?$`);

/** The pages of one thing, where they are not those of the list. */
const OF_ONE: Readonly<Record<string, string>> = {
  documents: 'document',
  parties: 'party',
  records: 'record',
  sources: 'source',
  statements: 'statement',
};

/** The pages: the explorer, the schema, the playground. */
export function pages({ sdl, playground, explorer, ...front }: Served): Router {
  const router = Router();
  router.use(existsSync(explorer) ? explorerFiles(explorer) : withoutExplorer(front));
  router.get('/favicon.ico', (_request, response) => void response.status(204).end());
  router.get('/schema.graphql', (_request, response) => void response.type('text/plain').send(sdl));
  router.get('/playground', (request, response, next) =>
    request.originalUrl.split('?')[0] === '/playground'
      ? response.redirect(308, '/playground/' + query(request.originalUrl))
      : next(),
  );
  router.use('/playground', playgroundFiles(playground));
  if (existsSync(explorer)) router.use(lost(join(explorer, 'index.html')));
  return router;
}

/** Who comes with a browser is told in a page; everybody else in the form of GraphQL, by who comes next. */
const lost =
  (page: string): RequestHandler =>
  (request, response, next) => {
    response.vary('Accept');
    if (request.method !== 'GET' || !request.headers.accept?.includes('text/html')) return next();
    noteCode('NOT_FOUND');
    response.status(404).sendFile(page, { cacheControl: false });
  };

const query = (url: string): string => (url.includes('?') ? url.slice(url.indexOf('?')) : '');

/** Every page of the explorer is the same program; which one is drawn is seen by the browser. The files differ in what they ask for at once. */
function explorerFiles(folder: string): Router {
  const router = Router();
  router.use('/assets', files(join(folder, 'assets'), IMMUTABLE));
  const page = files(folder, 'no-cache');
  const built = new Set(readdirSync(folder));
  router.get(EXPLORER_PAGES, (request, response, next) => {
    const file = `${explorerPage(request.params)}.html`;
    request.url = `/${built.has(file) ? file : 'index.html'}`;
    page(request, response, next);
  });
  return router;
}

/** The folder of the page at an address, by its first word and the id behind it. */
const explorerPage = ({ 0: word = 'front', 1: id }: Readonly<Record<string, string | undefined>>): string =>
  (id && OF_ONE[word]) || word;

/** The plain page, where the explorer was not built. */
function withoutExplorer(front: FrontPage): Router {
  const router = Router();
  router.get(EXPLORER_PAGES, (_request, response) => void response.type('html').send(frontPage(front)));
  router.get('/page.css', (_request, response) => void response.type('css').send(pageStyle));
  return router;
}

function playgroundFiles(folder: string): Router {
  const router = Router();
  if (!existsSync(folder))
    return router.use((_request, response) => void response.status(503).type('text/plain').send(NOT_BUILT));
  return router.use('/assets', files(join(folder, 'assets'), IMMUTABLE)).use(files(folder, 'no-cache'));
}

/** File names in there hold a hash of their content. */
const IMMUTABLE = 'public, max-age=31536000, immutable';

const files = (folder: string, cacheControl: string): RequestHandler =>
  sirv(folder, {
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders: (response) => void response.setHeader('Cache-Control', cacheControl),
  });
