/** By what one hand-over is told apart from others: what a text tells of it, or what is on file. */
export interface Profile {
  /** First and last possible day, `YYYY-MM-DD`; null where none is told. */
  readonly from: string | null;
  readonly to: string | null;
  /** False where the day of publication stands in for a day that was not told. */
  readonly dayIsTold: boolean;
  /** Words of KIND. */
  readonly kinds: readonly string[];
  /** Ids of the states between which it took place. */
  readonly sides: readonly string[];
  /** Ids of places. */
  readonly places: readonly string[];
  /** Exact numbers of the living or the dead, by `SIDE living` and `SIDE dead`. */
  readonly counts: Readonly<Record<string, readonly number[]>>;
  /** Its numbers in somebody's count, by `PARTY SERIES`. */
  readonly ordinals: Readonly<Record<string, readonly number[]>>;
}

/** One event of one text. */
export interface Frame {
  readonly documentId: string;
  readonly extractor: string;
  /** Its place among the events of the text. */
  readonly index: number;
  readonly profile: Profile;
}

export const frameKey = ({ documentId, extractor, index }: Omit<Frame, 'profile'>): string =>
  JSON.stringify([documentId, extractor, index]);

/** What a hand-over is counted under. */
export const countKey = (to: string, category: string | null): string =>
  `${to} ${category === 'REMAINS' ? 'dead' : 'living'}`;

/** Lists of different numbers by key, in order. */
export function numbersBy(pairs: readonly (readonly [key: string, number: number])[]): Record<string, number[]> {
  const lists: Record<string, number[]> = {};
  for (const [key, number] of [...pairs].sort(([left], [right]) => (left < right ? -1 : 1)))
    lists[key] = [...new Set([...(lists[key] ?? []), number])].sort((left, right) => left - right);
  return lists;
}

/** How much there is to tell it apart by. */
export const richness = ({ counts, ordinals }: Profile): number =>
  Object.keys(counts).length + Object.keys(ordinals).length;

/** True where it can be told apart from another hand-over of the same sides: by a day, and a number. */
export const isTelling = (profile: Profile): boolean =>
  profile.from !== null && daysBetween(profile.from, profile.to!) <= 2 && richness(profile) > 0;

export const isOfTheDead = ({ kinds }: Profile): boolean => kinds.length > 0 && kinds.every((kind) => DEAD.has(kind));

const DEAD = new Set(['REMAINS_REPATRIATION']);
const DAY_MS = 24 * 60 * 60 * 1000;

/** A day some days later, or earlier. */
export const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;
