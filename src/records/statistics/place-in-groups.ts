import type { Filed } from '../exchange/filed';
import { type Cell, emptyCell } from './cell';
import { periodHolding, PERIODS } from './period';
import { ExchangeGroupKey as Key } from './statistics.terms';

/** A record with what it takes to group it. */
export interface Counted extends Filed {
  /** Who publishes a claim on it; empty unless asked for. */
  readonly sources: readonly string[];
}

/** What a group is known by, one for each key in the order asked; null where the value is not on record. */
export type Values = readonly (string | null)[];

/** A cell with the groups in which it is summed. */
export interface Placed {
  readonly record: Counted;
  readonly cell: Cell;
  readonly groups: readonly Values[];
}

type Named = Readonly<Partial<Record<Key, string | null>>>;

/** The cells of a record in their groups. A record that has no value for a key stands in the group of null. */
export function place(
  record: Counted,
  cells: readonly Cell[],
  sides: readonly (string | null)[],
  keys: readonly Key[],
): Placed[] {
  const alternatives = ofRecord(record, keys);
  return [...cells, ...emptyCells(cells, sides, keys)].map((cell) => {
    const groups = alternatives.map((named) => keys.map((key) => ({ ...named, ...ofCell(cell) })[key] ?? null));
    return { record, cell, groups };
  });
}

/** By TO, a side without a value has a group all the same; else only a record without any value needs one. */
function emptyCells(cells: readonly Cell[], sides: readonly (string | null)[], keys: readonly Key[]): Cell[] {
  const bare = keys.includes(Key.TO) ? sides.filter((side) => !cells.some(({ toId }) => toId === side)) : [];
  return cells.length + bare.length === 0 ? [emptyCell(null)] : bare.map(emptyCell);
}

const ofCell = ({ toId, category, status, corroboration }: Cell): Named => ({
  [Key.TO]: toId,
  [Key.CATEGORY]: category,
  [Key.STATUS]: status,
  [Key.CORROBORATION]: corroboration,
});

function ofRecord(record: Counted, keys: readonly Key[]): Named[] {
  const { from, to, placeId, kind, outcome } = record;
  const periods = Object.fromEntries(PERIODS.map((key) => [key, periodHolding(key, from, to)]));
  const single: Named = { ...periods, [Key.PLACE]: placeId, [Key.KIND]: kind, [Key.OUTCOME]: outcome };
  return sourcesOf(record, keys).flatMap((source) =>
    rolesOf(record, keys).map((roles) => ({ ...single, ...source, ...roles })),
  );
}

function sourcesOf({ sources }: Counted, keys: readonly Key[]): Named[] {
  return keys.includes(Key.SOURCE) && sources.length > 0 ? sources.map((source) => ({ [Key.SOURCE]: source })) : [{}];
}

/** Each pair of party and role once; of PARTY or ROLE alone each value once. */
function rolesOf({ parties }: Counted, keys: readonly Key[]): Named[] {
  const wanted = [Key.PARTY, Key.ROLE].filter((key) => keys.includes(key));
  const named = parties.map(({ partyId, role }): Named => ({ [Key.PARTY]: partyId, [Key.ROLE]: role }));
  const distinct = new Map(named.map((one) => [wanted.map((key) => one[key]).join(' '), one]));
  return wanted.length > 0 && named.length > 0 ? [...distinct.values()] : [{}];
}
