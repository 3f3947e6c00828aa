import { Budget } from './budget';
import { type ClientOf, clients } from './client';
import { Load } from './load';
import { Room } from './room';

export interface LimitSettings {
  /** Points of cost that a client may spend in a window; 0: as many as it likes. */
  readonly rateCost: number;
  readonly rateWindowS: number;
  /** Addresses and networks whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  readonly shedDelayMs: number;
  readonly maxInFlight: number;
}

/** What bounds the requests of all clients together and of each. */
export interface Limits {
  readonly clientOf: ClientOf;
  /** Null: clients spend as they like. */
  readonly budget: Budget | null;
  readonly load: Load;
  readonly room: Room;
}

export function limitsOf({ rateCost, rateWindowS, trustedProxies, ...most }: LimitSettings): Limits {
  const load = new Load(most);
  return {
    clientOf: clients(trustedProxies),
    budget: rateCost === 0 ? null : new Budget({ points: rateCost, windowS: rateWindowS }),
    load,
    room: new Room(load),
  };
}
