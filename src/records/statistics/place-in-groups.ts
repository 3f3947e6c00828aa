import type { Filed } from '../exchange/filed';
import { type Cell, emptyCell } from './cell';
import { isPeriod, periodHolding } from './period';
import { ExchangeGroupKey as Key } from './statistics.terms';

/** A record with what it takes to group it. */
export interface Counted extends Filed {
  /** Who publishes a claim on it; only where asked for. */
  readonly sources?: readonly string[];
}

/** Keys by which a record stands in many groups, each of which is a selection of its own. */
export const SELECTING: ReadonlySet<Key> = new Set([Key.PARTY, Key.ROLE, Key.SOURCE]);

/** What a group is known by, one for each key in the order asked; null where the value is not on record. */
export type Values = readonly (string | null)[];

/** A cell with the groups in which it is summed. */
export interface Placed {
  readonly record: Counted;
  readonly cell: Cell;
  readonly groups: readonly Values[];
}

/** The cells of a record in their groups. A record that has no value for a key stands in the group of null. */
export function place(
  record: Counted,
  cells: readonly Cell[],
  sides: readonly (string | null)[],
  keys: readonly Key[],
): Placed[] {
  const alternatives = selectionsOf(record, keys).map((selection) => ofRecord(record, selection, keys));
  const all = [...cells, ...emptyCells(cells, sides, keys)];
  if (!keys.some(isOfCell)) return all.map((cell) => ({ record, cell, groups: alternatives }));
  return all.map((cell) => ({ record, cell, groups: alternatives.map((values) => ofCell(values, cell, keys)) }));
}

/** By TO, a side without a value has a group all the same; else only a record without any value needs one. */
function emptyCells(cells: readonly Cell[], sides: readonly (string | null)[], keys: readonly Key[]): Cell[] {
  const bare = keys.includes(Key.TO) ? sides.filter((side) => !cells.some(({ toId }) => toId === side)) : [];
  return cells.length + bare.length === 0 ? [emptyCell(null)] : bare.map(emptyCell);
}

const OF_CELL: Readonly<Partial<Record<Key, (cell: Cell) => string | null>>> = {
  [Key.TO]: ({ toId }) => toId,
  [Key.CATEGORY]: ({ category }) => category,
  [Key.STATUS]: ({ status }) => status,
  [Key.CORROBORATION]: ({ corroboration }) => corroboration,
};

const isOfCell = (key: Key): boolean => OF_CELL[key] !== undefined;

/** The values of the record, with those of the cell where a key asks for one. */
function ofCell(values: Values, cell: Cell, keys: readonly Key[]): Values {
  return keys.map((key, index) => OF_CELL[key]?.(cell) ?? values[index]!);
}

/** One of the parties, roles and sources under which a record stands. */
type Selection = Readonly<Partial<Record<Key, string | null>>>;

function ofRecord(record: Counted, selection: Selection, keys: readonly Key[]): Values {
  return keys.map((key) => selection[key] ?? valueOf(record, key));
}

function valueOf({ from, to, placeId, kind, outcome }: Counted, key: Key): string | null {
  if (isPeriod(key)) return periodHolding(key, from, to);
  if (key === Key.PLACE) return placeId;
  if (key === Key.KIND) return kind;
  return key === Key.OUTCOME ? outcome : null;
}

const ALL_OF_IT: readonly Selection[] = [{}];

function selectionsOf(record: Counted, keys: readonly Key[]): readonly Selection[] {
  if (!keys.some((key) => SELECTING.has(key))) return ALL_OF_IT;
  return sourcesOf(record, keys).flatMap((source) => rolesOf(record, keys).map((roles) => ({ ...source, ...roles })));
}

function sourcesOf({ sources = [] }: Counted, keys: readonly Key[]): readonly Selection[] {
  const isAsked = keys.includes(Key.SOURCE) && sources.length > 0;
  return isAsked ? sources.map((source) => ({ [Key.SOURCE]: source })) : ALL_OF_IT;
}

/** Each pair of party and role once; of PARTY or ROLE alone each value once. */
function rolesOf({ parties }: Counted, keys: readonly Key[]): readonly Selection[] {
  const wanted = [Key.PARTY, Key.ROLE].filter((key) => keys.includes(key));
  const named = parties.map(({ partyId, role }): Selection => ({ [Key.PARTY]: partyId, [Key.ROLE]: role }));
  const distinct = new Map(named.map((one) => [wanted.map((key) => one[key]).join(' '), one]));
  return wanted.length > 0 && named.length > 0 ? [...distinct.values()] : ALL_OF_IT;
}
