import type { Stage } from '../tables/ask-for';

/** Does one piece of work. It may be done twice, by two at a time or again after a crash, and must come to the same. `signal` says that it is no
 *  longer wanted here: to stop, or because somebody else took it over. */
export type Handler = (payload: unknown, signal: AbortSignal) => Promise<void>;

/** Who does what; work of a stage without a handler is left to others. */
export type Handlers = Readonly<Partial<Record<Stage, Handler>>>;
