import { Router } from 'express';
import type { ServingState } from './state';

/** `/health`: the process lives, also while the database is away. `/ready`: it can answer queries. */
export function probes(state: ServingState): Router {
  const router = Router();
  router.get('/health', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'ok' });
  });
  router.get('/ready', async (_request, response) => {
    const readiness = await state.readiness();
    response.status(readiness === 'ready' ? 200 : 503);
    response.set('Cache-Control', 'no-store').json({ status: readiness });
  });
  return router;
}
