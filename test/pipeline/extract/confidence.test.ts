import { join } from 'node:path';
import { knowledgeOfPackage } from '../../../src/pipeline/extract/bundled';
import { confidenceOf, tierOf } from '../../../src/pipeline/extract/confidence';
import { extract } from '../../../src/pipeline/extract/extract';
import type { Knowledge } from '../../../src/pipeline/extract/knowledge';
import type { ReadCount } from '../../../src/pipeline/tables/extraction';

const DATA = join(__dirname, '../../../data');
const TITLE = 'Ukraine and Russia exchange prisoners of war';

let knowledge: Knowledge;
beforeAll(async () => {
  ({ knowledge } = await knowledgeOfPackage(DATA));
});

function countsIn(text: string): ReadCount[] {
  const document = { title: null, text: `${TITLE}\n\n${text}`, language: 'en', published: '2025-08-14' } as const;
  return extract(document, knowledge).events.flatMap(({ counts }) => counts);
}

describe('how sure a count is', () => {
  it('tells in which circumstances it stands', () => {
    const counts = countsIn('Ukraine received 157 Ukrainian soldiers from Russian captivity.');
    expect(counts.map(({ circumstances }) => circumstances)).toEqual([
      [
        'rule: nationality of soldiers',
        'category: PRISONERS_OF_WAR',
        'to: UA',
        'number: up to 400',
        'said by the outlet',
      ],
    ]);
  });

  it.each([
    ['Ukraine received 57 soldiers from Russian captivity, the headquarters said. Lubinets said that Ukraine had received 59 soldiers.', 'another number of the same people'], // prettier-ignore
    ['Ukraine received five wounded soldiers from Russian captivity.', 'a few of many'],
    ['Ukrainian soldiers were exchanged. 157 were returned to Ukraine.', 'no noun of its own'],
  ])('is less sure of it where something speaks against it: %s', (text, against) => {
    const [count] = countsIn(text);
    expect(count?.circumstances).toContain(against);
    const without = count!.circumstances!.filter((name) => name !== against);
    expect(confidenceOf(without)).toBeGreaterThan(count!.confidence);
  });

  it('is surer of a number that stands again the other way, and marks a sum of two others', () => {
    const [there] = countsIn('84 Ukrainian soldiers came home from captivity, and 84 Russian soldiers went to Russia.');
    expect(there?.circumstances).toContain('the same number the other way');
    expect(there!.confidence).toBeGreaterThan(
      confidenceOf(there!.circumstances!.filter((name) => name !== 'the same number the other way')),
    );
    const [whole] = countsIn('Ukraine received 84 people from Russia: 33 soldiers and 51 civilians.');
    expect(whole?.circumstances).toContain('a sum of two others');
  });

  it('knows nothing of circumstances that were not measured', () => {
    expect(confidenceOf(['rule: none that there is'])).toBe(confidenceOf([]));
  });

  it('never trusts what somebody denies, nor a guess, nor what other states let go or receive', () => {
    const counts = countsIn('Belarus freed 31 Ukrainian citizens and handed them over to Ukraine.');
    expect(counts.map(({ from, tier }) => [from, tier])).toEqual([['BY', 'REVIEW']]);
    const told = { outcome: 'HELD', to: 'UA', from: 'RU', rule: 'each' } as const;
    const tiers = [
      told,
      { ...told, outcome: 'DENIED' as const },
      { ...told, to: 'HU' },
      { ...told, from: null },
      { ...told, rule: 'home of the outlet' },
    ];
    expect(tiers.map((one) => tierOf(0.99, one))).toEqual(['AUTO', 'REVIEW', 'REVIEW', 'REVIEW', 'REVIEW']);
    expect(tierOf(0.5, told)).toBe('REVIEW');
  });
});
