import { dayAt, inEnglish } from './calendar';
import type { Dice, Weights } from './dice';
import { placeNames } from './places';
import { idOf, type Row } from './row';
import { EXCHANGES } from './sizes';
import type { Topic } from './texts';
import type { World } from './world';

/** A hand-over as it was, of which claims tell more or less rightly. */
export interface Event extends Topic {
  readonly id: string;
  readonly partOf: string | null;
  readonly kind: string;
  /** Its number among all. */
  readonly number: number;
  readonly placeId: string;
  /** One side takes in and the other does not. */
  readonly isOneSided: boolean;
}

/** Kinds of exchanges as counted, each with its place among the events that languages have words for. */
const KINDS: Weights<readonly [kind: string, event: number]> = [
  ...([
    [['PRISONER_EXCHANGE', 0], 84],
    [['REMAINS_REPATRIATION', 1], 21],
    [['SANITARY_EXCHANGE', 4], 10],
  ] as const),
  ...([
    [['CHILDREN_REUNIFICATION', 3], 6],
    [['CIVILIANS_RETURN', 2], 5],
    [['PRISONER_RELEASE', 0], 2],
  ] as const),
  [['THIRD_COUNTRY_TRANSFER', 2], 2] as const,
];
const LABELS = [
  'Prisoner exchange',
  'Return of bodies',
  'Return of civilians',
  'Reunification of children',
  'Sanitary exchange',
];

/** Of four series, three have their stages: 15 % of exchanges are stages. */
const STAGES = 4;

export function eventsOf(dice: Dice, world: World, block: number): Event[] {
  const hasSeries = block % 4 !== 3;
  return Array.from({ length: EXCHANGES }, (_, index) => event(dice, world, block, index, hasSeries));
}

function event(dice: Dice, { sizes, places }: World, block: number, index: number, hasSeries: boolean): Event {
  const number = block * EXCHANGES + index + 1;
  const [kind, event] = dice.weigh(KINDS);
  const place = dice.between(1, places.length);
  return {
    ...{ id: idOf('ex', number), number, kind, event },
    day: dayAt((number - 1) / (sizes.blocks * EXCHANGES)),
    people: event === 1 ? dice.favour(range(10, 1200)) : dice.favour(range(2, 390)),
    ...{ placeId: places[place - 1]!, place: placeNames(place) },
    partOf: hasSeries && index >= 1 && index <= STAGES ? idOf('ex', block * EXCHANGES + 1) : null,
    isOneSided: event === 1 || dice.chance(0.2),
  };
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);

export function exchangeRow({ id, partOf, event, day }: Event): Row {
  return {
    id,
    part_of_id: partOf,
    label: `${LABELS[event]} of ${inEnglish(day)}${partOf === null ? '' : ', a stage'}`,
  };
}
