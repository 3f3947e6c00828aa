import type { RequestListener } from 'node:http';
import express, { type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { door, exportsDoor } from '../limits/door';
import type { Limits } from '../limits/limits';
import { notFound, onError } from './errors';
import { keyDoor } from './key-door';
import { graphqlRoute, streamRoute } from './graphql-route';
import { compressed, crossOrigin, headersSetBy, securityHeaders } from './headers';
import { probes } from './probes';
import { quickLane } from './quick-lane';
import { accompanied, requestLog, shownId } from './request-log';
import { whenServing } from './starting';
import { oneHost } from './sound';
import type { ServingState } from './state';
import type { Watch } from '../watch/watch';
import { pages, type Served } from './static';

export interface HttpSettings {
  readonly corsOrigins: readonly string[];
  readonly bodyLimitBytes: number;
  readonly limits: Limits;
}

/** What listens: every address of the gateway, and the quick lane before it. */
export function httpListener(
  state: ServingState,
  served: Served,
  settings: HttpSettings,
  log: Logger,
  watch: Watch,
): RequestListener {
  const entry = { logged: requestLog(log, watch), door: door(settings.limits) };
  const cors = crossOrigin(settings.corsOrigins);
  return quickLane({
    app: httpApp(state, served, settings, watch, { ...entry, cors }),
    quick: () => state.quick,
    entry: [entry.logged, entry.door],
    headers: Object.entries(headersSetBy([securityHeaders, cors])).flat(),
    ...settings,
  });
}

interface Entry {
  readonly logged: RequestHandler;
  readonly door: RequestHandler;
  readonly cors: RequestHandler;
}

/** Not again for a request that comes from the quick lane. */
const once =
  (handler: RequestHandler): RequestHandler =>
  (request, response, next) =>
    response.locals.entered ? next() : void handler(request, response, next);

/** Charts and the feed ask the graph, as clients do. */
const EMBEDDED = ['/charts/:name', '/embed/:name', '/feed.atom'];
/** What costs a client something. */
const COUNTED = ['/graphql', '/exports', ...EMBEDDED];

/** Every address of the gateway. */
function httpApp(state: ServingState, served: Served, settings: HttpSettings, watch: Watch, entry: Entry): Express {
  const app = express();
  app.disable('x-powered-by');
  app.enable('case sensitive routing');
  app.set('trust proxy', false);
  app.use(once(entry.logged), shownId, accompanied, securityHeaders, oneHost, probes(state));
  if (watch.door) app.use(watch.door);
  app.use(entry.cors);
  // Before any body is read, and before anybody is counted.
  app.use(
    COUNTED,
    keyDoor(() => state.checkKey),
  );
  // Before the door: who subscribes stays.
  app.use('/graphql/stream', streamRoute(state, settings));
  app.use(COUNTED, once(entry.door));
  // Before compression: a part of a file is a part of its own bytes.
  app.use(
    '/exports',
    exportsDoor(settings.limits),
    whenServing(() => state.exports),
  );
  app.use(compressed);
  app.all('/graphql', graphqlRoute(state, settings.bodyLimitBytes));
  app.get(
    EMBEDDED,
    whenServing(() => state.embedded),
  );
  app.use(pages(served), notFound, onError);
  return app;
}

/** The port that tells metrics alone. */
export function metricsApp(door: RequestHandler, log: Logger, watch: Watch): Express {
  const app = express();
  app.disable('x-powered-by');
  return app.use(requestLog(log, watch), shownId, accompanied, securityHeaders, door, notFound, onError);
}
