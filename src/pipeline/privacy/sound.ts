import { fold } from '../../kernel/text/fold';
import { skeletons } from '../../kernel/text/skeleton';

/** Endings of cases, as they sound. */
const ENDINGS = ['', 'a', 'am', 'ama', 'ag', 'aga', 'ava', 's'];

/** Consonants, with one letter for any vowels: the same for Юсов, Юсаў and Yusov. */
export function soundOf(word: string): string {
  const plain = fold(word)
    .replace(/ў/g, 'в')
    .replace(/дз(?=[еіяьёюмв])/g, 'д');
  return skeletons(plain)[0]!
    .replaceAll('h', 'g')
    .replace(/[aeiou]+/g, 'a');
}

/** What a name is found by: its stem, from which a vowel may go: Лубинец, Лубинца. A short name is found by itself alone. */
export function stemsOf(name: string): readonly string[] {
  const stem = name.replace(/a$/, '');
  if (stem.length < 2) return [whole(name)];
  return [...new Set([stem, stem.replace(/a(ts|k|l|n)$/, '$1')])];
}

/** Stems of the names that a word may be, in any case. */
export function stemsIn(sound: string): readonly string[] {
  const endings = ENDINGS.filter((ending) => sound.endsWith(ending));
  return [whole(sound), ...endings.map((ending) => sound.slice(0, sound.length - ending.length))];
}

const whole = (name: string): string => `=${name}`;

/** True where a word may be the name, in any case. */
export function soundsLike(sound: string, name: string): boolean {
  const stems = stemsIn(sound);
  return stemsOf(name).some((stem) => stems.includes(stem));
}
