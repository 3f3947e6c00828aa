import type { Context } from './context';
import type { Place } from './place';
import { isPlaced, isPreposition } from './place-words';
import { found, type Sentence } from './sentences';
import type { Token } from './tokens';

const EMBASSY = /^(embassy|посольств|пасольств)/;
const NOUN: Readonly<Record<string, string>> = { ru: 'посольство', uk: 'посольство', be: 'пасольства' };

/** “в посольстве Катара в Москве”, “at the Qatari embassy in Moscow”: an embassy with its town. Null for none. */
export function embassyIn(context: Context, sentence: Sentence): Place | null {
  const { even, lexicon } = context;
  const { tokens } = sentence;
  const at = tokens.findIndex(({ norm }) => EMBASSY.test(norm));
  const town = tokens.findIndex((_, where) => where > at && where <= at + 4 && isTownAt(context, tokens, where));
  const first = lexicon.language === 'en' ? beginningOf(tokens, at) : at;
  if (at < 0 || town < 0 || !isPlaced(lexicon, sentence, first)) return null;
  const name = even.text.slice(tokens[first]?.start, tokens[town]?.end);
  const onFile = found(sentence, 'PLACE_ID:', first, town).find((match) => match.last > match.first);
  const placeId = onFile?.tag.slice('PLACE_ID:'.length) ?? null;
  return { name: name.replace(/^п[ао]сольств\p{L}*/u, NOUN[lexicon.language] ?? ''), placeId };
}

function isTownAt({ lexicon }: Context, tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.capital === true && isPreposition(lexicon.data, tokens[at - 1]?.norm);
}

/** “Qatar's embassy”: the word before belongs to it. */
function beginningOf(tokens: readonly Token[], at: number): number {
  return tokens[at - 1]?.capital === true ? at - 1 : at;
}
