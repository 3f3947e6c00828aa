import type { Pattern } from '../query/likeness';
import type { Concordance } from './concordance';
import type { Place } from './place';

/** Where words stand that are like those of a pattern, and how like. */
type Found = ReadonlyMap<Place, number>;

const NOWHERE: Found = new Map();

/** Where words are said side by side in some of the objects. One word may be asked for many times, in the names of a party for each of its words. */
export class Passages {
  private readonly known = new Map<string, Found>();

  constructor(
    private readonly concordance: Concordance,
    private readonly isMeant: (place: Place) => boolean,
  ) {}

  /** Where the first of the words stands, and how like the one is that is least like it. */
  saying([first, ...others]: readonly Pattern[]): Found {
    return others.reduce((found, pattern, at) => this.followed(found, pattern, at + 1), this.where(first!));
  }

  private followed(found: Found, pattern: Pattern, behind: number): Found {
    if (found.size === 0) return NOWHERE;
    const next = this.where(pattern);
    const followed = new Map<Place, number>();
    for (const [place, likeness] of found) {
      const other = next.get(place + behind);
      if (other !== undefined) followed.set(place, Math.min(likeness, other));
    }
    return followed;
  }

  private where(pattern: Pattern): Found {
    const key = `${pattern.ending} ${pattern.word.folded}`;
    const known = this.known.get(key) ?? this.look(pattern);
    this.known.set(key, known);
    return known;
  }

  private look(pattern: Pattern): Found {
    const where = new Map<Place, number>();
    for (const { places, likeness } of this.concordance.alike(pattern))
      for (const place of places) if (this.isMeant(place)) where.set(place, likeness);
    return where;
  }
}
