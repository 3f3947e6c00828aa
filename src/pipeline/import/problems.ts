import { HandoverError } from '../../kernel/errors';
import { Refused } from './refused';

export interface Problem {
  readonly file: string;
  /** Of the row in the file; the header is line 1. Null: the file as a whole. */
  readonly line: number | null;
  readonly column: string | null;
  readonly found: string;
  readonly expected: string;
}

const SHOWN = 50;
const MAX_FOUND = 80;

/** Nothing was stored. The message lists the first problems and says how many there are. */
class InvalidPackage extends HandoverError {
  readonly code = 'INVALID_PACKAGE';

  constructor(
    readonly problems: readonly Problem[],
    readonly count: number,
  ) {
    const more = count > problems.length ? `\n... and ${count - problems.length} more` : '';
    super(
      `The package cannot be imported; ${count === 1 ? '1 problem' : `${count} problems`}:\n${problems.map(lineOf).join('\n')}${more}`,
    );
  }
}

function lineOf({ file, line, column, found, expected }: Problem): string {
  const place = line === null ? file : `${file}:${line}`;
  return `${place}${column === null ? '' : `, ${column}`}: found ${found}, expected ${expected}`;
}

/** What was found, fit to print. */
export function quoted(found: string): string {
  return JSON.stringify(shortened(found));
}

export function shortened(found: string): string {
  return found.length > MAX_FOUND ? `${found.slice(0, MAX_FOUND)}...` : found;
}

/** Gathers problems instead of stopping at the first; keeps as many as are shown. */
export class Problems {
  private readonly kept: Problem[];
  readonly refused: Refused;
  count: number;

  /** Goes on from what was found before, and leaves that as it is. */
  constructor(before?: Problems) {
    this.kept = [...(before?.kept ?? [])];
    this.refused = new Refused(before?.refused);
    this.count = before?.count ?? 0;
  }

  add(problem: Problem): void {
    this.count += 1;
    if (this.kept.length < SHOWN) this.kept.push(problem);
  }

  /** @throws {InvalidPackage} when there is any */
  raise(): void {
    if (this.count > 0) throw this.error();
  }

  error(): Error {
    return new InvalidPackage(this.kept, this.count);
  }
}
