import { fold } from '../../kernel/text/fold';
import { skeletons } from '../../kernel/text/skeleton';
import { GIVEN_BELARUSIAN, GIVEN_ENGLISH, GIVEN_RUSSIAN, GIVEN_UKRAINIAN } from './words/given-names';
import { WEAK_NAMES } from './words/weak-names';

const names = `${GIVEN_RUSSIAN} ${GIVEN_UKRAINIAN} ${GIVEN_BELARUSIAN}`.split(' ').map(fold);

/** Without the ending of the nominative. */
const stems = new Set(names.map((name) => name.replace(/(?:[аяоьйеиіыую]|ія|ия|ыя)$/u, '')));

const sounds = new Set([...names, ...GIVEN_ENGLISH.split(' ').map(fold)].flatMap(skeletons));

const weak = new Set([...WEAK_NAMES].map(fold));

/** The endings of names in all cases of three languages. */
const ENDING = /^(?:[аяуюоеєэыиіїйь]{0,3}[мйюх]?|[оеє]ві|[оа]ў|[ая]ми)$/u;

const PATRONYMIC =
  /(?:[оеє]вич|йович|[ао]віч|евіч|ьич|льич|лліч|міч)(?:а|у|ем|ам|е|еві|ові|і|эм)?$|(?:[оеє]вн|ичн|[іїє]вн|[ао]ўн|еўн|аўн|ічн|ївн)(?:а|ы|и|е|і|у|ой|ою|ай|аю|ою)$/u;
const PATRONYMIC_LATIN = /(?:[oe]vich|ovych|yovych|evych|avich|evich|ovna|evna|ivna|yivna|auna|euna)$/u;

const ENDINGS = '(?:а|у|ы|е|і|ым|им|ом|ам|ой|ою|ай|аю|ові|еві|ых|их)?';
const FAMILY = new RegExp(
  `(?:[еаоуяюиі]нк(?:о|а|у|і|ом|ам)|(?:ук|юк|як|ишин|чак|щак)${ENDINGS}|(?:[оеєё]в|[иіыї]н|[аоея]ў)${ENDINGS}|[ая]в(?:а|ай|у|ым)|[сцз]ь?к(?:ий|ого|ому|им|ім|а|ої|ій|ом|ая|ой|ую|ою|і|ага|аму|ай|у)|(?:[оеє]ць|[оеэ]ц|ьк[оауі]))$`,
  'u',
);
const FAMILY_LATIN =
  /(?:[aeo]nko|chuk|[iy]uk|yshyn|ishin|[sz]ky[iy]?|[sz]kiy|[sz]k[ai]|skaya|ska|[^aeiou][oe]v|[oe]va|[iy]ev|[iy]eva|[^aeiou]yn|[eo]ts)$/u;

const isLatin = (folded: string): boolean => /^[a-z'-]+$/.test(folded);

/** True for a given name in any case. */
export function isGivenName(folded: string): boolean {
  if (isLatin(folded)) return folded.length > 2 && skeletons(folded).some((sound) => sounds.has(sound));
  for (let length = folded.length; length >= Math.max(2, folded.length - 4); length--)
    if (stems.has(folded.slice(0, length)) && ENDING.test(folded.slice(length))) return true;
  return false;
}

/** True for a given name that is a word or a name of something else as well. */
export const isWeakName = (folded: string): boolean => weak.has(folded) || folded.length < 4;

/** “Верховной рады”, “Головне управління”, the crossing Нові Яриловичі: words that end as patronymics do. */
const NO_PATRONYMIC = /^(?:verkhovn|верховн|вярхоўн|ярилович)|^головн(?:е|ого|ому|им|ої)$/u;

export const isPatronymic = (folded: string): boolean =>
  folded.length > 5 && !NO_PATRONYMIC.test(folded) && (isLatin(folded) ? PATRONYMIC_LATIN : PATRONYMIC).test(folded);

/** True for what ends like a family name. */
export const isFamilyName = (folded: string): boolean =>
  folded.length > 4 && (isLatin(folded) ? FAMILY_LATIN : FAMILY).test(folded);
