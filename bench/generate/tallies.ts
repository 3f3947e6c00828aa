import type { Dice } from './dice';
import type { Event } from './events';
import { RUSSIA, UKRAINE } from './parties';
import { idOf, type Row } from './row';
import { TALLIES } from './sizes';
import type { Statement } from './statements';

const UNITS = [
  ['PEOPLE', 81],
  ['EXCHANGES', 27],
  ['REMAINS', 9],
] as const;
const SCOPES = [
  ['IN_EXCHANGES', 66],
  ['ALL', 42],
  ['SUBSET', 6],
  ['OUTSIDE_EXCHANGES', 3],
] as const;
const CATEGORIES = [
  ['PEOPLE', 68],
  ['CIVILIANS', 6],
  ['PRISONERS_OF_WAR', 4],
  ['CHILDREN', 3],
] as const;

/** Totals, by the fifth statement of an exchange. */
export function talliesOf(
  dice: Dice,
  block: number,
  events: readonly Event[],
  statements: readonly (readonly Statement[])[],
): Row[] {
  return Array.from({ length: TALLIES }, (_, index) =>
    tally(dice, block * TALLIES + index + 1, events[index]!, statements[index]![4]!),
  );
}

function tally(dice: Dice, number: number, event: Event, { id, isDated }: Statement): Row {
  const unit = dice.weigh(UNITS);
  const total = unit === 'EXCHANGES' ? event.number : event.number * dice.between(20, 60);
  const isExact = dice.chance(0.8);
  return {
    ...{ id: idOf('ta', number), statement_id: id, unit, number_low: total, number_high: isExact ? total : null },
    ...{ as_stated: `${isExact ? '' : 'more than '}${total} in all`, as_stated_kind: 'OWN_WORDS' },
    ...{ counted_by_id: dice.pick([RUSSIA, UKRAINE, null]), to_id: dice.pick([UKRAINE, RUSSIA, null]) },
    category: unit === 'PEOPLE' ? dice.weigh(CATEGORIES) : unit === 'REMAINS' ? 'REMAINS' : null,
    ...{
      scope: dice.weigh(SCOPES),
      since: dice.chance(0.5) ? `${event.day.slice(0, 4)}-01-01` : null,
      until: event.day,
    },
    scope_note: dice.chance(0.82) ? 'as the counter counts them, both directions' : null,
    review: isDated
      ? dice.weigh([
          ['ACCEPTED', 115],
          ['PROPOSED', 1],
          ['REJECTED', 1],
        ])
      : 'PROPOSED',
  };
}
