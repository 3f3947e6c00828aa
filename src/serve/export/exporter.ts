import type { GraphQLSchema } from 'graphql';
import type { Readable } from '../../db/contract';
import { type Moment, Reads } from '../../db/reads';
import { BadUserInput } from '../../kernel/errors';
import { type Measured } from '../../package/describe';
import { epochOf } from '../../records/summary/epoch';
import { type Asked, type ExportedFile, exportedFile, NAMES } from './files';
import { entityTag } from './identity';
import { Measures } from './measures';
import { NoSuchExport } from './no-such-export';
import { measure, until } from './piece';
import { Slots } from './slots';
import { Snapshot } from './snapshot';

/** A file with the strong name of its bytes. */
export interface TaggedFile extends ExportedFile {
  readonly revision: number;
  readonly tag: string;
}

const AT_ONCE = 2;

/** What a gateway knows of its exports. */
export class Exporter {
  readonly slots = new Slots(AT_ONCE);
  readonly measures = new Measures();

  constructor(
    private readonly db: Readable,
    private readonly schema: GraphQLSchema,
  ) {}

  async head(): Promise<number> {
    return (await new Reads(this.db).viewOf(null)).revision;
  }

  /** Names of releases with their revisions, the newest first. */
  releases(): Promise<{ name: string; revision: number }[]> {
    return this.db.query(
      'SELECT release_name AS name, id AS revision FROM revision WHERE release_name IS NOT NULL ORDER BY id DESC',
    );
  }

  /** The data at a moment; at the head for null.
   *  @throws {NoSuchExport} */
  async snapshot(moment: Moment | null): Promise<Snapshot> {
    try {
      return new Snapshot(this.db, (await new Reads(this.db).viewOf(moment)).revision);
    } catch (error) {
      if (!(error instanceof BadUserInput)) throw error;
      throw new NoSuchExport(`Nothing to export: ${error.message}`);
    }
  }

  /** @throws {NoSuchExport | BadUserInput} */
  async file(snapshot: Snapshot, name: string, asked: Asked): Promise<TaggedFile> {
    const file = await exportedFile(this.schema, snapshot, name, asked);
    if (!file)
      throw new NoSuchExport(`There is no export ${JSON.stringify(name.slice(0, 64))}; there are ${NAMES.join(', ')}.`);
    const tag = await entityTag(snapshot, await epochOf(this.db), file);
    return { ...file, revision: snapshot.revision, tag };
  }

  /** Its size and hash; read to the end unless that was done before, which is for those who have a place. */
  async measure({ tag, pieces }: Pick<TaggedFile, 'tag' | 'pieces'>): Promise<Measured> {
    const known = this.measures.get(tag);
    if (known) return known;
    const measured = await measure(pieces());
    this.measures.set(tag, measured);
    return measured;
  }

  /** The same in a place of its own; rejects once the signal is given.
   *  @throws {Overloaded} when all are taken */
  async measureInPlace({ tag, pieces }: TaggedFile, signal: AbortSignal): Promise<Measured> {
    const known = this.measures.get(tag);
    if (known) return known;
    const leave = this.slots.take();
    try {
      return await this.measure({ tag, pieces: () => until(pieces(), signal) });
    } finally {
      leave();
    }
  }
}
