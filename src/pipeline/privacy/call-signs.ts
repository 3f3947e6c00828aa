import { CALL_SIGNS } from './words/beside-names';

/** UTF-16 offsets, the end excluded. */
export type Found = readonly [start: number, end: number];

const WORDS = CALL_SIGNS.split(' ')
  .map(
    (word) =>
      `[${word[0]!}${word[0]!.toUpperCase()}]${word.slice(1).replaceAll('*', "[\\p{L}'-]*").replaceAll('~', ' ')}`,
  )
  .join('|');
const NAME = "\\p{Lu}[\\p{L}\\p{N}'-]*(?: \\p{Lu}[\\p{L}\\p{N}'-]*)?";
const QUOTED = `(?<=[«"“„'‘])[^«»"“”„\\n]{1,30}?(?=[»"”“'’])`;

/** "call sign Falcon", "позывной - «Шнур»", "на псевдо Сойка". */
const AFTER = new RegExp(
  `(?<!\\p{L})(?:${WORDS})(?: (?:был|было|was|is|був|було|быў|of|as|the))?(?: у \\p{L}+)?[ :–—-]{1,3}[«"“„'‘]?(?<name>${QUOTED}|${NAME})`,
  'dgu',
);

/** "«Шнур» - его позывной", and in brackets behind it. */
const BEFORE = new RegExp(
  `(?<name>${QUOTED})[»"”“'’],? ?(?:[–—-] |\\(|as |как |як )?(?:a |his |her |the |его |ее |её |його |її |яго |яе |такой |такий |такі )?(?:${WORDS})`,
  'dgu',
);

/** "Сокіл (позивний)". */
const BRACKETS = new RegExp(`(?<!\\p{L})(?<name>${NAME}) \\((?:${WORDS})`, 'dgu');

/** “user Nastunia_88”, “behind the name Raven-17”: names on screens bear figures. */
const ON_SCREEN =
  /(?<!\p{L})(?:calls himself|calls herself|goes by|behind the name|user|username|nickname|nick|пользовател\p{L}+|аккаунт\p{L}*|ник(?:а|ом|у)?|користувач\p{L}*|акаунт\p{L}*|нік(?:а|ом|у)?|карыстальнік\p{L}*)(?: (?:is|of|called|named))?[ :–—-]{1,3}[«"“„@]?(?<name>\p{L}[\p{L}._-]*\d[\p{L}\d._-]*)(?![\p{L}\d])/dgiu; // prettier-ignore

/** Call signs: they tell who somebody is as surely as a name does. */
export function callSignsIn(text: string): Found[] {
  return [AFTER, BEFORE, BRACKETS, ON_SCREEN].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ indices }) => indices!.groups!.name!),
  );
}
