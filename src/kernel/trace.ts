export type Attributes = Readonly<Record<string, string | number>>;

/** A stretch of work on its way. */
export interface Span {
  end(more?: Attributes, failure?: unknown): void;
}

/** The spans of one request, for whoever collects traces. */
export interface Trace {
  readonly id: string;
  /** A span within the phase at work. */
  begin(name: string, attributes?: Attributes): Span;
  /** The same, as the phase at work until it ends: phases of a request lie within each other and never overlap. */
  enter(name: string, attributes?: Attributes): Span;
}
