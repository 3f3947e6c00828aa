import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Logger } from 'pino';
import { BadUserInput } from '../kernel/errors';
import { Exporter } from '../serve/export/exporter';
import { packageFiles, packageName } from '../serve/export/package-files';
import { bytesOf, Meter, metered, type Piece, type Pieces } from '../serve/export/piece';
import { CannotWrite, finish, partialFolder, partialOf, refuseExisting, save, type Saved } from '../serve/export/save';
import type { Snapshot } from '../serve/export/snapshot';
import type { Surroundings } from './command';
import { wholeGraph } from './schema';
import { progressFor } from './terminal-progress';

export interface ExportOptions {
  readonly release?: string;
  readonly revision?: string;
  readonly format: 'package' | 'csv' | 'ndjson' | 'parquet';
  readonly list?: string;
  readonly where?: string;
  readonly orderBy?: string;
  readonly out?: string;
  readonly resume?: boolean;
  readonly public?: boolean;
  readonly bom?: boolean;
}

/** `handover export`: a folder for a package, else a file, or standard output.
 *  @throws {BadUserInput} in the words of the command line */
export async function exportData(options: ExportOptions, surroundings: Surroundings): Promise<void> {
  try {
    await exported(options, surroundings);
  } catch (error) {
    throw error instanceof BadUserInput ? inFlags(error) : error;
  }
}

/** What the arguments of a list are called on the command line. */
const FLAGS: Readonly<Record<string, string>> = {
  list: '--list',
  where: '--where',
  orderBy: '--order-by',
  bom: '--bom',
};

function inFlags(cause: BadUserInput): BadUserInput {
  const message = cause.message.replace(/^\w+/, (name) => FLAGS[name] ?? name);
  return new BadUserInput(cause.argument, message, { cause });
}

async function exported(options: ExportOptions, { db, log }: Surroundings): Promise<void> {
  const exporter = new Exporter(db, await wholeGraph());
  const snapshot = await exporter.snapshot(momentOf(options));
  if (options.format === 'package') await exportPackage(snapshot, options, log);
  else await exportFile(exporter, snapshot, options, log);
}

/** @throws {BadUserInput} */
function momentOf({ release, revision }: ExportOptions): { release: string } | { revision: number } | null {
  if (release !== undefined && revision !== undefined)
    throw new BadUserInput('revision', '--release and --revision cannot be given together.');
  if (release !== undefined) return { release };
  if (revision === undefined) return null;
  if (!/^\d{1,10}$/.test(revision)) throw new BadUserInput('revision', '--revision is a whole number.');
  return { revision: Number(revision) };
}

async function exportPackage(snapshot: Snapshot, options: ExportOptions, log: Logger): Promise<void> {
  for (const name of ['list', 'where', 'orderBy', 'bom'] as const)
    if (options[name] !== undefined) throw new BadUserInput(name, `${name} is not taken by a package.`);
  const folder = options.out ?? `handover-${snapshot.revision}`;
  await refuseExisting(folder);
  const partial = await partialFolder(folder);
  const progress = progressFor(process.stderr, (table) => log.info({ table }, 'exporting'));
  const extent = options.public ? 'public' : 'whole';
  for (const { name, rows, pieces } of packageFiles(snapshot, await packageName(snapshot), extent)) {
    progress.start(name, await rows());
    const watched = advancing(pieces(), (done) => progress.advance(done));
    tell(log, name, await save(join(partial, name), watched, options.resume ?? false));
  }
  progress.done();
  await finish(folder);
  log.info({ folder, revision: snapshot.revision }, 'exported');
}

async function* advancing(pieces: Pieces | readonly Piece[], advance: (rows: number) => void): Pieces {
  for await (const piece of pieces) {
    yield piece;
    advance(piece.rows);
  }
}

async function exportFile(exporter: Exporter, snapshot: Snapshot, options: ExportOptions, log: Logger): Promise<void> {
  const { format, list = format === 'ndjson' ? 'dataset' : 'exchanges', where, orderBy, bom, out, resume } = options;
  const file = await exporter.file(snapshot, `${list}.${format}`, { where, orderBy, bom: bom ? '1' : undefined });
  if (out === undefined) return tell(log, file.name, await print(file.pieces()));
  await refuseExisting(out);
  const saved = await save(partialOf(out), file.pieces(), resume ?? false);
  await finish(out);
  tell(log, out, saved);
}

async function print(pieces: Pieces): Promise<Saved> {
  const meter = new Meter();
  const failures: Error[] = [];
  process.stdout.once('error', (error: Error) => failures.push(error));
  try {
    await pipeline(Readable.from(bytesOf(metered(pieces, meter)), { highWaterMark: 1 }), process.stdout, {
      end: false,
    });
  } catch (error) {
    throw failures[0] ? new CannotWrite('standard output', failures[0]) : error;
  }
  return { ...meter.measured(), rows: meter.rows };
}

function tell(log: Logger, file: string, { sha256, bytes, rows }: Saved): void {
  log.info({ file, sha256, bytes, rows }, 'written');
}
