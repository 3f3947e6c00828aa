/** How many rows there are of what does not come in blocks, and how many blocks. */
export interface Sizes {
  readonly parties: number;
  readonly sources: number;
  readonly places: number;
  readonly blocks: number;
}

/** Exchanges that are made together, with all that is said about them. */
export const EXCHANGES = 20;
export const STATEMENTS = 100;
export const CLAIMS = 300;
export const MEDICAL_SERVICES = 5;
export const TALLIES = 19;

/** Scale 1 has 20,000 exchanges, 20,000 documents, 100,000 statements and 300,000 claims. */
export function sizesOf(scale: number): Sizes {
  const blocks = Math.round(1000 * scale);
  if (blocks < 1) throw new Error('The scale is too small: a package has at least 20 exchanges, at scale 0.001');
  const of = (atOne: number, least: number): number => Math.max(least, Math.round(atOne * scale));
  return { parties: of(200, 20), sources: of(50, 20), places: of(100, 20), blocks };
}
