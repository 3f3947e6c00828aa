import { found, type Sentence } from './sentences';

/** Said not to be so; “allegedly” alone only doubts what is planned. */
export function isDenied(sentence: Sentence, isPlan: boolean): boolean {
  const denials = found(sentence, 'DENY').filter(({ last }) => !isOfPause(sentence, last));
  const cues = denials.map(({ first, last }) => sentence.tokens.slice(first - 1, last + 1));
  const words = cues.map((tokens) => tokens.map(({ norm }) => norm).join(' '));
  return words.some((it) => !HEDGE.test(it)) || (cues.length > 0 && !isPlan);
}

/** “there was no exchange for five months”: a pause is told of, and nothing denied. */
const isOfPause = ({ tokens }: Sentence, last: number): boolean =>
  tokens.slice(last + 1, last + PAUSE_WITHIN).some(({ norm }) => MONTHS.test(norm));

const PAUSE_WITHIN = 6;
const MONTHS = /^(week|month|year|недел|месяц|год|полгод|тиж|місяц|рок|рік|півро|тыд|месяц|год|паугод)/;

const HEDGE = /(нібито|якобы|нібыта|быццам)|(^| )не (підтвердж|підтверд|подтвер|пацвер|пацвяр|спросту|опроверг|абверг)/;
