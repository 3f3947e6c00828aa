export interface Side {
  readonly id: string;
  readonly name: string;
  readonly country: string | null;
}

export interface Look {
  /** Its colour, a class of `draw.css`. */
  readonly tone: 'a' | 'b' | 'c' | 'd';
  readonly shape: 'circle' | 'square';
  readonly dash: string | undefined;
}

const SOLID_CIRCLE: Look = { tone: 'a', shape: 'circle', dash: undefined };
const DASHED_SQUARE: Look = { tone: 'b', shape: 'square', dash: '6 4' };
const OTHERS: readonly Look[] = [
  { tone: 'c', shape: 'circle', dash: '2 3' },
  { tone: 'd', shape: 'square', dash: '10 3 2 3' },
];
const KNOWN: Readonly<Record<string, Look>> = { UA: SOLID_CIRCLE, RU: DASHED_SQUARE };

/** How a side is drawn, the same on every page: colour, shape and dash all tell it. */
export const lookOf = ({ id, country }: Side): Look =>
  KNOWN[country ?? ''] ?? OTHERS[Number(id.slice(-1)) % 2] ?? SOLID_CIRCLE;

/** The side whose line stands first: that of Ukraine, then that of Russia, then by id. */
export const bySide = (left: Side, right: Side): number => rank(left) - rank(right) || left.id.localeCompare(right.id);

const rank = ({ country }: Side): number => (country === 'UA' ? 0 : country === 'RU' ? 1 : 2);
