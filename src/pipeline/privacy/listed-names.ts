import type { Part } from './run-of-names';

const LIST = 3;

/** Between two entries: a comma, a line, "and"; before the next entry an age, a number or a rank. */
const BETWEEN =
  /^(?: \(?\d{1,4}\)?)?(?:[,;]|,? (?:and|и|та|і|й|ды)(?= )|\.?\n)\s*(?:(?:and|и|та|і|й|ды) )?(?:\d{1,3}[.)] |[-–—•*] )?(?:\p{Ll}{3,}\.? ){0,2}$/u;

/** Three and more unknown words with a capital that follow each other as a list, or a given name and a word that is one beside it: persons. */
export function listsIn(segments: readonly (readonly Part[])[], text: string): (readonly Part[])[] {
  const rows: (readonly Part[])[][] = [];
  for (const segment of segments) {
    const last = rows.at(-1)?.at(-1);
    const goesOn = last && BETWEEN.test(text.slice(last.at(-1)!.end, segment[0]!.start));
    if (goesOn) rows.at(-1)!.push(segment);
    else rows.push([segment]);
  }
  return rows.filter((row) => row.every(isEntry) && (row.length >= LIST || isPairOfNames(row))).flat();
}

/** “Гната й Марка”: a word that is a name beside one. */
function isPairOfNames([first, second, ...others]: readonly (readonly Part[])[]): boolean {
  if (first === undefined || second?.length !== 1 || others.length > 0) return false;
  const kinds = [first.at(-1)!.kind, second[0]!.kind];
  return kinds.includes('GIVEN') && kinds.includes('WEAK');
}

const isEntry = (segment: readonly Part[]): boolean =>
  segment.length <= LIST && !segment.every(({ isLoud, folded }) => isLoud && folded.length < 6);
