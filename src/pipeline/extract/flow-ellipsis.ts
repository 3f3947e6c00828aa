import { type Around, type Flow, OTHER, SIDES, toward } from './flow';
import { found, has, isTagged, type Sentence } from './sentences';

/** “and Russia 78”, “Москва - 97”: the side is named, the verb is that of the part before. */
export function byEllipsis(around: Around): Flow[] {
  const { mention, before } = around;
  const { sentence, number } = mention;
  const at = wordBefore(sentence, Math.min(mention.first, number.first));
  const isDashed = sentence.tokens[at + 1]?.norm === '-';
  if (isDashed && isDated(around, at)) return before.map(({ to, from }) => ({ to, from, rule: 'ellipsis' }));
  const state = stateAt(sentence, at, isDashed);
  if (state === null) return [];
  if (before.length > 0) return toward(receiverAfter(around, state, at), 'ellipsis');
  return isDashed ? byVerbBefore(sentence, state, at) : [];
}

function isDated({ context, mention }: Around, at: number): boolean {
  return (context.dates[mention.sentence.index] ?? []).some(({ last }) => last === at);
}

/** Another side than before, so people go the other way: “Russia handed over 150, Ukraine 140”. */
function receiverAfter({ mention: { sentence }, before, isNext }: Around, state: string, at: number): string | null {
  const to = before.length === 1 ? (before[0]?.to ?? '') : '';
  const isOfOther = ['STATE', 'DEM'].some((family) => has(sentence, `${family}:${OTHER[state] ?? ''}`, 0, at));
  return isNext && isOfOther && SIDES.includes(to) ? (OTHER[to] ?? null) : state;
}

/** “Украина получила людей, а Россия - 55 военных”. */
function byVerbBefore(sentence: Sentence, state: string, at: number): Flow[] {
  const verbs = ['GIVE', 'GET'].flatMap((tag) => found(sentence, tag, 0, at));
  const verb = verbs.sort((one, other) => other.first - one.first)[0];
  if (verb === undefined) return [];
  return toward(verb.tag === 'GIVE' ? (OTHER[state] ?? null) : state, 'ellipsis');
}

/** The one who gets or gives, named right before a number. */
function stateAt(sentence: Sentence, at: number, isDashed: boolean): string | null {
  const families = isDashed ? ['SUBJ:', 'WEAK:', 'NAT:'] : ['SUBJ:', 'WEAK:'];
  const named = families.flatMap((family) => found(sentence, family)).find(({ last }) => last === at);
  return named?.tag.split(':')[1] ?? null;
}

/** The word before a number, over “only”, “of” and a dash, and a comma before that. */
function wordBefore(sentence: Sentence, first: number): number {
  const { tokens } = sentence;
  const isLed = isTagged(sentence, first - 1, 'MERE') || /^(о|об|про|пра)$/.test(tokens[first - 1]?.norm ?? '');
  const start = isLed ? first - 1 : first;
  if (tokens[start - 1]?.norm !== '-') return start - 1;
  return tokens[start - 2]?.norm === ',' ? start - 3 : start - 2;
}
