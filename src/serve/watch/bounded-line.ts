const MOST_BYTES = 10_000;
const MOST_TEXT = 200;

type Line = Record<string, unknown>;

/** A line of the log in at most 10 kB: of a longer one the texts are cut short, and where that is not enough only the plain values are kept. */
export function bounded(line: string): string {
  if (line.length <= MOST_BYTES / 4 || Buffer.byteLength(line) <= MOST_BYTES) return line;
  const whole = JSON.parse(line, shortened) as Line;
  const cut = written(whole);
  return Buffer.byteLength(cut) <= MOST_BYTES
    ? cut
    : written(Object.fromEntries(Object.entries(whole).filter(isPlain)));
}

const shortened = (_key: string, value: unknown): unknown =>
  typeof value === 'string' && value.length > MOST_TEXT ? `${value.slice(0, MOST_TEXT)}...` : value;

/** As many as there can be of our own. */
const isPlain = ([key, value]: [string, unknown], index: number): boolean =>
  index < 12 && key.length < MOST_TEXT && (typeof value !== 'object' || value === null);

const written = (line: Line): string => `${JSON.stringify({ ...line, cut: true })}\n`;
