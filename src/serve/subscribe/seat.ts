import type { IncomingMessage } from 'node:http';
import { type CheckKey, isNoGood, type NoGood } from '../http/key-check';
import type { Limits } from '../limits/limits';
import type { Seats } from './seats';

export interface Seating {
  readonly limits: Limits;
  readonly checkKey: CheckKey;
  readonly seats: Seats;
}

/** The place of one WebSocket, that of an address or of a key. */
export class Seat {
  client = '';
  private giveBack: () => void = () => undefined;
  private isLeft = false;

  constructor(
    private readonly seating: Seating,
    private readonly request: IncomingMessage,
  ) {}

  /** Takes the place of whoever comes with this key, without one that of the headers; gives back the one before. Answers why there is none. */
  async take(authorization?: string): Promise<NoGood | null> {
    const { limits, checkKey, seats } = this.seating;
    const found = await checkKey(this.request, authorization);
    if (isNoGood(found)) return found;
    this.giveBack();
    this.client = limits.clientOf(this.request);
    const leave = (limits.budget?.remaining(this.client) ?? 1) < 1 ? null : seats.take(this.client);
    if (!leave) return FULL;
    this.giveBack = leave;
    if (this.isLeft) leave();
    return null;
  }

  readonly leave = (): void => {
    this.isLeft = true;
    this.giveBack();
  };
}

const FULL: NoGood = {
  status: 429,
  code: 'TOO_MANY_SUBSCRIPTIONS',
  message: 'There are as many connections as may be, of yours or of all: close one, or come again later.',
  headers: {},
};
