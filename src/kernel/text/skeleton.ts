/** Russian, Ukrainian and Belarusian letters as Latin ones. */
const LATIN: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', є: 'e', ж: 'zh', з: 'z', и: 'i', і: 'i', ї: 'i' },
  ...{ й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ў: 'u', ф: 'f' },
  ...{ х: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'i', ь: '', э: 'e', ю: 'iu', я: 'ia' },
  ...{ y: 'i', j: 'i', w: 'v', x: 'ks', q: 'k' },
};

/** How a folded word sounds, roughly, in Latin letters: the same for Тертель, Тэртэль and Tertel, or for Зеленский, Зеленський and
 *  Zelenskyy. Two where г may be g or h. Letters and digits of ASCII only,
 *  never empty. */
export function skeletons(folded: string): readonly string[] {
  return variants(folded).map((found) => found || 'q');
}

/** What the skeletons of all words that begin with these letters begin with. */
export function skeletonStems(folded: string): readonly string[] {
  return variants(folded).map((found) => found.replace(/[ik]$/, ''));
}

const variants = (folded: string): string[] =>
  folded.includes('г') ? [skeleton(folded), skeleton(folded.replaceAll('г', 'х'))] : [skeleton(folded)];

function skeleton(folded: string): string {
  return [...folded]
    .map(latin)
    .join('')
    .replaceAll('kh', 'h')
    .replace(/([a-z])\1+/g, '$1')
    .replaceAll('ie', 'e')
    .replace(/([a-z])\1+/g, '$1');
}

/** Letters of other scripts become their number. */
function latin(letter: string): string {
  return LATIN[letter] ?? (/[a-z0-9]/.test(letter) ? letter : `q${letter.codePointAt(0)!.toString(16)}q`);
}
