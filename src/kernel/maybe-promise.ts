export type MaybePromise<T> = T | Promise<T>;

export const isPromise = (value: unknown): value is Promise<unknown> => value instanceof Promise;

/** Goes on at once with what is there already. */
export function andThen<T, R>(value: MaybePromise<T>, next: (value: T) => MaybePromise<R>): MaybePromise<R> {
  return value instanceof Promise ? value.then(next) : next(value);
}

/** Goes on with both, each of which was asked for already. */
export function both<A, B, R>(
  one: MaybePromise<A>,
  other: MaybePromise<B>,
  next: (one: A, other: B) => R,
): MaybePromise<R> {
  if (one instanceof Promise || other instanceof Promise)
    return Promise.all([one, other]).then(([a, b]) => next(a as A, b as B));
  return next(one, other);
}
