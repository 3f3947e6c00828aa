import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { Embedding } from './asked';

type Draw = (name: string, language: string, drawn: { answer: object; revision: number }) => string;

/** What the explorer builds to draw its charts; see `explorer/web/charts`. */
interface Charts {
  readonly names: readonly string[];
  readonly question: string;
  /** The one style that stands in its pictures and pages. */
  readonly style: string;
  languageOf(word: string): string;
  readonly draw: Draw;
  readonly embed: Draw;
}

/** A picture has its styles inside, runs nothing, and may stand on any page. */
const PICTURE = {
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cache-Control': 'no-cache',
};

/** A page for frames on any site: only its own style, and nothing runs or is sent. */
const framed = (style: string): Record<string, string> => ({
  ...PICTURE,
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors *`,
});

/** `/charts/NAME.svg?lang=uk`: the charts of the explorer as pictures, by its own components; `/embed/NAME`: as pages for frames. Not found where they were not built. */
export function chartsRoute(embedding: Embedding): Router {
  const router = Router();
  if (!existsSync(embedding.charts)) return router;
  const charts = import(pathToFileURL(embedding.charts).href) as Promise<Charts>;
  router.get('/charts/:name.svg', drawing(embedding, charts, 'draw', sendPicture));
  router.get('/embed/:name', drawing(embedding, charts, 'embed', sendPage));
  return router;
}

type Send = (response: Response, drawn: string, charts: Charts) => void;

/** Drawn once for a revision and language. */
function drawing(
  { ask, head }: Embedding,
  loading: Promise<Charts>,
  way: 'draw' | 'embed',
  send: Send,
): RequestHandler<{ name: string }> {
  return async (request, response, next) => {
    const [charts, { name }] = [await loading, request.params];
    if (!charts.names.includes(name)) return next();
    const [memory, language] = [await head(), charts.languageOf(languageIn(request.query.lang))];
    const { revision } = memory;
    const drawn = await memory.once(`${way} ${name} ${language}`, async () => {
      const answer = await ask<object>(charts.question, { asOf: { revision }, language }, request as Request, response);
      return charts[way](name, language, { answer, revision });
    });
    send(response, drawn, charts);
  };
}

/** As asked for; empty where it is no text. */
function languageIn(lang: unknown): string {
  return typeof lang === 'string' ? lang : '';
}

const sendPicture: Send = (response, picture) => void response.set(PICTURE).type('image/svg+xml').send(picture);

function sendPage(response: Response, page: string, { style }: Charts): void {
  response.removeHeader('X-Frame-Options');
  response.set(framed(style)).type('html').send(page);
}
