import express, { type RequestHandler, Router } from 'express';
import { refuse } from './errors';
import { whenServing } from './starting';
import type { ServingState } from './state';

/** JSON must be UTF-8: other charsets would be read as something else than what was checked. */
const utf8Only: RequestHandler = (request, response, next) => {
  const charset = /charset\s*=\s*"?([^\s;"]+)/i.exec(request.headers['content-type'] ?? '')?.[1];
  if (charset === undefined || /^utf-?8$/i.test(charset)) return next();
  refuse(response, 415, 'UNSUPPORTED_MEDIA_TYPE', `The charset ${charset.slice(0, 20)} is not supported: send UTF-8.`);
};

const methods: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'POST') return next();
  response.set('Allow', 'GET, POST, OPTIONS');
  refuse(response, 405, 'METHOD_NOT_ALLOWED', 'Use POST, or GET with a preflight header.');
};

export function graphqlRoute(state: ServingState, bodyLimitBytes: number): Router {
  const router = Router();
  router.use(methods, utf8Only, express.json({ limit: bodyLimitBytes }));
  router.use(whenServing(() => state.graphql));
  return router;
}
