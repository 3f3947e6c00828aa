import { HandoverError } from '../../../kernel/errors';
import type { Part } from './heaviest';

/** More objects than one answer may hold. */
export class QueryTooCostly extends HandoverError {
  readonly code = 'QUERY_TOO_COSTLY';
  override readonly details: { readonly cost: number | null; readonly limit: number; readonly part: Part | null };

  /** A cost of null: there are too many fields to count. */
  constructor(cost: number | null, limit: number, part: Part | null, options?: ErrorOptions) {
    super(`${held(cost, limit)} ${advice(part)}`, options);
    this.details = { cost, limit, part };
  }
}

const held = (cost: number | null, limit: number): string =>
  cost === null
    ? `The query spreads its fragments into more fields than are counted; the limit is ${limit} objects.`
    : `The answer may hold ${cost} objects, and the limit is ${limit}.`;

const advice = (part: Part | null): string =>
  part === null
    ? 'Ask for fewer fields.'
    : `Up to ${part.cost} of them stand in ${part.path}: ask for smaller pages there, or for fewer pages within pages.`;
