import { factsOf, requestFacts, withRequest } from './request-facts';

/** Runs the work of one request under its id. */
export const withRequestId = <T>(id: string, work: () => T): T => withRequest(factsOf(id, 'none'), work);

/** The id of the request at work; `none` outside of any. */
export const requestId = (): string => requestFacts()?.id ?? 'none';
