import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<string>();

/** Runs the work of one request under its id. */
export const withRequestId = <T>(id: string, work: () => T): T => current.run(id, work);

/** The id of the request at work; `none` outside of any. */
export const requestId = (): string => current.getStore() ?? 'none';
