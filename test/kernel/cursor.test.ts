import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { decodeCursor, encodeCursor } from '../../src/kernel/cursor';

/** What anybody can make who reads our code: the sum is no secret. */
function forged(body: string): string {
  const sum = createHash('sha256').update(body).digest('base64url').slice(0, 6);
  return Buffer.from(sum + body).toString('base64url');
}

describe('A cursor', () => {
  it('comes back as it was made', () => {
    const value = fc.oneof(
      fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
      fc.integer(),
      fc.constant(null),
    );
    const values = fc.array(value, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.nat(), fc.string(), values, (revision, query, keys) => {
        const cursor = { revision, query, values: keys };
        expect(decodeCursor(encodeCursor(cursor))).toEqual(cursor);
      }),
    );
  });

  it('is none when a letter was changed', () => {
    const cursor = encodeCursor({ revision: 3, query: 'q', values: ['2024-01-31', 'ex-1'] });
    const changed = [...cursor].map(
      (letter, index) => cursor.slice(0, index) + (letter === 'A' ? 'B' : 'A') + cursor.slice(index + 1),
    );
    expect(changed.map(decodeCursor).filter((found) => found !== null)).toEqual([]);
  });

  it.each(['', 'x', '====', '0', 'MTIz'])('is not %j', (text) => expect(decodeCursor(text)).toBeNull());

  const shapes = [
    'null',
    '{}',
    '1',
    '"x"',
    '[]',
    '[1]',
    '[1,"q"]',
    '["1","q","a"]',
    '[1.5,"q","a"]',
    '[true,"q","a"]',
    '[1,2,"a"]',
    '[1,"q"',
  ];
  const values = [
    '[1,"q",{"id":1}]',
    '[1,"q",[1,2]]',
    '[1,"q",true]',
    '[1,"q",1e999]',
    '[1,"q","a\\u0000"]',
    '[1,"q","\\ud800"]',
  ];
  it.each([...shapes, ...values])('is not %s, even with the right sum', (body) =>
    expect(decodeCursor(forged(body))).toBeNull(),
  );
});
