import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { Moment } from '../../db/reads';
import { BadUserInput } from '../../kernel/errors';
import { InstantScalar } from '../../kernel/graph/scalars';
import { refuse } from '../http/errors';
import { digestOf, download, goneOf } from './download';
import type { Exporter, TaggedFile } from './exporter';
import { type Asked, NAMES } from './files';
import { NoSuchExport } from './no-such-export';
import { onRefusal } from './refusals';

const IDLE_MS = 30_000;

/** Everything below `/exports`: an index, files at a revision, and their hashes. */
export function exportsRoute(exporter: Exporter): Router {
  const router = Router();
  router.use(readOnly);
  router.get('/', async (_request, response) => void response.set(FRESH).json(await index(exporter)));
  router.get(['/head/:name', '/:name'], toHead(exporter));
  router.get('/:at/:name', sending(exporter));
  router.use(onRefusal);
  return router;
}

const readOnly: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') return next();
  response.set('Allow', 'GET, HEAD, OPTIONS');
  refuse(response, 405, 'METHOD_NOT_ALLOWED', 'Exports can be read only: use GET or HEAD.');
};

const FRESH = { 'Cache-Control': 'no-store' };
const HASH = '.sha256';

const fileName = (name: string): string => (name.endsWith(HASH) ? name.slice(0, -HASH.length) : name);

async function index(exporter: Exporter): Promise<object> {
  return {
    head: await exporter.head(),
    releases: await exporter.releases(),
    names: NAMES,
    addresses: [
      '/exports/{revision, release or instant}/{name}',
      '/exports/head/{name}',
      '/exports/{revision, release or instant}/{name}.sha256',
    ],
  };
}

/** The head moves: its address leads to that of the revision, which does not. */
const toHead =
  (exporter: Exporter): RequestHandler<{ name: string }> =>
  async (request, response) => {
    const { name } = request.params;
    if (!NAMES.includes(fileName(name))) throw new NoSuchExport('There is no such export; /exports/ tells the names.');
    const query = /\?.*$/s.exec(request.originalUrl)?.[0] ?? '';
    response.set(FRESH).redirect(302, `/exports/${await exporter.head()}/${name}${query}`);
  };

const sending =
  (exporter: Exporter): RequestHandler<{ at: string; name: string }> =>
  async (request, response) => {
    const { at, name } = request.params;
    const file = await exporter.file(await exporter.snapshot(momentOf(at)), fileName(name), askedOf(request));
    const isHash = name.endsWith(HASH);
    describe(file, isHash, response);
    if (request.fresh) return void response.status(304).end();
    if (isHash) return sendHash(exporter, file, response);
    if (request.method === 'HEAD') return tellSize(exporter, file, response);
    await download(exporter, file, request as Request, response, IDLE_MS);
  };

/** What reads like a revision or an instant is one, also where a release has that name.
 *  @throws {BadUserInput} for an instant that does not exist */
function momentOf(at: string): Moment {
  if (/^(0|[1-9]\d{0,9})$/.test(at)) return { revision: Number(at) };
  return /^\d{4}-\d\d-\d\dT/.test(at) ? { at: instantOf(at) } : { release: at };
}

function instantOf(at: string): string {
  try {
    return InstantScalar.parseValue(at);
  } catch (cause) {
    throw new BadUserInput('at', (cause as Error).message);
  }
}

const TAKEN = ['where', 'orderBy', 'bom'];

/** @throws {BadUserInput} for what no export takes, and for what is given twice */
function askedOf({ query }: Pick<Request, 'query'>): Asked {
  for (const [name, value] of Object.entries(query)) {
    if (!TAKEN.includes(name)) throw new BadUserInput(name, `${name.slice(0, 64)} is not taken here.`);
    if (typeof value !== 'string') throw new BadUserInput(name, `${name} is given more than once.`);
  }
  return query as Asked;
}

/** Words may be erased from every revision, and another version of the rule may give other values; the entity tag then is another one. So caches ask
 *  each time, which costs no reading. */
const KEPT = { 'Cache-Control': 'public, no-cache' };

function describe({ name, type, revision, tag }: TaggedFile, isHash: boolean, response: Response): void {
  response.set({
    ...KEPT,
    ETag: isHash ? tag.replace(/"$/, '-sha256"') : tag,
    'Content-Type': isHash ? 'text/plain; charset=utf-8' : type,
  });
  if (!isHash)
    response.set({
      'Content-Disposition': `attachment; filename="handover-${revision}-${name}"`,
      'Accept-Ranges': 'bytes',
    });
}

/** As `sha256sum` writes it, and reads it with `-c`. */
async function sendHash(exporter: Exporter, file: TaggedFile, response: Response): Promise<void> {
  const { sha256 } = await exporter.measureInPlace(file, goneOf(response));
  response.send(`${sha256}  ${file.name}\n`);
}

/** Of a file that nobody has read yet the size is not known. */
function tellSize(exporter: Exporter, { tag }: TaggedFile, response: Response): void {
  const known = exporter.measures.get(tag);
  if (known) response.set({ 'Content-Length': String(known.bytes), ...digestOf(known) });
  response.end();
}
