import { requestFacts } from './request-facts';
import type { Attributes } from './trace';

/** Does work as a span of the request; it is only the work where nobody follows the request. */
export function spanned<T>(name: string, attributes: () => Attributes, work: () => T): T {
  const span = requestFacts()?.trace?.begin(name, attributes());
  if (!span) return work();
  try {
    const result = work();
    if (!(result instanceof Promise)) span.end();
    else
      result.then(
        () => span.end(),
        (error: unknown) => span.end({}, error),
      );
    return result;
  } catch (error) {
    span.end({}, error);
    throw error;
  }
}
