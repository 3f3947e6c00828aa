import type { Context } from './context';
import { codeOf } from './knowledge';
import type { Match } from './patterns';
import { candidatesIn } from './speaker-candidates';
import { isOblique } from './speaker-cost';
import { isEnvoy } from './speaker-never';
import { found, has, type Sentence } from './sentences';
import type { Speaker } from './speaker';

/** How far back a text names the one whom it goes on to call “he”, “the minister”, “the ministry”. */
const BACK = 4;
const REACH = 4;
const PRONOUN = /^(he|she|it|they|он|она|они|він|вона|вони|ен|яна|яны)$/;
const STATE = /^(SUBJ|STATE|IN):/;
const TAGS = ['SAME_PERSON', 'SAME_BODY'] as const;

/** The word beside a verb of saying that stands for somebody who was named before. */
export function standInFor(sentence: Sentence, say: Match): Match | null {
  const all = TAGS.flatMap((tag) => found(sentence, tag));
  const near = all.filter((match) => gapOf(match, say) <= REACH && gapOf(match, say) > 0);
  return near.sort((a, b) => gapOf(a, say) - gapOf(b, say))[0] ?? null;
}

/** “he said”, “піша ён” right beside the verb, “says the statement” nearer to it than a state. */
export function isRather(
  { lexicon }: Context,
  { tokens }: Sentence,
  say: Match,
  standIn: Match | null,
  best: Match,
): boolean {
  if (standIn === null) return false;
  if (!PRONOUN.test(tokens[standIn.first]?.norm ?? ''))
    return STATE.test(best.tag) && gapOf(standIn, say) < gapOf(best, say);
  return standIn.last === say.first - 1 || (standIn.first === say.last + 1 && lexicon.language !== 'en');
}

function gapOf({ first, last }: Match, say: Match): number {
  return Math.max(first - say.last, say.first - last);
}

/** The one who spoke or was named last, a person for a person; null for nobody near. */
export function meantBy(
  context: Context,
  before: readonly Speaker[],
  { index }: Sentence,
  standIn: Match,
): Pick<Speaker, 'code' | 'named'> | null {
  for (let at = index - 1; at >= Math.max(0, index - BACK); at--) {
    const sentence = context.sentences[at]!;
    const spoke = before.findLast((speaker) => speaker.sentence === sentence && isOf(context, speaker.code, standIn));
    if (spoke !== undefined) return spoke;
    const named = candidatesIn(context, sentence).find(
      (match) => isNamed(context, match.tag, standIn) && !isOblique(sentence, match),
    );
    if (named !== undefined)
      return {
        code: isEnvoy(sentence, named) ? null : codeIn(context, named.tag),
        named: { sentence, first: named.first, last: named.last },
      };
    const untold = at >= index - PRIVATE_BACK ? privateIn(sentence, context.sentences[index], standIn) : null;
    if (untold !== null) return untold;
  }
  return null;
}

/** “[name] has waited for two years. ... she says”: a name was taken out where one of the sentences before begins. */
function privateIn(
  before: Sentence,
  sentence: Sentence | undefined,
  standIn: Match,
): Pick<Speaker, 'code' | 'named'> | null {
  const first = before.tokens.findIndex(({ norm }) => norm === '[');
  const isThere = sentence !== undefined && first >= 0 && first < OPENING && standIn.tag === 'SAME_PERSON';
  if (!isThere || has(sentence, 'NAME:', 0, standIn.first)) return null;
  const isPronoun = PRONOUN.test(sentence.tokens[standIn.first]?.norm ?? '');
  return isPronoun ? { code: null, named: { sentence: before, first, last: first + 2 } } : null;
}

const OPENING = 6;
const PRIVATE_BACK = 2;

function isNamed(context: Context, tag: string, standIn: Match): boolean {
  return tag.startsWith('NAME:') && isOf(context, codeIn(context, tag), standIn);
}

/** Persons say “he”, bodies and states “it”; one who is not on file is a person. */
function isOf({ knowledge }: Context, code: string | null, { tag }: Match): boolean {
  const kind = code === null ? 'OFFICIAL' : knowledge.parties.get(code)?.kind;
  return kind === undefined || (kind === 'OFFICIAL') === (tag === 'SAME_PERSON');
}

function codeIn({ knowledge }: Context, tag: string): string | null {
  return codeOf(knowledge, tag.split(':')[1] ?? '');
}
