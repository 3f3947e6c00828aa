import fc from 'fast-check';
import { normalise } from '../../../src/pipeline/extract/normalise';

const bits = fc.constantFrom(
  'й',
  'и\u0306',
  'e\u0301',
  '’',
  ' ',
  '\r\n',
  '\n',
  '\u00a0',
  'abc',
  '—',
  '👩\u200d🚒',
  '\u0301',
);

describe('Normalising', () => {
  it('composes letters, evens signs and tells where each stood, however long a line is', () => {
    const line = 'Зи\u0306шли’ 157 — '.repeat(300);
    const { text, original } = normalise(`${line}\r\nend`);
    expect(text).toBe(`${"Зйшли' 157 - ".repeat(300)}\nend`);
    expect(original(0)).toBe(0);
    expect(original(2)).toBe(3);
    expect(original(text.indexOf('end'))).toBe(line.length + 2);
    expect(original(text.length)).toBe(line.length + 5);
  });

  it('gives the same for a text and for the text after a long beginning', () => {
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 40 }), fc.integer({ min: 480, max: 520 }), (some, before) => {
        const [text, beginning] = [some.join(''), `${'x'.repeat(before)} `];
        const [short, long] = [normalise(`a${text}`), normalise(`${beginning}a${text}`)];
        expect(long.text).toBe(beginning + short.text);
        const offsets = [...short.text].map((_, index) => short.original(index) + beginning.length);
        expect([...short.text].map((_, index) => long.original(index + beginning.length))).toEqual(offsets);
      }),
    );
  });
});
