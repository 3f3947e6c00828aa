import { charsetOf, decoded } from '../../../src/pipeline/collect/fetch/charset';
import { refuseGarbled } from '../../../src/pipeline/collect/article/garbled';

const RUSSIAN = 'Стороны сообщили об обмене пленными, и каждая назвала своё число. Обмен прошёл на границе.';
const UKRAINIAN =
  'Сторони повідомили про обмін полоненими, їх повернули додому. Є й поранені: ґвинтокрил чекав на них.';

/** Where the letters stand in each charset: `TextDecoder` told backwards. */
function encoded(text: string, charset: string): Buffer {
  const table = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte -= 1) table.set(new TextDecoder(charset).decode(Buffer.from([byte])), byte);
  return Buffer.from([...text].map((letter) => table.get(letter)!));
}

const read = (bytes: Buffer, contentType: string | null = null, override: string | null = null) =>
  decoded(bytes, { contentType, override });

describe('The charset of a page', () => {
  it.each(['windows-1251', 'koi8-u', 'iso-8859-5', 'cp866'])('is that of its header (%s)', (charset) =>
    expect(read(encoded(RUSSIAN, charset), `text/html; charset=${charset}`)).toBe(RUSSIAN),
  );

  it.each(['windows-1251', 'koi8-r'])('is what the page says of itself (%s)', (charset) => {
    const head = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head>`;
    expect(read(encoded(head + RUSSIAN, charset), 'text/html')).toBe(head + RUSSIAN);
    const xml = `<?xml version="1.0" encoding="${charset}"?><a>`;
    expect(read(encoded(xml + RUSSIAN, charset))).toBe(xml + RUSSIAN);
  });

  it('is KOI8-U where it is said to be KOI8-R: Ukrainian letters come whole', () =>
    expect(read(encoded(UKRAINIAN, 'koi8-u'), 'text/html; charset=koi8-r')).toBe(UKRAINIAN));

  it('is UTF-8 for what has its form, whatever is said', () => {
    const page = Buffer.from(`<meta charset="windows-1251">${RUSSIAN}`);
    expect(read(page, 'text/html; charset=koi8-r')).toContain(RUSSIAN);
  });

  it('is not UTF-8 for what has not its form, whatever is said', () =>
    expect(read(encoded(RUSSIAN, 'windows-1251'), 'text/html; charset=utf-8')).toBe(RUSSIAN));

  it.each(['windows-1251', 'koi8-u'])('is guessed where nothing tells (%s)', (charset) =>
    expect(read(encoded(RUSSIAN.repeat(3), charset))).toBe(RUSSIAN.repeat(3)),
  );

  it('is that of a byte order mark', () => {
    expect(read(Buffer.from(`\uFEFF${RUSSIAN}`, 'utf16le'), 'text/html; charset=windows-1251')).toBe(RUSSIAN);
    expect(
      charsetOf(Buffer.from(`\uFEFF${RUSSIAN}`), { contentType: 'text/html; charset=koi8-u', override: null }),
    ).toBe('utf-8');
  });

  it('is that of the feed where it has one, before all else', () =>
    expect(read(encoded(RUSSIAN, 'koi8-u'), 'text/html; charset=windows-1251', 'koi8-u')).toBe(RUSSIAN));

  it('shows when it was the wrong one', () => {
    const wrong = read(encoded(RUSSIAN, 'koi8-u'), 'text/html; charset=windows-1251');
    expect(() => refuseGarbled(wrong)).toThrow('another charset');
    expect(() => refuseGarbled(new TextDecoder('windows-1251').decode(Buffer.from(RUSSIAN)))).toThrow(
      'another charset',
    );
    for (const text of [RUSSIAN, UKRAINIAN, 'The UAE and BelTA said so; iPhone users in McDonald County did not.'])
      expect(() => refuseGarbled(text)).not.toThrow();
  });
});
