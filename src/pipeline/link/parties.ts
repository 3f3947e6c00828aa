import type { Tx } from '../../db/contract';

interface PartyRow {
  readonly id: string;
  readonly kind: string;
  readonly sideId: string | null;
  readonly country: string | null;
  readonly name: string | null;
}

/** All parties on file: there are some dozens. */
export class Parties {
  private readonly byId: ReadonlyMap<string, PartyRow>;
  private readonly states: ReadonlyMap<string, string>;

  private constructor(rows: readonly PartyRow[]) {
    this.byId = new Map(rows.map((row) => [row.id, row]));
    const states = rows.filter(({ kind, country }) => kind === 'STATE' && country !== null);
    this.states = new Map(states.map(({ country, id }) => [country!, id]));
  }

  static async read(tx: Tx): Promise<Parties> {
    return new Parties(
      await tx.query<PartyRow>(
        `SELECT p.id, p.kind, p.side_id AS sideId, p.country, (SELECT MIN(n.text) FROM party_name n
         WHERE n.party_id = p.id AND n.language = 'en' AND n.kind = 'OFFICIAL') AS name FROM party p ORDER BY p.id DESC`,
      ),
    );
  }

  /** Of a code of a state, or an id; null for one that is not on file. */
  idOf(code: string | null): string | null {
    if (code === null) return null;
    return this.states.get(code) ?? (this.byId.has(code) ? code : null);
  }

  /** The state that a party speaks for; null where it speaks for none. */
  sideOf(id: string): string | null {
    return this.byId.get(id)?.sideId ?? null;
  }

  nameOf(id: string): string {
    return this.byId.get(id)?.name ?? id;
  }
}
