import type { GraphQLSchema } from 'graphql';
import type { Database } from '../../db/contract';
import type { Measured } from '../../package/describe';
import { Exporter, type TaggedFile } from './exporter';

/** A file that holds a release, on this server. */
export interface DownloadFile extends Measured {
  readonly format: string;
  readonly url: string;
}

/** The file of each format that holds a whole release. */
const FILES = { package: 'package.zip', csv: 'exchanges.csv', ndjson: 'dataset.ndjson' };

/** Reads files for their sizes and hashes one after another, each once as long as the process lives. */
class Downloads {
  private readonly exporter: Exporter;
  private last: Promise<unknown> = Promise.resolve();

  constructor(db: Pick<Database, 'engine' | 'query'>, schema: GraphQLSchema) {
    this.exporter = new Exporter(db, schema);
  }

  async of(revision: number): Promise<DownloadFile[]> {
    const snapshot = await this.exporter.snapshot({ revision });
    const formats = Object.entries(FILES).map(async ([format, name]) => {
      const measured = await this.inTurn(await this.exporter.file(snapshot, name, {}));
      return { format, url: `/exports/${revision}/${name}`, ...measured };
    });
    return Promise.all(formats);
  }

  private inTurn(file: TaggedFile): Promise<Measured> {
    const mine = this.last.then(() => this.exporter.measure(file));
    this.last = mine.catch(() => undefined);
    return mine;
  }
}

const kept = new WeakMap<object, Downloads>();

/** The files of a release. Costs a whole export the first time, and a few statements later. */
export function downloadsOf(
  db: Pick<Database, 'engine' | 'query'>,
  schema: GraphQLSchema,
  revision: number,
): Promise<DownloadFile[]> {
  const downloads = kept.get(db) ?? new Downloads(db, schema);
  kept.set(db, downloads);
  return downloads.of(revision);
}
