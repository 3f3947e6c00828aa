import type { Dice } from './dice';
import type { Document } from './documents';
import type { Event } from './events';
import { RUSSIA, UKRAINE } from './parties';
import { idOf, type Row } from './row';
import { EXCHANGES, STATEMENTS } from './sizes';
import { quoteOf, summaryOf } from './texts';
import type { World } from './world';

export interface Statement {
  readonly row: Row;
  readonly id: string;
  /** False: nothing in it can be accepted, for its document has no date. */
  readonly isDated: boolean;
}

/** Of each exchange. The first reports it, the second and third are heard from the sides, the fourth may repeat one, the fifth gives totals. */
const OF_EACH = STATEMENTS / EXCHANGES;
/** Exchanges of a block of which the fourth statement relays another; of the first of them the fifth relays that. */
const RELAYED = 9;

const KINDS = [
  ['PARAPHRASE', 22],
  ['TRANSLATION', 18],
  ['REPRINT', 4],
  ['QUOTE', 2],
] as const;
const BASES = [
  ['SAME_UTTERANCE', 36],
  ['STATED', 5],
  ['SAME_TEXT', 4],
  ['JUDGED', 1],
] as const;
const SPEAKS = [0.3, 0.85, 0.85, 0.5, 0.4];

/** What is said about an exchange, in its own document and those just after it. */
export function statementsOf(
  dice: Dice,
  world: World,
  events: readonly Event[],
  documents: readonly Document[],
): Statement[][] {
  return events.map((event, index) => {
    const made: Statement[] = [];
    for (let place = 0; place < OF_EACH; place += 1) {
      const later =
        place < 2
          ? 0
          : dice.weigh([
              [0, 3],
              [1, 3],
              [2, 2],
              [3, 1],
            ]);
      const document = documents[Math.min(index + later, documents.length - 1)]!;
      const relayed = relayedBy(made, index, place);
      made.push(statement(dice, world, event, document, place, relayed));
    }
    return made;
  });
}

function relayedBy(made: readonly Statement[], index: number, place: number): Statement | null {
  if (place === 3 && index < RELAYED) return made[1 + (index % 2)]!;
  return place === 4 && index === 0 ? made[3]! : null;
}

function statement(
  dice: Dice,
  world: World,
  event: Event,
  { id: documentId, language, isDated }: Document,
  place: number,
  relayed: Statement | null,
): Statement {
  const id = idOf('st', (event.number - 1) * OF_EACH + place + 1);
  const quote = dice.chance(0.027) ? quoteOf(dice, language) : null;
  const row = {
    ...{ id, document_id: documentId, language, quote },
    speaker_id: relayed ? relayed.row.speaker_id! : speakerOf(dice, world, place),
    said_on: dice.chance(0.07) ? event.day : null,
    quote_translation: quote !== null && language !== 'en' ? quoteOf(dice, 'en') : null,
    summary: summaryOf(dice, language, event),
    ...relay(dice, world, id, relayed),
  };
  return { row, id, isDated };
}

function speakerOf(dice: Dice, { parties }: World, place: number): string | null {
  if (!dice.chance(SPEAKS[place]!)) return null;
  const side = [null, RUSSIA, UKRAINE][place];
  return dice.favour(side ? parties.speakers.get(side)! : parties.anybody);
}

function relay(dice: Dice, { sources }: World, id: string, relayed: Statement | null): Row {
  if (!relayed) return { relayed_from_id: null, origin_id: id };
  const isVia = dice.chance(0.5);
  return {
    ...{ relayed_from_id: relayed.id, origin_id: relayed.row.origin_id! },
    ...{ relay_kind: dice.weigh(KINDS), relay_basis: dice.weigh(BASES) },
    relayed_via: isVia ? 'a state news agency' : null,
    relayed_via_source_id: isVia && dice.chance(0.5) ? dice.favour(sources) : null,
  };
}
