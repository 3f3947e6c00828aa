import type { GraphQLSchema } from 'graphql';
import type { Database } from '../../db/contract';
import { Reads } from '../../db/reads';
import { BadUserInput } from '../../kernel/errors';
import { type Measured } from '../../package/describe';
import { type Asked, type ExportedFile, exportedFile } from './files';
import { entityTag, Erasures } from './identity';
import { Measures } from './measures';
import { NoSuchExport } from './no-such-export';
import { measure } from './piece';
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
  private readonly erasures: Erasures;

  constructor(
    private readonly db: Pick<Database, 'engine' | 'query'>,
    private readonly schema: GraphQLSchema,
  ) {
    this.erasures = new Erasures(db);
  }

  async head(): Promise<number> {
    return (await new Reads(this.db).viewOf(null)).revision;
  }

  /** Names of releases with their revisions, the newest first. */
  releases(): Promise<{ name: string; revision: number }[]> {
    return this.db.query(
      'SELECT release_name AS name, id AS revision FROM revision WHERE release_name IS NOT NULL ORDER BY id DESC',
    );
  }

  /** A file at a revision, written as its number or as the name of its release; a name of digits alone is a number.
   *  @throws {NoSuchExport | BadUserInput} */
  async file(at: string, name: string, asked: Asked): Promise<TaggedFile> {
    const snapshot = new Snapshot(this.db, await this.revisionOf(at));
    const file = await exportedFile(this.schema, snapshot, name, asked);
    if (!file)
      throw new NoSuchExport(`There is no export ${JSON.stringify(name.slice(0, 64))}; /exports/ tells the names.`);
    return { ...file, revision: snapshot.revision, tag: await entityTag(snapshot, this.erasures, file) };
  }

  /** Its size and hash; read to the end unless that was done before. */
  async measure({ tag, pieces }: TaggedFile, signal?: AbortSignal): Promise<Measured> {
    const known = this.measures.get(tag);
    if (known) return known;
    const measured = await measure(pieces(), signal);
    this.measures.set(tag, measured);
    return measured;
  }

  private async revisionOf(at: string): Promise<number> {
    try {
      const moment = /^(0|[1-9]\d{0,9})$/.test(at) ? { revision: Number(at) } : { release: at };
      return (await new Reads(this.db).viewOf(moment)).revision;
    } catch (error) {
      if (!(error instanceof BadUserInput)) throw error;
      throw new NoSuchExport(`There is no revision or release ${JSON.stringify(at.slice(0, 64))}.`);
    }
  }
}
