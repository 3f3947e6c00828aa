import { dayAt } from './calendar';
import { atPlace, byTerm, ClaimRows, inRole, onDay, type Said } from './claim-rows';
import { type Count, counted, countsOf, partOf } from './counts';
import type { Dice } from './dice';
import type { Event } from './events';
import type { Service } from './medical-services';
import { RUSSIA, UKRAINE } from './parties';
import type { Row } from './row';
import { CLAIMS, EXCHANGES } from './sizes';
import type { Statement } from './statements';
import type { World } from './world';

const OUTCOMES = [
  ['HELD', 141],
  ['ANNOUNCED', 9],
  ['CALLED_OFF', 3],
  ['POSTPONED', 2],
] as const;

interface Told {
  readonly event: Event;
  readonly said: readonly Statement[];
  readonly counts: readonly [Count, Count];
  readonly outcome: string;
}

type Further = (dice: Dice, told: Told, world: World) => Said;

/** Further claims on the exchanges of a block, with how many of each: so every field has its share, and of 56 counts
 *  six repeat another, three of them with a number of their own. */
const FURTHER: readonly (readonly [number, Further])[] = [
  [7, (dice, _, { parties }) => inRole(dice.favour(parties.mediators), 'MEDIATED')],
  [5, (dice, _, { parties }) => inRole(dice.favour(parties.anybody), 'FACILITATED')],
  [2, (dice, _, { parties }) => inRole(dice.favour(parties.mediators), 'HOSTED')],
  [8, (dice) => inRole(dice.pick([RUSSIA, UKRAINE]), dice.pick(['RELEASED', 'RECEIVED']))],
  [10, (dice, { counts }) => counted(dice, partOf(dice, partOf(dice, counts[0])))],
  [3, (dice, { counts }) => counted(dice, counts[0])],
  [3, (dice, { counts: [first] }) => counted(dice, { ...first, number: first.number + dice.between(1, 9) })],
  [8, (_, { event }) => onDay(event.day)],
  [1, (dice, { event }, { sizes }) => onDay(dayAt((event.number - 1) / (sizes.blocks * EXCHANGES), dice.pick([1, 2])))],
  [8, (_, { event }) => byTerm('KIND', event.kind)],
  [1, () => byTerm('KIND', 'THIRD_COUNTRY_TRANSFER')],
  [5, (_, { outcome }) => byTerm('OUTCOME', outcome)],
  [2, () => byTerm('OUTCOME', 'ANNOUNCED')],
  [
    1,
    (dice) =>
      byTerm(
        'OUTCOME',
        dice.weigh([
          ['HELD', 9],
          ['DENIED', 1],
        ]),
      ),
  ],
  [8, (_, { event }) => atPlace(event.placeId, event.place.en!)],
  [5, (_, { event }) => ordinal(UKRAINE, 'NUMBERED', event.number)],
  [3, (dice, { event }, { parties }) => ordinal(dice.favour(parties.mediators), 'MEDIATION', event.number)],
  [1, (_, { event }) => ordinal(UKRAINE, 'OF_YEAR', event.number % 1000)],
  [4, (_, { event }) => limit(event.people)],
  [2, (dice) => ({ field: 'LIMIT', term: dice.pick(['TIME', 'PACE']), as_stated: 'open-ended, week by week' })],
  [3, (dice) => byTerm('AGREEMENT', dice.pick(['ISTANBUL_2025', 'ISTANBUL_2025_06_02', 'ISTANBUL_2025_07_23']))],
];

const ordinal = (party: string, term: string, number: number): Said => ({
  ...{ field: 'ORDINAL', party_id: party, term, number_low: number, number_high: number },
  as_stated: `no. ${number}`,
});

const limit = (number: number): Said => ({
  ...{ field: 'LIMIT', term: 'NUMBER', to_id: UKRAINE, category: 'PEOPLE', number_low: number, number_high: number },
  as_stated: `${number} people agreed`,
});

export function claimsOf(
  dice: Dice,
  world: World,
  block: number,
  events: readonly Event[],
  statements: readonly (readonly Statement[])[],
  services: readonly Service[],
): Row[] {
  const claims = new ClaimRows(block * CLAIMS);
  const told = events.map((event, index) => tell(dice, event, statements[index]!));
  for (const one of told) base(dice, claims, one);
  for (const service of services) service.claim(claims);
  for (const [times, further] of FURTHER)
    for (let time = 0; time < times; time += 1) {
      const one = dice.pick(told);
      const place = dice.weigh([
        [0, 1],
        [1, 3],
        [2, 3],
        [3, 8],
        [4, 1],
      ]);
      claims.add(one.said[place]!, one.event.id, further(dice, one, world));
    }
  return claims.rows;
}

const tell = (dice: Dice, event: Event, said: readonly Statement[]): Told => ({
  ...{ event, said },
  counts: countsOf(dice, event),
  outcome: dice.weigh(OUTCOMES),
});

/** Nine of each exchange: what the first report says, and a number from each side. */
function base(dice: Dice, claims: ClaimRows, { event, said, counts, outcome }: Told): void {
  const [report, fromRussia, fromUkraine] = said;
  const reported = [
    ...[onDay(event.day), byTerm('OUTCOME', outcome), byTerm('KIND', event.kind)],
    ...[inRole(RUSSIA, 'RELEASED'), inRole(UKRAINE, 'RECEIVED')],
    ...[inRole(UKRAINE, 'RELEASED'), inRole(RUSSIA, 'RECEIVED')],
  ];
  for (const one of reported) claims.add(report!, event.id, one);
  claims.add(fromUkraine!, event.id, counted(dice, counts[0]));
  claims.add(fromRussia!, event.id, counted(dice, counts[1]));
}
