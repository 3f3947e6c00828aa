import type { Context } from './context';
import type { Count } from './count';
import type { Frame } from './frame';
import { found, has, type Sentence } from './sentences';
import { isFromBelarus, isFromTurkey } from './third-country';

/** What is counted of a hand-over, and what is said of it. */
interface Told {
  readonly lead: boolean;
  readonly isCounted: boolean;
  /** The largest number of a category; 0 for none. */
  readonly most: (category: string) => number;
  /** True where nobody else is counted. */
  readonly only: (...categories: string[]) => boolean;
  readonly says: (tag: string) => boolean;
  readonly sentences: readonly Sentence[];
  /** The title, of the lead. */
  readonly titles: readonly Sentence[];
  /** How many sides are said to receive. */
  readonly sides: number;
  /** Both sides of the war receive. */
  readonly isMutual: boolean;
  /** Civilians are only counted as a part of others. */
  readonly isOfParts: boolean;
  /** Belarus lets them go, and Russia is not spoken of. */
  readonly isOfBelarus: boolean;
}

/** In the order in which they decide. */
const KINDS: readonly (readonly [kind: string, is: (told: Told) => boolean])[] = [
  ['REMAINS_REPATRIATION', (told) => isAbout(told, 'REMAINS', 'BODY') || isMostlyOf(told, 'REMAINS', 'BODY', 'DEAD')],
  [
    'CHILDREN_REUNIFICATION',
    (told) =>
      isAbout(told, 'CHILDREN', 'CHILD') || (told.lead && areChildren(told)) || isMostlyOf(told, 'CHILDREN', 'CHILD'),
  ],
  [
    'PRISONER_RELEASE',
    ({ lead, says, isMutual, isOfBelarus }) =>
      lead && ((says('PARDON') && says('STATE:BY') && !says('EACH') && !isMutual) || isOfBelarus),
  ],
  [
    'MEDICAL_REPATRIATION',
    ({ says, only, lead, sides, most }) =>
      (says('UNILATERAL') && says('WOUNDED') && most('PEOPLE') + most('PRISONERS_OF_WAR') === 0) ||
      (lead && only('WOUNDED_AND_SICK') && sides === 1 && !says('SICKSWAP') && !says('EXCHANGE')),
  ],
  ['SANITARY_EXCHANGE', ({ lead, says, only }) => says('SICKSWAP') || (only('WOUNDED_AND_SICK') && lead)],
  ['THIRD_COUNTRY_TRANSFER', ({ lead, says, sentences }) => lead && (says('STATE:HU') || sentences.some(isFromTurkey))],
  ['CIVILIANS_RETURN', ({ only }) => only('CIVILIANS', 'CHILDREN')],
  [
    'CIVILIANS_RETURN',
    ({ only, titles }) =>
      only('CIVILIANS', 'CHILDREN', 'PEOPLE') && titles.some((title) => has(title, 'CIVIL') && !has(title, 'POW')),
  ],
  [
    'CIVILIANS_RETURN',
    (told) =>
      told.only('CIVILIANS', 'PEOPLE') && !told.says('POW') && !told.isOfParts && told.sentences.some(isOfCivilians),
  ],
];

/** What kind of hand-over it is: by what is counted, and by the words around. */
export function kindOf(context: Context, frame: Frame, counts: readonly Count[]): string {
  const own = counts.filter((count) => count.frame === frame);
  const sentences = context.sentences.filter(({ index }) => frame.sentences.has(index) || (frame.lead && index < 4));
  const told: Told = {
    lead: frame.lead,
    isCounted: own.length > 0,
    most: (of) => Math.max(0, ...own.filter(({ category }) => category === of).map(({ low }) => low ?? 0)),
    only: (...categories) => own.length > 0 && own.every(({ category }) => categories.includes(category)),
    says: (tag) => sentences.some((sentence) => has(sentence, tag)),
    sentences,
    titles: frame.lead ? sentences.filter(({ heading }) => heading) : [],
    sides: new Set(own.flatMap(({ to }) => to ?? [])).size,
    isMutual: ['UA', 'RU'].every((side) => own.some(({ to }) => to === side)),
    isOfParts: areParts(own.filter(({ category }) => category === 'CIVILIANS')),
    isOfBelarus: isFromBelarus(context.sentences),
  };
  return KINDS.find(([, is]) => is(told))?.[0] ?? 'PRISONER_EXCHANGE';
}

/** Only they are counted; where nobody is, only they are spoken of. */
function isAbout({ only, isCounted, says }: Told, category: string, tag: string): boolean {
  return only(category) || (!isCounted && says(tag) && !says('POW'));
}

const CATEGORIES = ['PRISONERS_OF_WAR', 'PEOPLE', 'CIVILIANS', 'CHILDREN', 'WOUNDED_AND_SICK', 'REMAINS'];

/** “got 75 people and 212 bodies”; “bodies of 1,200 people” are those of the dead. */
const isOfLiving = (title: Sentence): boolean =>
  LIVING.some((tag) => found(title, tag).some(({ first }) => !has(title, 'BODY', Math.max(0, first - OF_WHOM), first)));

const OF_WHOM = 5;
const LIVING = ['EXCHANGE', 'POW', 'PEOPLE'];

/** The title speaks of them and of nobody else, and the most are of them. */
function isMostlyOf({ titles, most }: Told, category: string, ...tags: readonly string[]): boolean {
  const isTitle = titles.some((title) => tags.some((tag) => has(title, tag)) && !isOfLiving(title));
  return isTitle && CATEGORIES.every((other) => other === category || most(other) < most(category));
}

/** Children, and those who come with them. */
function areChildren({ only, most }: Told): boolean {
  return only('CHILDREN', 'PEOPLE', 'CIVILIANS') && most('CHILDREN') > Math.max(most('PEOPLE'), most('CIVILIANS'));
}

/** “189 people, two civilians among them”. */
function areParts(counts: readonly Count[]): boolean {
  return counts.length > 0 && counts.every(({ rule }) => rule === 'part');
}

function isOfCivilians(sentence: Sentence): boolean {
  return has(sentence, 'CIVIL') || mentionsCitizens(sentence);
}

function mentionsCitizens(sentence: Sentence): boolean {
  return (
    found(sentence, 'PEOPLE').some(({ first }) =>
      /^(гражд|громад|грамадз|citizen)/.test(sentence.tokens[first]?.norm ?? ''),
    ) && !has(sentence, 'POW')
  );
}
