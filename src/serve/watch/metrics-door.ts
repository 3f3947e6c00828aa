import { createHash, timingSafeEqual } from 'node:crypto';
import { type Request, type RequestHandler, Router } from 'express';
import { refuse } from '../http/errors';
import type { Metrics } from './metrics';

/** Who may look: whoever has the token; without one those on this machine; `anyone` where the port itself is guarded. */
export type Admission = { readonly token: string } | 'this machine' | 'anyone';

/** `/metrics`, for Prometheus. */
export function metricsDoor(metrics: Metrics, admission: Admission): Router {
  const router = Router();
  router.get('/metrics', admitted(admission), async (_request, response) => {
    const text = await metrics.text();
    response.set({ 'Content-Type': metrics.contentType, 'Cache-Control': 'no-store' }).send(text);
  });
  return router;
}

function admitted(admission: Admission): RequestHandler {
  if (admission === 'anyone') return (_request, _response, next) => next();
  if (admission === 'this machine') return localOnly;
  const expected = digest(`Bearer ${admission.token}`);
  return (request, response, next) => {
    if (timingSafeEqual(digest(request.headers.authorization ?? ''), expected)) return next();
    response.set('WWW-Authenticate', 'Bearer');
    refuse(response, 401, 'UNAUTHENTICATED', 'Metrics need the token of METRICS_TOKEN: Authorization: Bearer ...');
  };
}

/** Of equal length whatever was given, so that comparing takes equal time. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const localOnly: RequestHandler = (request, response, next) => {
  if (isLocal(request)) return next();
  refuse(response, 403, 'FORBIDDEN', 'Metrics are told on the machine itself, or elsewhere by METRICS_TOKEN.');
};

/** What proxies add: behind one on this machine every client would look local. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via'];

function isLocal({ socket, headers }: Request): boolean {
  const isLoopback = /^(::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '');
  return isLoopback && FORWARDED.every((name) => headers[name] === undefined);
}
