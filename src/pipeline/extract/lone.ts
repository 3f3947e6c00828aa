import type { Lexicon } from './lexicon';
import type { Mention } from './mention';
import { type Sentence, found, has, isTagged } from './sentences';

/** One told of without a number: “the body of an Israeli citizen”, “a U.S. citizen was let go too”. */
export function loneMentions(sentence: Sentence, { language }: Lexicon, dated: ReadonlySet<number>): Mention[] {
  if (!DEEDS.some((tag) => has(sentence, tag)) || NOT_DONE.some((tag) => has(sentence, tag)) || sentence.heading)
    return [];
  return sentence.tokens.flatMap((_, at) => {
    const last = dated.has(at) ? null : (endOfBody(sentence, at) ?? endOfForeigner(sentence, at, language));
    return last === null ? [] : [lone(sentence, at, last)];
  });
}

const DEEDS = ['GIVE', 'GET', 'COME', 'EXCHANGE'];
const NOT_DONE = ['NEG', 'PLAN', 'CANCEL', 'POSTPONE'];

function lone(sentence: Sentence, at: number, last: number): Mention {
  const category = BODY.test(sentence.tokens[at]!.norm) ? 'REMAINS' : 'FOREIGNERS';
  const number = { first: at, last: at, bare: at, low: 1, high: 1, vague: false };
  return { sentence, number, first: at, last, category, nation: null, own: false, other: false, operations: false };
}

const BODY = /^(тело|тіло|цела|body)$/;
const NEAR = 4;

/** Where the words end that tell whose body it is: no name tells it, but what he was. */
function endOfBody(sentence: Sentence, at: number): number | null {
  const norm = sentence.tokens[at]?.norm ?? '';
  if (!BODY.test(norm) || isCounted(sentence, at)) return null;
  if (norm === 'body' && sentence.tokens[at + 1]?.norm !== 'of') return null;
  const whose = sentence.tokens.findIndex(
    ({ kind, norm }, where) => where > at && where <= at + NEAR && kind === 'word' && WHOSE.test(norm),
  );
  return whose < 0 ? null : whose;
}

const WHOSE =
  /^(доброволь?ц[ая]|добраахвотніка|волонт[еёэ]ра|гражданина|громадянина|грамадзяніна|ізраїльтянина|израильтянина|ізраільцяніна|американца|американця|амерыканца|британца|британця|брытанца|иностранца|іноземця|замежніка|летчика|льотчика|лётчыка|volunteer|citizen|american|briton|foreigner|pilot)$/;

/** One foreigner, as the accusative or the article tells. */
function endOfForeigner(sentence: Sentence, at: number, language: string): number | null {
  if (isCounted(sentence, at)) return null;
  const isOne = language === 'en' ? isArticle(sentence, at) : ONE.test(sentence.tokens[at]?.norm ?? '');
  const foreign = found(sentence, 'FOREIGN').find(({ first }) => first === (language === 'en' ? at + 1 : at));
  if (!isOne || foreign === undefined || isBodyBefore(sentence, at)) return null;
  return isMoved(sentence, at, foreign.last) ? foreign.last : null;
}

/** “A US citizen was let go”, “вернули американца”; not “an American diplomat said”, “по словам американца”. */
function isMoved(sentence: Sentence, first: number, last: number): boolean {
  const next = sentence.tokens[last + 1];
  const isNoun = next?.kind === 'word' && !MOVES.test(next.norm) && isArticle(sentence, first);
  const speaks = ['SAY', 'MEDIATION', 'ACCORDING'].some((tag) => has(sentence, tag, Math.max(0, first - 3), last + 3));
  return !isNoun && !speaks;
}

const MOVES = /^(was|were|is|who|and|has|had|also|came|returned|from|together|too)$/;

const isArticle = ({ tokens }: Sentence, at: number): boolean => /^an?$/.test(tokens[at]?.norm ?? '');
const ONE = /^(американца|американця|амерыканца|британца|британця|брытанца|гражданина|громадянина|грамадзяніна)$/;

const isBodyBefore = ({ tokens }: Sentence, at: number): boolean =>
  tokens.slice(Math.max(0, at - NEAR), at).some(({ norm }) => BODY.test(norm));

/** A number before it counts it. */
const isCounted = (sentence: Sentence, at: number): boolean =>
  sentence.tokens.slice(Math.max(0, at - 2), at).some(({ kind }) => kind === 'number') ||
  [1, 2].some((step) => isTagged(sentence, at - step, 'QUANTITY'));
