import { fold } from '../../kernel/text/fold';
import { isGivenName } from './parts-of-names';
import { soundOf, soundsLike, stemsIn, stemsOf } from './sound';
import { PUBLIC_FIGURES } from './words/public-figures';

/** Given names that sound different in the languages of the region. */
const SAME_NAMES = [
  ['владимир', 'володимир', 'уладзімір', 'vladimir', 'volodymyr', 'uladzimir'],
  ['николай', 'микола', 'мікалай', 'mykola', 'nikolai'],
  ['анна', 'ганна', 'hanna'],
].map((names) => new Set(names.map(soundOf)));

const compiled = new WeakMap<ReadonlySet<string>, KnownNames>();

/** Worked out once for each set. */
export function compiledNames(names: ReadonlySet<string>): KnownNames {
  const known = compiled.get(names) ?? new KnownNames(names);
  compiled.set(names, known);
  return known;
}

/** The names that stay: of officials, who speak in public, and of states, authorities, organisations, sources and places. A name that begins
 *  with a given name is an official's and stays as a whole; of others every word stays. */
export class KnownNames {
  /** Officials' names as they sound, by the stems of the last. */
  private readonly officials = new Map<string, (readonly string[])[]>();
  private readonly others: ReadonlySet<string>;

  /** In any language. */
  constructor(names: Iterable<string>) {
    const all = [...names].map(wordsOf).filter(({ length }) => length > 0);
    const persons = [...all.filter(isPerson), ...PUBLIC_FIGURES.map(wordsOf)];
    for (const name of [...persons, ...all.filter(({ length }) => length === 1)]) this.add(name.map(soundOf));
    const families = new Set(persons.map((name) => soundOf(name.at(-1)!)));
    const others = all.filter((name) => !isPerson(name) && !families.has(soundOf(name.at(-1)!)));
    this.others = new Set(others.flat().map(fold).flatMap(formsOf));
  }

  /** True for a word of the name of a state, an authority or a place, in any case. */
  isOther(folded: string): boolean {
    return this.others.has(folded) || formsOf(folded).some((form) => form.length > 4 && this.others.has(form));
  }

  /** Officials whose family name the word is, in any case: their other names, as they sound. */
  givenNamesOf(folded: string): (readonly string[])[] {
    const names = new Set(stemsIn(soundOf(folded)).flatMap((stem) => this.officials.get(stem) ?? []));
    return [...names].map((name) => name.slice(0, -1));
  }

  private add(name: readonly string[]): void {
    for (const stem of stemsOf(name.at(-1)!)) this.officials.set(stem, [...(this.officials.get(stem) ?? []), name]);
  }
}

/** True where a word is one of the names, in any case and language. */
export function isOneOf(folded: string, names: readonly string[]): boolean {
  const sound = soundOf(folded);
  return names.some(
    (name) => soundsLike(sound, name) || SAME_NAMES.some((same) => hasLike(same, sound) && hasLike(same, name)),
  );
}

/** True where an initial may stand for one of the names. */
export const isInitialOf = (folded: string, names: readonly string[]): boolean =>
  names.some((name) => name.startsWith(soundOf(folded).slice(0, 1)));

const isPerson = ([first, ...rest]: readonly string[]): boolean => rest.length > 0 && isGivenName(fold(first!));
const wordsOf = (name: string): string[] => name.match(/\p{L}[\p{L}\p{M}'’ʼ-]*/gu) ?? [];
const hasLike = (names: ReadonlySet<string>, sound: string): boolean =>
  [...names].some((name) => soundsLike(sound, name));

/** The word, and without its last letters where it is long and is inflected. */
function formsOf(folded: string): string[] {
  return folded.length > 5 && !/[a-z]/.test(folded) ? [folded, folded.slice(0, -1), folded.slice(0, -2)] : [folded];
}
