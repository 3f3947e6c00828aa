import { isBeyond } from './beyond';
import { type Around, type Flow, SIDES } from './flow';
import { found, has } from './sentences';

/** Who let people go to a state that is no side, unless the text names another one. */
const LETS_GO: Readonly<Record<string, string>> = { HU: 'RU', SA: 'RU', TR: 'RU', LT: 'BY', PL: 'BY' };

/** “handed over to Hungary”, “flown to Riyadh”, “back from Türkiye”: another state receives people, or had kept them. */
export function byAbroad({ mention, from, until, releasing }: Around): Flow[] {
  const { sentence, category } = mention;
  if (category === null || category === 'REMAINS') return [];
  const kept = found(sentence, 'FROM:', from, until).find(({ tag }) => tag.slice('FROM:'.length) in LETS_GO);
  if (kept !== undefined) return [{ to: 'UA', from: kept.tag.slice('FROM:'.length), rule: 'abroad' }];
  if (SIDES.some((side) => has(sentence, `TO:${side}`, from, until))) return [];
  const there = found(sentence, 'TO:', from, until).find(
    (match) =>
      match.tag.slice('TO:'.length) in LETS_GO &&
      !isBeyond(sentence, mention, match) &&
      !has(sentence, 'MEETING', mention.last, match.first),
  );
  const state = there?.tag.slice('TO:'.length);
  return state === undefined ? [] : [{ to: state, from: releasing ?? LETS_GO[state] ?? null, rule: 'abroad' }];
}
