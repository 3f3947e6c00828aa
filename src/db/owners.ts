import { isIn, joined, type Sql, sql } from './sql';

/** What a list belongs to. */
export interface Owner {
  readonly id: string;
  /** The ids by which rows may name it, where there are others than its own: those of records merged into it. */
  readonly members?: readonly string[];
}

const membersOf = ({ id, members = [id] }: Owner): readonly string[] => members;

/** Several owners, whose lists are asked for at once. */
export class Owners {
  private readonly ids: readonly string[];
  /** Members that go by the id of another one. */
  private readonly merged: readonly (readonly [member: string, id: string])[];

  constructor(owners: readonly Owner[]) {
    this.ids = [...new Set(owners.flatMap(membersOf))];
    const pairs = owners.flatMap((owner) => membersOf(owner).map((member) => [member, owner.id] as const));
    this.merged = [...new Map(pairs.filter(([member, id]) => member !== id))];
  }

  /** Whether a column names one of them. */
  among(column: Sql): Sql {
    return this.ids.length === 1 ? sql`${column} = ${this.ids[0]!}` : isIn(column, this.ids);
  }

  /** The id of the owner that a column names. */
  idOf(column: Sql): Sql {
    if (this.merged.length === 0) return column;
    const cases = this.merged.map(([member, id]) => sql`WHEN ${member} THEN ${id}`);
    return sql`CASE ${column} ${joined(cases, ' ')} ELSE ${column} END`;
  }
}
