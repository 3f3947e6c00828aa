import type { Context } from '../../db/context';
import type { Database, Tx } from '../../db/contract';
import type { Unit } from '../../db/unit-of-work';
import { type Actor, Denied } from '../keys/actor';
import { Role } from '../keys/role';

/** A document as it is handed in. */
export interface GivenDocument {
  readonly sourceId: string;
  readonly url: string;
  readonly title: string | null;
  readonly publishedOn: string | null;
  readonly text: string;
}

export interface KeptDocument {
  readonly id: string;
  readonly outcome: 'new' | 'changed' | 'unchanged';
  /** How many names of persons were taken out before it was kept. */
  readonly removedNames: number;
}

/** What the pipeline does for the desk. What names a person, or was erased, is told by its place in the list. */
export interface Helpers {
  /** The places among the texts of those that name a person who is no party on file, or only the one that is left out. */
  naming(tx: Pick<Tx, 'query'>, texts: readonly string[], exceptParty?: string): Promise<readonly number[]>;
  /** The places among the texts of those that hold words which were erased for privacy. */
  erased(tx: Pick<Tx, 'query'>, texts: readonly string[]): Promise<readonly number[]>;
  /** Keeps a text without names and asks for it to be read; the code of the reason where it cannot be kept. */
  keep(
    unit: Unit,
    given: GivenDocument,
  ): Promise<KeptDocument | { readonly refused: string; readonly message: string }>;
}

/** Where somebody who has a key works; whoever has none is turned away. */
export interface Desk {
  readonly db: Database;
  readonly actor: Actor;
  readonly helpers: Helpers;
  /** Tells the log of a call that the role does not allow. */
  readonly denied: (operation: string, actor: Actor) => void;
}

export interface DeskContext extends Context {
  readonly desk: Desk;
}

/** @throws {Denied} where the graph is served without a desk */
export function deskOf(context: Context): Desk {
  const { desk } = context as Partial<DeskContext>;
  if (!desk) throw new Denied('The desk', Role.CONTRIBUTOR, { role: Role.READER });
  return desk;
}
