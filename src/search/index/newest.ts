import { isIn, type Sql, sql } from '../../db/sql';
import { HOLDS, type View } from '../../db/view';
import { SearchType } from '../search.terms';
import type { Asked, Candidate } from './candidate';
import { Postings } from './postings';

interface Size {
  /** Entries kept in memory, some 60 bytes each, and 140 once they were found. */
  readonly most: number;
  /** How many are read at once. */
  readonly part: number;
}

const SIZE: Size = { most: 500_000, part: 5_000 };

const { PARTY, ...OTHERS } = SearchType;

interface Row extends Candidate {
  readonly day: string;
  readonly words: string;
}

/** The newest entries that hold at the head, in the order of candidates. It grows part by part, while searches go on. */
export class Newest {
  private readonly parts: Postings[] = [];
  private last: Row | null = null;
  private size = 0;
  private isWhole = false;
  private growing: Promise<void> | null = null;

  private constructor(
    private readonly parties: Postings,
    private readonly limits: Size,
  ) {}

  static async of(this: void, view: View, limits = SIZE): Promise<Newest> {
    return new Newest(new Postings(await rowsOf(view, [PARTY], sql`ORDER BY e.day DESC, e.entity_id`)), limits);
  }

  /** What is asked for, when it is all among the newest; null when it is not. Reads on as long as it may be. */
  async holding(view: View, asked: Asked): Promise<Candidate[] | null> {
    for (;;) {
      const found = this.found(asked);
      if (found.length === asked.limit || this.isWhole || asked.types.every((type) => type === PARTY)) return found;
      if (!this.promises(found.length, asked.limit)) return null;
      await this.grow(view);
    }
  }

  private found(asked: Asked): Candidate[] {
    const found = this.parties.holding(asked);
    for (const part of this.parts) {
      const limit = asked.limit - found.length;
      if (limit > 0) found.push(...part.holding({ ...asked, limit }));
    }
    return found;
  }

  /** Whether there would be enough, if the words came on as often as they did so far. */
  private promises(found: number, limit: number): boolean {
    return this.size === 0 || (this.size < this.limits.most && found * this.limits.most >= limit * this.size);
  }

  /** Those who need more at the same time share the reading. Should it end with the request that began it, another one begins anew. */
  private grow(view: View): Promise<void> {
    if (this.growing) return this.growing.catch(() => undefined);
    this.growing = this.read(view).finally(() => (this.growing = null));
    return this.growing;
  }

  private async read(view: View): Promise<void> {
    const rows = await rowsOf(
      view,
      Object.values(OTHERS),
      sql`${behind(this.last)} ORDER BY e.day DESC, e.entity, e.entity_id LIMIT ${this.limits.part}`,
    );
    this.parts.push(new Postings(rows));
    this.last = rows.at(-1) ?? null;
    this.size += rows.length;
    this.isWhole = rows.length < this.limits.part;
  }
}

function behind(last: Row | null): Sql {
  if (last === null) return sql``;
  const { day, type, id } = last;
  return sql`AND e.day <= ${day} AND (e.day < ${day} OR e.entity > ${type} OR (e.entity = ${type} AND e.entity_id > ${id}))`;
}

function rowsOf(view: View, types: readonly SearchType[], tail: Sql): Promise<Row[]> {
  const live = sql`e.until_revision = ${HOLDS} AND ${isIn(sql`e.entity`, types)}`;
  const { text, params } =
    sql`SELECT e.entity AS type, e.entity_id AS id, e.day, e.words FROM search_entry e WHERE ${live} ${tail}`;
  return view.query<Row>(text, params);
}
