import { startGateway, type StartedGateway } from '../../test/support/gateway';
import { OwnServer } from '../../test/support/own-server';

/** What was asked for, and what was found. */
export interface Finding {
  readonly what: string;
  /** The most it may be; in ms where `what` says so. */
  readonly limit: number;
  readonly found: number;
}

export interface Surroundings {
  readonly server: OwnServer;
  readonly gateway: StartedGateway;
}

/** The limits that a gateway has when nobody sets any. */
export const AS_IT_STARTS = {
  SHED_DELAY_MS: '200',
  REQUEST_DEADLINE_MS: '2800',
  STATEMENT_TIMEOUT_MS: '3000',
  DATABASE_ACQUIRE_TIMEOUT_MS: '1000',
};

/** A gateway with its bundled data on a MariaDB of its own, which is removed afterwards. */
export async function surrounded<T>(work: (surroundings: Surroundings) => Promise<T>, env = {}): Promise<T> {
  const server = new OwnServer();
  await server.start();
  try {
    const gateway = await startGateway({ DATABASE_URL: server.url, LOG_LEVEL: 'silent', ...AS_IT_STARTS, ...env });
    return await work({ server, gateway }).finally(() => gateway.stop());
  } finally {
    await server.remove();
  }
}

/** Asks on and on until `enough`; answers what was told. */
export async function asking<T>(ask: () => Promise<T>, enough: Promise<unknown>): Promise<T[]> {
  const told: T[] = [];
  let isOver = false;
  const over = enough.then(() => (isOver = true));
  while (!isOver) {
    told.push(await ask());
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await over;
  return told;
}
