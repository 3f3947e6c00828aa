import type { Context } from './context';
import { found, type Sentence } from './sentences';

/** The agreement a sentence names; of Istanbul the one whose day is named with it. Null for none. */
export function agreementIn(context: Context, sentence: Sentence): string | null {
  const tags = found(sentence, 'AGREEMENT:').map(({ tag }) => tag.slice('AGREEMENT:'.length));
  const named = tags[0];
  if (named === undefined || !named.startsWith('ISTANBUL')) return named ?? null;
  const days = (context.dates[sentence.index] ?? []).map(({ from }) => from);
  if (sentence.tokens.some(({ norm }) => norm === '2022') && !days.some((day) => day > '2025')) return 'ISTANBUL_2022';
  const day = days.find((it) => it === '2025-06-02' || it === '2025-07-23');
  return day === undefined ? 'ISTANBUL_2025' : `ISTANBUL_${day.replaceAll('-', '_')}`;
}
