import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Response, Router } from 'express';
import type { Embedding } from './asked';

/** What the explorer builds to draw its charts; see `explorer/web/charts`. */
interface Charts {
  readonly names: readonly string[];
  readonly question: string;
  languageOf(word: string): string;
  draw(name: string, language: string, answer: object, revision: number): string;
}

/** A picture has its styles inside, runs nothing, and may stand on any page. */
const PICTURE = {
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cache-Control': 'no-cache',
};

/** `/charts/NAME.svg?lang=uk`: the charts of the explorer as pictures, by its own components. Not found where they were not built. */
export function chartsRoute({ ask, head, charts: file }: Embedding): Router {
  const router = Router();
  const charts = existsSync(file) ? (import(pathToFileURL(file).href) as Promise<Charts>) : null;
  router.get('/charts/:name', async (request, response, next) => {
    const { names, question, ...drawing } = (await charts) ?? NONE;
    const { name } = request.params;
    if (!names.includes(name)) return next();
    const [memory, language] = [await head(), drawing.languageOf(languageIn(request.query.lang))];
    const { revision } = memory;
    const picture = await memory.once(`chart ${name} ${language}`, async () => {
      const answer = await ask<object>(question, { asOf: { revision }, language }, request, response);
      return drawing.draw(name, language, answer, revision);
    });
    send(response, picture);
  });
  return router;
}

/** As asked for; empty where it is no text. */
function languageIn(lang: unknown): string {
  return typeof lang === 'string' ? lang : '';
}

const NONE: Charts = { names: [], question: '', languageOf: String, draw: () => '' };

const send = (response: Response, picture: string): void =>
  void response.set(PICTURE).type('image/svg+xml').send(picture);
