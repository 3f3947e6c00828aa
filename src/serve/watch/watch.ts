import type { IncomingHttpHeaders } from 'node:http';
import type { RequestHandler } from 'express';
import type { Span, Trace } from '../../kernel/trace';
import type { Metrics } from './metrics';

/** A request that is followed: its trace, and the span of the whole. */
export interface Followed {
  readonly trace: Trace;
  readonly whole: Span;
}

/** Begins to follow a request. */
export type Follow = (method: string, route: string, headers: IncomingHttpHeaders) => Followed;

/** Who looks on while requests are answered. */
export interface Watch {
  readonly metrics: Metrics | null;
  /** Where metrics are told on the port of the graph; null where they are not. */
  readonly door: RequestHandler | null;
  /** Null where no collector is configured. */
  readonly follow: Follow | null;
  readonly slowQueryMs: number;
}
