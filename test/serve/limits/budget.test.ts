import { Budget, RateLimited } from '../../../src/serve/limits/budget';
import { rateHeaders } from '../../../src/serve/limits/rate-headers';

describe('The budget of a client', () => {
  let now = 0;
  const budget = (most?: number): Budget =>
    new Budget(
      () => ({ points: 600, windowS: 60 }),
      () => now,
      most,
    );
  const retryAfter = (spend: () => void): number | null => {
    try {
      spend();
      return null;
    } catch (error) {
      return (error as RateLimited).retryAfterS;
    }
  };

  it('is spent, comes back with time, and never grows beyond itself', () => {
    const one = budget();
    one.spend('a', 450);
    expect([one.remaining('a'), one.secondsToFull('a'), one.remaining('b')]).toEqual([150, 45, 600]);
    expect(() => one.spend('a', 151)).toThrow(RateLimited);
    expect(one.remaining('a')).toBe(150);
    now += 10_000;
    expect(one.remaining('a')).toBe(250);
    now += 1_000_000;
    expect([one.remaining('a'), one.secondsToFull('a')]).toEqual([600, 0]);
  });

  it('tells in how many seconds there is enough', () => {
    const one = budget();
    one.spend('a', 600);
    expect(retryAfter(() => one.spend('a', 95))).toBe(10);
    now += 10_000;
    expect(retryAfter(() => one.spend('a', 95))).toBeNull();
  });

  it('takes back what was not used, and takes what was used beyond', () => {
    const one = budget();
    one.spend('a', 500);
    one.giveBack('a', 480);
    one.giveBack('a', -30);
    one.giveBack('b', 100);
    expect([one.remaining('a'), one.remaining('b')]).toEqual([550, 600]);
    one.giveBack('a', -10_000);
    expect(one.remaining('a')).toBe(0);
  });

  it('lets a full one pay for what costs more than a window', () => {
    const one = budget();
    one.spend('a', 900);
    expect(one.remaining('a')).toBe(0);
    expect(retryAfter(() => one.spend('a', 900))).toBe(90);
  });

  it('forgets who was not seen for longest, so that clients without end take no more memory', () => {
    const one = budget(2);
    for (const client of ['a', 'b', 'c']) one.spend(client, 100);
    expect(['b', 'c'].map((client) => one.remaining(client))).toEqual([500, 500]);
    expect(one.remaining('a')).toBe(600);
  });

  it('is told in structured fields', () => {
    const one = budget();
    one.spend('a', 100);
    expect(rateHeaders(one, 'a')).toEqual({ 'ratelimit-policy': '"cost";q=600;w=60', ratelimit: '"cost";r=500;t=10' });
  });
});
