import { count } from './word-lists';

/** Letters of Ukrainian and Belarusian alone: who writes so need not say whose soldiers came home. */
const OWN_LETTERS = /[іїєґў]/;

/** Ukraine is a side of each, the other is Russia, or Belarus; and others are not what the text is about. */
export function sides(text: string): number {
  const [ukraine, russia] = [count(text, 'ukraine'), count(text, 'russia')];
  const isMeant = count(text, 'exchanges') > 0 || OWN_LETTERS.test(text);
  const none = isMeant ? 0.42 : 0.25;
  const both = ukraine > 0 && russia > 0 ? 1 : ukraine + russia > 0 ? 0.6 : none;
  const named = 1 + ukraine + russia;
  const share = named / (named + others(text, ukraine));
  return (ukraine * 4 < russia ? both * 0.6 : both) * share;
}

/** One word of another war may stand beside, more weigh more. Those who swap with Russia for other reasons may be those who help, where Ukraine is named more often. */
function others(text: string, ukraine: number): number {
  const partners = count(text, 'otherPartners');
  const words = count(text, 'otherWars') + years(text) + Math.max(0, 2 * partners - ukraine);
  return 2 * words ** MORE;
}

const MORE = 1.25;

/** Sentences stand in lines. */
const years = (text: string): number =>
  text.split('\n').reduce((sum, line) => sum + (BORN.test(line) ? 0 : count(line, 'history')), 0);

/** “born in 1965”, “1975 года рождения”. */
const BORN = /(?<!\p{L})(?:born|рожден|родил|народж|нарадж|нарадзі)/u;
