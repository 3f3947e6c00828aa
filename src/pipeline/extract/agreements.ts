import type { Context } from './context';
import { found, type Sentence } from './sentences';

/** The agreement that sentences name first; of Istanbul the one whose day they name, where there is only one such. Null for none. */
export function agreementOf(context: Context, sentences: readonly Sentence[]): string | null {
  const named = sentences.flatMap((sentence) => agreementIn(context, sentence) ?? []);
  const dated = new Set(named.filter((agreement) => agreement.startsWith(`${ISTANBUL}_`)));
  return named[0] === ISTANBUL && dated.size === 1 ? ([...dated][0] ?? null) : (named[0] ?? null);
}

/** A mention of the conventions alone names no agreement. */
const ARTICLE = 'GENEVA_CONVENTION_III_109';
const ISTANBUL = 'ISTANBUL_2025';
/** Before these days there was none of them. */
const SINCE: Readonly<Record<string, string>> = { ISTANBUL_2025: '2025-05-16', GENEVA_2026: '2026-01-01' };

function agreementIn(context: Context, sentence: Sentence): string | null {
  const tags = found(sentence, 'AGREEMENT:').map(({ tag }) => tag.slice('AGREEMENT:'.length));
  const named = tags[0];
  if (named === undefined || (named === ARTICLE && !sentence.tokens.some(({ value }) => value === 109))) return null;
  const isYet = context.published === null || context.published >= (SINCE[named] ?? '');
  if (named !== ISTANBUL) return isYet ? named : null;
  return ofIstanbul(context, sentence) ?? (isYet ? named : null);
}

function ofIstanbul(context: Context, sentence: Sentence): string | null {
  const days = (context.dates[sentence.index] ?? []).map(({ from }) => from);
  if (sentence.tokens.some(({ norm }) => norm === '2022') && !days.some((day) => day > '2025')) return 'ISTANBUL_2022';
  const day = days.find((it) => it === '2025-06-02' || it === '2025-07-23');
  return day === undefined ? null : `ISTANBUL_${day.replaceAll('-', '_')}`;
}
