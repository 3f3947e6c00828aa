import type { Context } from './context';
import type { Place } from './place';
import { found, type Sentence } from './sentences';

const CASES = /(ой|ому|ай|ую|ого|им|ага|ым)$/u;
const ENDINGS: Readonly<Record<string, string>> = {
  граница: 'ая',
  рубеж: 'ий',
  кордон: 'ий',
  мяжа: 'ая',
};

/** “on the Belarusian-Ukrainian border”. Null for none. */
export function borderIn({ even, lexicon }: Context, sentence: Sentence): Place | null {
  const border = found(sentence, 'PLACE:').sort((a, b) => b.last - b.first - (a.last - a.first))[0];
  const [first, last] = [sentence.tokens[border?.first ?? 0], sentence.tokens[border?.last ?? 0]];
  if (border === undefined || first === undefined || last === undefined) return null;
  const name = even.text.slice(first.start, last.end);
  return { name: lexicon.language === 'en' ? name : nominative(name, border.tag.slice(6)), placeId: 'pl-000002' };
}

/** “белорусско-украинской границе”, “границе Белоруссии и Украины” by its noun. */
function nominative(name: string, noun: string): string {
  const [beginning = '', ...rest] = name.split(' ');
  if (beginning.toLowerCase().startsWith(noun.slice(0, 4))) return [noun, ...rest].join(' ');
  return CASES.test(beginning) ? `${beginning.replace(CASES, ENDINGS[noun] ?? '')} ${noun}` : name;
}
