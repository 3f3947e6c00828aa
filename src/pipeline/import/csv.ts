import { createReadStream } from 'node:fs';
import { CsvError, parse } from 'csv-parse';

export interface CsvRecord {
  /** Where it begins in its file; the header stands at line 1. */
  readonly line: number;
  readonly cells: readonly Buffer[];
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

interface Parsed {
  readonly record: Buffer[];
  readonly info: { readonly lines: number };
}

/** The records of a CSV file. `advance` is told the bytes read.
 *  @throws {BrokenCsv} */
export async function* readCsv(path: string, advance: (bytes: number) => void): AsyncGenerator<CsvRecord> {
  let parsedTo = 0;
  const on_record = (parsed: Parsed): CsvRecord => {
    const line = parsedTo + 1;
    parsedTo = parsed.info.lines;
    return { line, cells: parsed.record };
  };
  const bytes = createReadStream(path).on('data', (chunk) => advance(chunk.length));
  const options = { info: true, relax_column_count: true, encoding: null, on_record: on_record as never };
  const parser = parse(options);
  bytes.on('error', (error) => parser.destroy(error));
  try {
    yield* bytes.pipe(parser) as unknown as AsyncIterable<CsvRecord>;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new BrokenCsv(parsedTo + 1, REASONS[error.code] ?? error.code);
  }
}
