import type { Logger } from 'pino';
import type { Database } from '../../../db/contract';
import { type FetcherOptions } from '../fetch/fetcher';
import { systemResolve } from '../fetch/guard';
import { LIMITS } from '../fetch/request';

export interface CollectSettings {
  /** Where whoever is asked finds whoever asks: a web address or an e-mail address; null: not told. */
  readonly contact: string | null;
  /** Lets in addresses of this machine: for tests. */
  readonly allowLoopback: boolean;
  /** Between two requests to one host. */
  readonly delayMs: number;
}

/** What collecting needs of its surroundings. */
export interface Tools {
  readonly db: Database;
  readonly log: Logger;
  readonly fetching: FetcherOptions & { readonly delayMs: number };
  readonly signal?: AbortSignal;
}

const AGENT = 'Handover/0.1 (collects news of exchanges of prisoners';

export function fetchingWith({ contact, allowLoopback, delayMs }: CollectSettings): Tools['fetching'] {
  const userAgent = contact === null ? `${AGENT})` : `${AGENT}; ${contact})`;
  return { allowLoopback, delayMs, userAgent, resolve: systemResolve, limits: LIMITS };
}
