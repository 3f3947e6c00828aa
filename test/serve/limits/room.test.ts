import { Overloaded } from '../../../src/kernel/errors';
import { Room } from '../../../src/serve/limits/room';

const LIMITS = { points: 100, free: 10, queueLimit: 3, waitMs: 60_000 };

describe('The room for expensive queries', () => {
  const load = { isBusy: false, arrivals: 0 };
  const entered: string[] = [];
  const coming = (room: Room, name: string, cost: number) =>
    room.enter(cost).then((leave) => (entered.push(name), leave));
  /** Long enough for everyone who may come in. */
  const turns = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
  };
  beforeEach(() => {
    load.isBusy = false;
    entered.length = 0;
  });

  it('holds some up to a sum of costs; the others come in their order, the cheap at once', async () => {
    const room = new Room(load, LIMITS);
    const first = coming(room, 'sixty', 60);
    const others = [coming(room, 'fifty', 50), coming(room, 'thirty', 30)];
    await turns();
    expect(entered).toEqual(['sixty']);
    await coming(room, 'cheap', 10);
    const leave = await first;
    leave();
    leave();
    await Promise.all(others);
    expect(entered).toEqual(['sixty', 'cheap', 'fifty', 'thirty']);
  });

  it('is for one alone that costs more than fits', async () => {
    const room = new Room(load, LIMITS);
    const leave = await coming(room, 'huge', 1_000_000);
    const next = coming(room, 'small', 11);
    await turns();
    expect(entered).toEqual(['huge']);
    leave();
    await next;
    expect(entered).toEqual(['huge', 'small']);
  });

  it('turns away who would wait too long or with too many, and goes on', async () => {
    const room = new Room(load, { ...LIMITS, waitMs: 50 });
    const leave = await coming(room, 'inside', 100);
    const waiting = [1, 2, 3].map((name) => coming(room, `waiting ${name}`, 50));
    await expect(room.enter(50)).rejects.toThrow(Overloaded);
    for (const one of waiting) await expect(one).rejects.toThrow(Overloaded);
    leave();
    await coming(room, 'after', 50);
    expect(entered).toEqual(['inside', 'after']);
  });

  it('lets nobody queue behind another while the process is busy', async () => {
    const room = new Room(load, LIMITS);
    load.isBusy = true;
    const leave = await coming(room, 'inside', 100);
    const waiting = coming(room, 'waiting', 50);
    await expect(room.enter(50)).rejects.toThrow(Overloaded);
    leave();
    await waiting;
    expect(entered).toEqual(['inside', 'waiting']);
  });

  describe('after a query that held the event loop', () => {
    const holdLoop = (ms: number): void => {
      const end = performance.now() + ms;
      while (performance.now() < end);
    };
    const longOne = async (room: Room): Promise<void> => {
      const leave = await coming(room, 'long', 50);
      await turns();
      holdLoop(30);
      leave();
    };
    /** Who is inside together of two who would fit. */
    const together = async (room: Room): Promise<string[]> => {
      const leave = await coming(room, 'one', 40);
      const other = coming(room, 'other', 40);
      await turns();
      const inside = entered.filter((name) => ['one', 'other'].includes(name));
      leave();
      await other;
      return inside;
    };

    it('lets others in one by one when a crowd came meanwhile', async () => {
      const room = new Room(load, LIMITS);
      await longOne(room);
      load.arrivals += 30;
      expect(await together(room)).toEqual(['one']);
    });

    it('lets them in together when only a few came', async () => {
      const room = new Room(load, LIMITS);
      await longOne(room);
      load.arrivals += 8;
      expect(await together(room)).toEqual(['one', 'other']);
    });

    it('counts what one held though another came and left meanwhile', async () => {
      const room = new Room(load, LIMITS);
      const leave = await coming(room, 'long', 40);
      await turns();
      holdLoop(30);
      const leaveSoon = await coming(room, 'short', 40);
      leaveSoon();
      await turns();
      leave();
      load.arrivals += 30;
      expect(await together(room)).toEqual(['one']);
    });

    /** Six that leave one after another, each having held the loop for a moment; the longest of these, for the machine may pause the process. */
    const leaveInTurn = async (room: Room): Promise<number> => {
      const leaving = await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => coming(room, name, 11)));
      await turns();
      return Math.max(
        ...leaving.map((leave) => {
          const since = performance.now();
          holdLoop(2);
          leave();
          return performance.now() - since;
        }),
      );
    };

    it('counts for none of many short ones what the others took', async () => {
      let room = new Room(load, { ...LIMITS, queueLimit: 6 });
      while ((await leaveInTurn(room)) > 6) room = new Room(load, { ...LIMITS, queueLimit: 6 });
      load.arrivals += 30;
      expect(await together(room)).toEqual(['one', 'other']);
    });
  });
});
