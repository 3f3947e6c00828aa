import type { Context } from './context';
import type { Match } from './patterns';
import type { Place } from './place';
import { found, has, type Sentence } from './sentences';

const CASES = /(ой|ому|ай|ую|ого|им|ага|ым)$/u;
const ENDINGS: Readonly<Record<string, string>> = {
  граница: 'ая',
  рубеж: 'ий',
  кордон: 'ий',
  мяжа: 'ая',
};

/** “on the Belarusian-Ukrainian border”. Null for none. */
export function borderIn({ even, lexicon }: Context, sentence: Sentence): Place | null {
  const border = found(sentence, 'PLACE:')
    .filter((match) => isThere(sentence, match))
    .sort((a, b) => b.last - b.first - (a.last - a.first))[0];
  const [first, last] = [sentence.tokens[border?.first ?? 0], sentence.tokens[border?.last ?? 0]];
  if (border === undefined || first === undefined || last === undefined) return null;
  const name = even.text.slice(first.start, last.end);
  const noun = border.tag.slice(6);
  const isOnFile = !LINE.test(noun) && !has(sentence, 'STATE:RU', border.first, border.last);
  return { name: lexicon.language === 'en' ? name : nominative(name, noun), placeId: isOnFile ? 'pl-000002' : null };
}

const LINE = /^(line|лин|лін)/;
/** “to the border”, “far from the border”. */
const AWAY = /^(к|ко|до|да|от|від|ад|to|towards|from)$/;

function isThere({ tokens }: Sentence, { first }: Match): boolean {
  const before = tokens[first - 1]?.norm === 'the' ? first - 2 : first - 1;
  return !AWAY.test(tokens[before]?.norm ?? '');
}

/** “белорусско-украинской границе”, “границе Белоруссии и Украины” by its noun. */
function nominative(name: string, noun: string): string {
  const [beginning = '', ...rest] = name.split(' ');
  if (beginning.toLowerCase().startsWith(noun.slice(0, 4))) return [noun, ...rest].join(' ');
  return CASES.test(beginning) ? `${beginning.replace(CASES, ENDINGS[noun] ?? '')} ${noun}` : name;
}
