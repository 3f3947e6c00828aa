import type { Extraction } from '../../src/pipeline/tables/extraction';
import { count, event, extraction, on, spoken } from './drafts';

/** Reads texts that end with `DAY NUMBER NUMBER`: how many came home to Ukraine, and to Russia as its ministry says. */
export function readInText(text: string): Extraction {
  const [day, toUkraine, toRussia] = text.trim().split('\n').at(-1)!.split(' ') as [string, string, string];
  const counts = [count(Number(toUkraine)), count(Number(toRussia), { to: 'RU', from: 'UA', claimant: 'pa-RU-mod' })];
  return extraction([event(counts, on(day))], { statements: [spoken('pa-RU-mod')] });
}
