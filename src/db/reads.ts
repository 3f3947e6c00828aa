import { BadUserInput } from '../kernel/errors';
import type { Readable } from './contract';
import type { Head } from './head';
import { Memory } from './memory';
import { headRevision } from './unit-of-work';
import { View } from './view';

/** A moment to read the data at; exactly one is given. */
export interface Moment {
  readonly revision?: number | null;
  readonly at?: string | null;
  readonly release?: string | null;
}

export type KnownHead = Pick<Head, 'current' | 'reaching'>;

/** Looks itself, and remembers nothing for others. */
function lookAt(db: Readable): KnownHead {
  const current = async (): Promise<Memory> => new Memory(await headRevision(db));
  return { current, reaching: current };
}

/** The views of one request. All of them agree on which revision is the head. */
export class Reads {
  private readonly views = new Map<number, View>();
  private seen: Memory | Promise<Memory> | null = null;
  private lastChanges: Promise<{ entity: string; revision: number }[]> | null = null;

  /** @param head what the process knows of the head; else the request looks for itself */
  constructor(
    private readonly db: Readable,
    private readonly head: KnownHead = lookAt(db),
  ) {}

  /** @throws {BadUserInput} for a revision, instant or release that does not exist */
  async viewOf(moment: Moment | null | undefined): Promise<View> {
    const memory = await this.last();
    if (!moment) return this.view(memory.revision, memory, false);
    const revision = await this.revisionOf(moment);
    const known = await this.reaching(revision, memory);
    if (revision < 0 || revision > known.revision)
      throw new BadUserInput('asOf', `asOf names revision ${revision}; there are 0 to ${known.revision}.`);
    return this.view(revision, known, true);
  }

  /** Of a revision that another process has made, the head may not be known yet. */
  private async reaching(revision: number, memory: Memory): Promise<Memory> {
    return revision > memory.revision ? this.head.reaching(revision) : memory;
  }

  /** What is remembered of the last revision, as this request sees it. */
  async last(): Promise<Memory> {
    this.seen ??= this.head.current();
    return this.seen;
  }

  /** Looks again: this request has changed something itself. */
  renew(): void {
    this.views.clear();
    this.seen = this.lastChanges = null;
  }

  private async view(revision: number, memory: Memory, isPinned: boolean): Promise<View> {
    const name = isPinned ? revision : -1;
    const known = this.views.get(name);
    if (known) return known;
    const isHead = revision === memory.revision && (!isPinned || (await this.isLast(revision)));
    const isUnchanged = isHead ? (): boolean => true : await this.unchangedSince(revision);
    const at = (other: number): Promise<View | null> => this.viewAt(other, memory);
    const view = this.views.get(name) ?? new View(this.db, revision, isUnchanged, isPinned, at, isHead ? memory : null);
    this.views.set(name, view);
    return view;
  }

  private async viewAt(revision: number, memory: Memory): Promise<View | null> {
    const known = await this.reaching(revision, memory);
    return revision < 0 || revision > known.revision ? null : this.view(revision, known, true);
  }

  /** What is asked of one revision by its number must not show what came after it, known here or not. */
  private async isLast(revision: number): Promise<boolean> {
    return (await headRevision(this.db)) === revision;
  }

  /** Most of the past is as it was: a table that no later revision touched is read as it stands. */
  private async unchangedSince(revision: number): Promise<(table: string) => boolean> {
    this.lastChanges ??= this.db.query('SELECT entity, MAX(revision) AS revision FROM `change` GROUP BY entity');
    const last = new Map((await this.lastChanges).map(({ entity, revision: at }) => [entity, Number(at)]));
    return (table) => (last.get(table) ?? 0) <= revision;
  }

  private async revisionOf({ revision, at, release }: Moment): Promise<number> {
    if (typeof revision === 'number') return revision;
    if (typeof at === 'string') return this.lastBefore(at);
    return this.releasedAs(String(release));
  }

  /** The state at an instant is that of the last revision made by then; before the first it is empty. */
  private async lastBefore(instant: string): Promise<number> {
    const [found] = await this.db.query<{ id: number | null }>('SELECT MAX(id) AS id FROM revision WHERE `at` <= ?', [
      instant,
    ]);
    return found?.id ?? 0;
  }

  private async releasedAs(name: string): Promise<number> {
    const [found] = await this.db.query<{ id: number }>('SELECT id FROM revision WHERE release_name = ?', [name]);
    if (!found)
      throw new BadUserInput(
        'asOf',
        `asOf names the release ${JSON.stringify(name.slice(0, 64))}, which does not exist.`,
      );
    return found.id;
  }
}
