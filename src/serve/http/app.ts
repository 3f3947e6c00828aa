import express, { type Express } from 'express';
import type { Logger } from 'pino';
import { notFound, onError } from './errors';
import { graphqlRoute } from './graphql-route';
import { compressed, crossOrigin, securityHeaders } from './headers';
import { probes } from './probes';
import { requestLog } from './request-log';
import { whenServing } from './starting';
import type { ServingState } from './state';
import { pages, type Served } from './static';

export interface HttpSettings {
  readonly corsOrigins: readonly string[];
  readonly bodyLimitBytes: number;
}

/** Every address of the gateway. */
export function httpApp(state: ServingState, served: Served, settings: HttpSettings, log: Logger): Express {
  const app = express();
  app.disable('x-powered-by');
  app.enable('case sensitive routing');
  app.set('trust proxy', false);
  app.use(requestLog(log), securityHeaders, probes(state), crossOrigin(settings.corsOrigins));
  // Before compression: a part of a file is a part of its own bytes.
  app.use(
    '/exports',
    whenServing(() => state.exports),
  );
  app.use(compressed);
  app.all('/graphql', graphqlRoute(state, settings.bodyLimitBytes));
  app.use(pages(served), notFound, onError);
  return app;
}
