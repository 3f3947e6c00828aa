import { claimsOf } from './claims';
import { Dice } from './dice';
import { documentOf } from './documents';
import { type Event, eventsOf, exchangeRow } from './events';
import { servicesOf } from './medical-services';
import type { Row, Rows } from './row';
import { statementsOf } from './statements';
import { talliesOf } from './tallies';
import type { World } from './world';

/** Twenty exchanges with all that is said about them: nothing outside refers to them, and they refer to the world only. */
export function blockOf(world: World, seed: number, block: number): Rows {
  const dice = new Dice(seed, block);
  const events = eventsOf(dice, world, block);
  const documents = events.map((event) => documentOf(dice, world, event));
  const statements = statementsOf(dice, world, events, documents);
  const services = servicesOf(dice, world, block, events, statements);
  return {
    document: documents.map(({ row }) => row),
    statement: statements.flat().map(({ row }) => row),
    exchange: events.map(exchangeRow),
    medical_service: services.map((service) => service.row()),
    medical_service_exchange: services.flatMap((service) => service.links()),
    claim: claimsOf(dice, world, block, events, statements, services),
    tally: talliesOf(dice, block, events, statements),
    match: matchOf(block, events),
  };
}

/** In two of five blocks two exchanges were judged, in turn to be one and to be two. */
function matchOf(block: number, events: readonly Event[]): Row[] {
  if (block % 5 > 1) return [];
  const judgement = block % 5 === 0 ? 'SAME' : 'DIFFERENT';
  const [left, right] = [events[10]!, events[11]!];
  return [
    { left_id: left.id, right_id: right.id, judgement, reason: 'the same side, days and number; judged by hand' },
  ];
}
