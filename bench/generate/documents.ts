import { dayAt } from './calendar';
import type { Dice } from './dice';
import type { Event } from './events';
import { LANGUAGES } from './languages';
import { idOf, type Row } from './row';
import { EXCHANGES } from './sizes';
import { titleOf } from './texts';
import type { World } from './world';

export interface Document {
  readonly row: Row;
  readonly id: string;
  readonly language: string;
  readonly isDated: boolean;
}

const DATED = [
  ['DAY', 218],
  ['MONTH', 74],
  ['UNKNOWN', 4],
] as const;

/** A document for each exchange, published within days. */
export function documentOf(dice: Dice, world: World, event: Event): Document {
  const [id, language, dated] = [idOf('do', event.number), dice.weigh(LANGUAGES), dice.weigh(DATED)];
  const day = dayAt((event.number - 1) / (world.sizes.blocks * EXCHANGES), dice.between(0, 3));
  const row = {
    ...{ id, language, source_id: dice.favour(world.sources), title: titleOf(dice, event) },
    url: `https://outlet.example/${language}/${day.replaceAll('-', '/')}/${VERBS[event.event]}-${event.number}`,
    published_on: dated === 'UNKNOWN' ? null : dated === 'MONTH' ? day.slice(0, 7) : day,
    published_precision: dated,
    published_basis: dated === 'UNKNOWN' ? null : dated === 'DAY' || dice.chance(0.12) ? 'PAGE' : 'INFERRED',
    note: dice.chance(0.28) ? 'seen in part; the words were not kept' : null,
  };
  return { row, id, language, isDated: dated !== 'UNKNOWN' };
}

const VERBS = ['prisoners-exchanged', 'bodies-returned', 'civilians-home', 'children-home', 'wounded-exchanged'];
