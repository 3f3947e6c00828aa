import { hammingDistance, marksOf, saysTheSame, simhash } from '../../../src/pipeline/text/similar';
import { goldenTexts } from '../../support/golden';

const texts = goldenTexts().map(({ title, body }) => `${title}\n\n${body}`);
const marks = texts.map(marksOf);

describe('Marks of a text', () => {
  it('are 16 and 64 hex digits', () => {
    expect(marksOf('205 на 205')).toEqual({
      simhash: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
      numbersSha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    expect(simhash('')).toHaveLength(16);
  });

  it('are the same for a reprint with other signs, case and spaces', () => {
    for (const [index, text] of texts.entries()) {
      const reprint = text
        .replaceAll("'", '’')
        .replaceAll(' ', '\u00A0')
        .replaceAll('е', 'е')
        .normalize('NFD')
        .toUpperCase();
      expect(marksOf(reprint)).toEqual(marks[index]);
    }
  });

  it('tell an edited copy', () => {
    const edited = texts.map((text) => text.replace(/\.$/, ', пишет издание.'));
    expect(texts.filter((_, index) => !saysTheSame(marks[index]!, marksOf(edited[index]!)))).toEqual([]);
  });

  it('tell the same template with another number apart', () => {
    const template = (n: number, day: string): string =>
      `${day} в результате переговорного процесса возвращены ${n} российских военнослужащих. Взамен переданы ${n} военнопленных ВСУ. Посредником выступили ОАЭ.`;
    expect(saysTheSame(marksOf(template(205, '6 мая')), marksOf(template(150, '6 мая')))).toBe(false);
    expect(saysTheSame(marksOf(template(205, '6 мая')), marksOf(template(205, '6 июня')))).toBe(false);
    expect(saysTheSame(marksOf(template(205, '6 мая')), marksOf(template(205, '6 мая')))).toBe(true);
  });

  it.each([
    ['ninety came back on Friday', 'eighty came back on Friday'],
    ['девяносто вернулись', 'девятнадцать вернулись'],
    ["дев'ять осіб", "дев'яносто осіб"],
    ['у сераду, трыццаць', 'у чацвер, трыццаць'],
  ])('see that numbers in words differ: %s, %s', (left, right) => {
    expect(marksOf(left).numbersSha256).not.toBe(marksOf(right).numbersSha256);
  });

  it.each(['1 200 тел', '1\u00A0200 тел', '1,200 тел', '1200 тел'])('read one number in %j', (text) => {
    expect(marksOf(text).numbersSha256).toBe(marksOf('1200').numbersSha256);
  });

  it('hold no two golden texts for the same', () => {
    const pairs = marks.flatMap((a, index) => marks.slice(index + 1).filter((b) => saysTheSame(a, b)));
    expect(pairs).toEqual([]);
  });
});

describe('hammingDistance', () => {
  it.each([
    ['0000000000000000', '0000000000000000', 0],
    ['0000000000000000', 'ffffffffffffffff', 64],
    ['8000000000000001', '0000000000000000', 2],
  ])('of %s and %s is %i', (left, right, bits) => {
    expect(hammingDistance(left, right)).toBe(bits);
  });
});
