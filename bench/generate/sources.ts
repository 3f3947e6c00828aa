import { Dice } from './dice';
import { idOf, type Row } from './row';

const KINDS = [
  ...([
    ['NEWS_SITE', 160],
    ['MACHINE_REWRITE', 18],
    ['STATE_BROADCASTER', 6],
    ['STATE_NEWS_AGENCY', 6],
  ] as const),
  ...([
    ['OFFICIAL_BODY', 6],
    ['NEWS_AGENCY', 5],
    ['PUBLIC_BROADCASTER', 3],
    ['MIRROR', 3],
    ['AGGREGATOR', 2],
  ] as const),
];
const RELIABILITIES = [
  ['F', 118],
  ['C', 37],
  ['B', 34],
  ['E', 18],
  ['D', 2],
] as const;
const LANGUAGES = [
  ...([
    ['en', 81],
    ['uk', 48],
    ['ru', 47],
    ['en uk', 5],
    ['en ru', 5],
    ['bg', 3],
    ['ru uk', 3],
    ['de', 3],
  ] as const),
  ...([
    ['no', 2],
    ['tr', 2],
    ['pt', 2],
    ['pl', 2],
    ['es', 1],
    ['ar', 1],
    ['ru be en', 1],
  ] as const),
];
const COUNTRIES = [
  ['UA', 60],
  ['RU', 40],
  ['US', 20],
  ['GB', 15],
  ['BY', 8],
  ['DE', 4],
  ['TR', 4],
] as const;

export function sources(seed: number, count: number, parties: readonly string[]): Row[] {
  const dice = new Dice(seed, -1);
  return Array.from({ length: count }, (_, index) => source(dice, index + 1, parties));
}

function source(dice: Dice, number: number, parties: readonly string[]): Row {
  const [kind, reliability] = [dice.weigh(KINDS), dice.weigh(RELIABILITIES)];
  return {
    ...{ id: idOf('so', number), name: `Outlet ${number}`, kind, reliability },
    operated_by_id: dice.chance(0.08) ? dice.pick(parties) : null,
    ...{ country: dice.weigh(COUNTRIES), languages: dice.weigh(LANGUAGES) },
    homepage: `https://outlet-${number}.example`,
    reliability_reason: reliability === 'F' ? 'cannot be judged' : 'judged by its other pages',
    note: kind === 'MACHINE_REWRITE' ? 'pages rewritten by machine' : null,
  };
}
