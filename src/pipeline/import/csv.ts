import { createReadStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { CsvError, parse, type Parser } from 'csv-parse';

export interface CsvRecord {
  /** Where it begins in its file; the header stands at line 1. */
  readonly line: number;
  /** As bytes where the file is no UTF-8. */
  readonly cells: readonly (string | Buffer)[];
}

/** A file is no CSV from some record on. */
export class BrokenCsv extends Error {
  constructor(
    /** Where the record begins. */
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

/** The words of csv-parse print bytes as JSON. */
const REASONS: Readonly<Record<string, string>> = {
  CSV_INVALID_CLOSING_QUOTE: 'a quote inside of a quoted cell that is not doubled',
  INVALID_OPENING_QUOTE: 'a quote inside of a cell that is not quoted',
  CSV_QUOTE_NOT_CLOSED: 'a quote that opens and never closes',
};

/** The records of a CSV file, as they come out of each part of it that is read. `advance` is told the bytes read.
 *  @throws {BrokenCsv} */
export async function* readCsv(path: string, advance: (bytes: number) => void): AsyncGenerator<readonly CsvRecord[]> {
  const reader = new CsvReader((await isUtf8(path)) ? 'utf8' : null);
  for await (const bytes of createReadStream(path) as AsyncIterable<Buffer>) {
    advance(bytes.length);
    yield* reader.read(bytes);
  }
  yield* reader.end();
}

/** Gathers the records of each part: handed on one by one they would take as long as all the rest. */
class CsvReader {
  private readonly parser: Parser;
  private readonly ended: Promise<void>;
  private records: CsvRecord[] = [];
  private parsedTo = 0;

  constructor(encoding: 'utf8' | null) {
    const on_record = (cells: CsvRecord['cells'], { lines }: { lines: number }): null => {
      this.records.push({ line: this.parsedTo + 1, cells });
      this.parsedTo = lines;
      return null;
    };
    this.parser = parse({ relax_column_count: true, encoding, on_record: on_record });
    this.ended = finished(this.parser.resume());
    this.ended.catch(() => undefined);
  }

  read(bytes: Buffer): AsyncGenerator<readonly CsvRecord[]> {
    return this.told(
      new Promise((resolve, reject) => this.parser.write(bytes, (error) => (error ? reject(error) : resolve()))),
    );
  }

  end(): AsyncGenerator<readonly CsvRecord[]> {
    this.parser.end();
    return this.told(this.ended);
  }

  private async *told(parsed: Promise<void>): AsyncGenerator<readonly CsvRecord[]> {
    const [outcome] = await Promise.allSettled([parsed]);
    const { records, parsedTo } = this;
    this.records = [];
    yield records;
    if (outcome.status === 'fulfilled') return;
    const error: unknown = outcome.reason;
    if (!(error instanceof CsvError)) throw error;
    throw new BrokenCsv(parsedTo + 1, REASONS[error.code] ?? error.code);
  }
}

/** Most files are: their cells come as text at once, those of others one by one, so that it can be told which is not. */
async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of createReadStream(path) as AsyncIterable<Buffer>) decoder.decode(bytes, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false;
    throw error;
  }
}
