import { Role } from '../../desk/keys/role';
import { Budget, type Rate } from './budget';
import { type Clients, clients, roleOf } from './client';
import { Load } from './load';
import { Room } from './room';

export interface LimitSettings {
  /** Points of cost that a client without a key or with one of a reader may spend in a window; 0: everybody as many as they like. */
  readonly rateCost: number;
  /** With a key of another role: never less than a reader. */
  readonly rateCostOf: Readonly<Record<Exclude<Role, Role.READER>, number>>;
  readonly rateWindowS: number;
  /** Addresses and networks whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  readonly shedDelayMs: number;
  readonly maxInFlight: number;
}

/** What bounds the requests of all clients together and of each. */
export interface Limits extends Clients {
  /** Null: clients spend as they like. */
  readonly budget: Budget | null;
  readonly load: Load;
  readonly room: Room;
}

export function limitsOf(settings: LimitSettings): Limits {
  const load = new Load(settings);
  return {
    ...clients(settings.trustedProxies),
    budget: settings.rateCost === 0 ? null : new Budget(ratesOf(settings)),
    load,
    room: new Room(load),
  };
}

function ratesOf({ rateCost, rateCostOf, rateWindowS: windowS }: LimitSettings): (client: string) => Rate {
  const costs = { [Role.READER]: rateCost, ...rateCostOf };
  return (client) => ({ points: Math.max(rateCost, costs[roleOf(client)]), windowS });
}
