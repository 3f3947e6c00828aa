import { Router } from 'express';
import type { Embedding } from './asked';
import { chartsRoute } from './charts';
import { feedRoute } from './feed';

/** Everything that others take to their own pages. */
export const embeddedRoute = (embedding: Embedding): Router =>
  Router().use(chartsRoute(embedding)).use(feedRoute(embedding));
