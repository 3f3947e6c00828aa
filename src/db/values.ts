import { HandoverError } from '../kernel/errors';
import type { Scalar } from './contract';

/** A text that one of the engines would cut or change in silence. */
export class UnstorableText extends HandoverError {
  readonly code = 'BAD_USER_INPUT';
}

/** A copy for the driver.
 *  @throws {UnstorableText} for a text with NUL or half a character, {TypeError} for a number that is none. */
export function storable(params: readonly Scalar[]): Scalar[] {
  return params.map((value) => {
    if (typeof value === 'string' && /\0|\p{Surrogate}/u.test(value))
      throw new UnstorableText('A text contains NUL or half a character');
    if (typeof value === 'object' && value !== null)
      throw new TypeError('An object cannot be stored: a driver would write it as SQL');
    if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} cannot be stored`);
    return value;
  });
}
