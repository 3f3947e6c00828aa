import { inEnglish } from './calendar';
import { byTerm, type ClaimRows, inRole, onDay } from './claim-rows';
import type { Dice } from './dice';
import type { Event } from './events';
import { RUSSIA, UKRAINE } from './parties';
import { idOf, type Row } from './row';
import { MEDICAL_SERVICES } from './sizes';
import type { Statement } from './statements';
import type { World } from './world';

const KINDS = [
  ...([
    ['TREATMENT_IN_TRANSIT', 15],
    ['EVACUATION', 6],
    ['TREATMENT', 5],
    ['SUPPLIES', 4],
  ] as const),
  ...([
    ['MEDICAL_REPATRIATION', 2],
    ['MEDICAL_COMMISSION', 2],
  ] as const),
];
const SIX_OF_SEVEN = 28 / 32;

/** A medical service beside an exchange. */
export class Service {
  readonly id: string;
  private readonly kind: string;
  private readonly provider: string;
  private readonly isLinked: boolean;

  constructor(
    dice: Dice,
    { parties }: World,
    number: number,
    private readonly event: Event,
    private readonly said: readonly Statement[],
  ) {
    this.id = idOf('ms', number);
    this.kind = dice.weigh(KINDS);
    this.provider = dice.favour(parties.mediators);
    this.isLinked = dice.chance(SIX_OF_SEVEN);
  }

  row(): Row {
    const what = this.kind.toLowerCase().replaceAll('_', ' ');
    return { id: this.id, label: `Medical ${what} beside the exchange of ${inEnglish(this.event.day)}` };
  }

  links(): Row[] {
    return this.isLinked ? [{ medical_service_id: this.id, exchange_id: this.event.id }] : [];
  }

  /** Six claims: when, whether, what, who gave it and whom it helped. */
  claim(claims: ClaimRows): void {
    const helped = [RUSSIA, UKRAINE].map((side) => inRole(side, 'BENEFITED'));
    const what = [onDay(this.event.day), byTerm('OUTCOME', 'HELD'), byTerm('KIND', this.kind)];
    for (const one of [...what, inRole(this.provider, 'PROVIDED'), ...helped]) claims.add(this.said[4]!, this.id, one);
  }
}

export function servicesOf(
  dice: Dice,
  world: World,
  block: number,
  events: readonly Event[],
  statements: readonly (readonly Statement[])[],
): Service[] {
  const apart = events.length / MEDICAL_SERVICES;
  return Array.from({ length: MEDICAL_SERVICES }, (_, index) => {
    const place = index * apart + 1;
    return new Service(dice, world, block * MEDICAL_SERVICES + index + 1, events[place]!, statements[place]!);
  });
}
