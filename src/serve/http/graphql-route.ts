import express, { type RequestHandler, Router } from 'express';
import { givenText } from './body-text';
import { streamDoor } from '../subscribe/stream';
import { refuse } from './errors';
import { announcedWithin } from './sound';
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

/** Unless something better is known of an answer. */
const notStored: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};

/** A body that was read already is only parsed. */
function bodyOf(limit: number): RequestHandler {
  const json = express.json({ limit });
  return (request, response, next) => {
    const text = givenText(request);
    if (text === null) return void json(request, response, next);
    request.body = parsed(text);
    next(request.body === undefined ? UNREADABLE : undefined);
  };
}

const UNREADABLE = { type: 'entity.parse.failed', status: 400 };

/** An object or a list; undefined for what is no JSON, or another value. */
function parsed(text: string): unknown {
  try {
    return /^\s*[[{]/.test(text) ? (JSON.parse(text) as unknown) : undefined;
  } catch {
    return undefined;
  }
}

/** Subscriptions as server-sent events. */
export function streamRoute(
  state: ServingState,
  { bodyLimitBytes, ...door }: Parameters<typeof streamDoor>[0] & { readonly bodyLimitBytes: number },
): Router {
  const router = Router();
  router.use(notStored, methods, utf8Only, announcedWithin(bodyLimitBytes), streamDoor(door), bodyOf(bodyLimitBytes));
  router.use(whenServing(() => state.stream));
  return router;
}

export function graphqlRoute(state: ServingState, bodyLimitBytes: number): Router {
  const router = Router();
  router.use(notStored, methods, utf8Only, announcedWithin(bodyLimitBytes), bodyOf(bodyLimitBytes));
  router.use(whenServing(() => state.graphql));
  return router;
}
