import type { Wrong } from './wrong';

/** What a mutation is refused for. */
export type Why =
  | { readonly type: 'InvalidInput'; readonly fields: readonly Wrong[] }
  | { readonly type: 'NotFound'; readonly id: string; readonly what: string }
  | { readonly type: 'RevisionConflict'; readonly revisions: readonly number[]; readonly what: string }
  | { readonly type: 'IdempotencyConflict' }
  | { readonly type: 'PrivacyRefusal'; readonly path: string };

/** Rolls everything back; the caller is told why. */
export class Refused extends Error {
  constructor(readonly why: Why) {
    super(why.type);
  }
}

export const notFound = (what: string, id: string): Refused => new Refused({ type: 'NotFound', what, id });

export const invalid = (path: string, message: string): Refused =>
  new Refused({ type: 'InvalidInput', fields: [{ path, message }] });

/** @throws {Refused} where anything is wrong */
export function refuseWrong(fields: readonly Wrong[]): void {
  if (fields.length > 0) throw new Refused({ type: 'InvalidInput', fields });
}
