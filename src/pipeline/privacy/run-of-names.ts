import { isInitialOf, isOneOf, type KnownNames } from './known-names';
import { isGivenName, isPatronymic, isWeakName } from './parts-of-names';
import type { Capital } from './tokens';
import { listed } from './words/listed';
import { PUBLIC_WORDS } from './words/public-words';

/** GIVEN, PATRONYMIC and INITIAL are parts of a name, WEAK may be one; PUBLIC stays; OTHER is any word with a capital. */
export type Kind = 'GIVEN' | 'WEAK' | 'PATRONYMIC' | 'INITIAL' | 'PUBLIC' | 'OTHER';

export interface Part extends Capital {
  readonly kind: Kind;
}

const isPublic = listed(PUBLIC_WORDS);

/** Cuts a run of capitalised words at those that stay: what is left between may be names. */
export function segmentsOf(run: readonly Capital[], known: KnownNames): Part[][] {
  const parts = run.map((word) => ({ ...word, kind: kindOf(word, known) }));
  const isPublicWord = parts.map((part, index) => part.kind === 'PUBLIC' && !isFamilyBeside(parts, index));
  const isSure = withOfficials(parts, isPublicWord, known);
  // “Trump Volodymyr Putin”: with the second known, no other given name is beside the first.
  const rest = parts.map((part, index): Part => (isSure[index] ? { ...part, kind: 'PUBLIC' } : part));
  return between(parts, withOfficials(rest, isSure, known));
}

function withOfficials(parts: readonly Part[], stays: readonly boolean[], known: KnownNames): readonly boolean[] {
  const officials = parts.flatMap((_, index) => (stays[index] ? [] : officialAt(parts, index, known)));
  return stays.map((stay, index) => stay || officials.includes(index));
}

function between(parts: readonly Part[], stays: readonly boolean[]): Part[][] {
  const segments: Part[][] = [[]];
  for (const [index, part] of parts.entries())
    if (stays[index]) segments.push([]);
    else segments.at(-1)!.push(part);
  return segments.filter(({ length }) => length > 0);
}

function kindOf(word: Capital, known: KnownNames): Kind {
  if (word.isInitial) return 'INITIAL';
  if (isPatronymic(word.folded)) return 'PATRONYMIC';
  const isWord = isPublic(word.folded) || known.isOther(word.folded);
  if (isGivenName(word.folded) && !(isWord && (word.begins || word.isLoud)))
    return isWord || isWeakName(word.folded) ? 'WEAK' : 'GIVEN';
  return isWord ? 'PUBLIC' : 'OTHER';
}

/** A name of a place behind a given name is a family name; not so in capitals, which are abbreviations. */
function isFamilyBeside(parts: readonly Part[], index: number): boolean {
  const [before, word] = [parts[index - 1], parts[index]!];
  return before?.kind === 'GIVEN' && !word.isLoud && word.folded.length > 4 && parts.length < 4;
}

/** Which words around a family name are those of an official who has it, as many as there are: none where another given name stands beside it. */
function officialAt(parts: readonly Part[], index: number, known: KnownNames): number[] {
  if (parts[index]!.kind === 'INITIAL') return [];
  const found = known.givenNamesOf(parts[index]!.folded).map((given) => officialOf(parts, index, given));
  return found.reduce((most, one) => (one.length > most.length ? one : most), []);
}

function officialOf(parts: readonly Part[], index: number, given: readonly string[]): number[] {
  const beside = [index - 2, index - 1, index + 1, index + 2].filter(
    (at) => isNameAt(parts, at, index) || isGivenBeside(parts, at, index, given),
  );
  const own = beside.map((at) => parts[at]!);
  if (!areOf(own, given)) return [];
  return beside.length > 0 || parts[index]!.kind !== 'GIVEN' ? [index, ...beside] : [];
}

/** A given name of the official, with nothing but another of them between. */
function isGivenBeside(parts: readonly Part[], at: number, index: number, given: readonly string[]): boolean {
  return isGivenAt(parts, at, given) && (Math.abs(at - index) === 1 || isGivenAt(parts, (at + index) / 2, given));
}

/** Whether or not it is on a list of given names. */
function isGivenAt(parts: readonly Part[], at: number, given: readonly string[]): boolean {
  const part = parts[at];
  return (part?.kind === 'OTHER' || part?.kind === 'GIVEN') && isOneOf(part.folded, given);
}

/** A part of the same name: nothing stands between. */
function isNameAt(parts: readonly Part[], at: number, index: number): boolean {
  const part = parts[at];
  if (!part || part.kind === 'OTHER' || part.kind === 'PUBLIC') return false;
  const between = parts[(at + index) / 2];
  return Math.abs(at - index) === 1 || (between !== undefined && between.kind !== 'OTHER' && between.kind !== 'PUBLIC');
}

/** Of two initials, the second is that of a patronymic. */
function areOf(parts: readonly Part[], given: readonly string[]): boolean {
  if (given.length === 0) return parts.length === 0;
  const initials = parts.filter(({ kind }) => kind === 'INITIAL');
  if (initials.length > 0 && !initials.some(({ folded }) => isInitialOf(folded, given))) return false;
  return parts.every(({ kind, folded }) => kind === 'INITIAL' || kind === 'PATRONYMIC' || isOneOf(folded, given));
}
