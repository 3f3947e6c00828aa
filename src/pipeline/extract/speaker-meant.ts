import { candidatesIn } from './speaker-candidates';
import type { Context } from './context';
import { codeOf } from './knowledge';
import type { Match } from './patterns';
import { found, type Sentence } from './sentences';
import type { Speaker } from './speakers';

/** How far back a text names the one whom it goes on to call “he”, “the minister”, “the ministry”. */
const BACK = 4;
const REACH = 4;
const PRONOUN = /^(he|she|it|they|он|она|они|він|вона|вони|ен|яна|яны)$/;
const TAGS = ['SAME_PERSON', 'SAME_BODY'] as const;

/** The word beside a verb of saying that stands for somebody who was named before. */
export function standInFor(sentence: Sentence, say: Match, reach = REACH): Match | null {
  const all = TAGS.flatMap((tag) => found(sentence, tag));
  const gap = ({ first, last }: Match): number => Math.max(first - say.last, say.first - last);
  const near = all.filter((match) => gap(match) <= reach && gap(match) > 0);
  return near.sort((a, b) => gap(a) - gap(b))[0] ?? null;
}

/** “he said”, “піша ён”: right beside the verb. */
export function isPronounOf({ tokens }: Sentence, say: Match, standIn: Match | null): boolean {
  if (standIn === null || !PRONOUN.test(tokens[standIn.first]?.norm ?? '')) return false;
  return standIn.first === say.last + 1 || standIn.last === say.first - 1;
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
    const named = candidatesIn(context, sentence).find(({ tag }) => isNamed(context, tag, standIn));
    if (named !== undefined)
      return { code: codeIn(context, named.tag), named: { sentence, first: named.first, last: named.last } };
  }
  return null;
}

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
