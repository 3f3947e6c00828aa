import type { Lexicon } from './lexicon';
import { has, type Sentence } from './sentences';

const ELSEWHERE = ['LOSS', 'CIVIL', 'BODY', 'SEIZED', 'STILL_HELD', 'TREATMENT', 'PSYCH'];
/** How many words before a place tell that it is another one. */
const REACH = 9;
/** What may stand between a preposition and the name: “at the crossing of”, “у пункті пропуску «». */
const KIND =
  /^(«|"|the|of|a|от|від|ад|з|зі|са|с|border|crossing|checkpoint|village|town|city|near|northern|southern|eastern|western|город|города|городе|городом|города|сел[аеоу]|селом|поселк\p{L}*|деревн\p{L}*|пункт\p{L}*|пропуск\p{L}*|кпп|переход\p{L}*|погранпереход\p{L}*|район\p{L}*|міст[аоу]|містом|місті|селищ\p{L}*|перехід|горад\p{L}*|вёск\p{L}*|веск\p{L}*|пункце|аэропорт\p{L}*|аеропорт\p{L}*|территори\p{L}*|територі\p{L}*|тэрыторы\p{L}*|territory|лини\p{L}*|ліні\p{L}*|outskirts|belarusian|ukrainian|белорусск\p{L}*|украинск\p{L}*|білоруськ\p{L}*|українськ\p{L}*|беларуск\p{L}*|украінск\p{L}*|ваколіц\p{L}*|окраин\p{L}*|околиц\p{L}*)$/u;

/** True where a preposition of places stands before a token, with nothing but the kind of place between. */
export function isPlaced({ data }: Lexicon, { tokens }: Sentence, at: number): boolean {
  let before = at - 1;
  while (before > at - REACH && KIND.test(tokens[before]?.norm ?? '') && !isPreposition(data, tokens[before]?.norm))
    before--;
  return isPreposition(data, tokens[before]?.norm);
}

/** “Місце - Запоріжжя”: called the place. */
export function isCalledPlace({ tokens }: Sentence, at: number): boolean {
  return tokens.slice(Math.max(0, at - 5), at).some(({ norm }) => CALLED.test(norm));
}

const CALLED = /^(мест(о|а|ом|е)|місц(е|я|ем|і)|месц(а|ам|ы)|place|venue|location|site)$/;

export function isPreposition({ placePrepositions }: Lexicon['data'], norm: string | undefined): boolean {
  return placePrepositions.split(' ').includes(norm ?? '');
}

/** Where people were taken, live, or are treated; where something else happened; how it mostly is. */
export function isElsewhere(sentence: Sentence, at: number): boolean {
  const before = sentence.tokens.slice(Math.max(0, at - REACH), at);
  if (before.some(({ norm }) => OTHERWISE.test(norm))) return true;
  if (sentence.tokens.slice(at + 1, at + NEAR).some(({ norm }) => FELL.test(norm))) return true;
  return ELSEWHERE.some((tag) => has(sentence, tag, Math.max(0, at - REACH), at));
}

/** “near Belgorod an Il-76 crashed”. */
const FELL =
  /^(упал|упау|упав|впав|разбил|разбив|разбіу|розбив|падени|падзенн|падінн|crash(ed|es)?$|fell$|сбит|збит|ил-?76|іл-?76|il-?76)/;
const NEAR = 5;

const OTHERWISE =
  /^(live|lived|lives|living|fought|served|attack|offensive|воевал\p{L}*|воювал\p{L}*|ваявал\p{L}*|боронил\p{L}*|оборонял\p{L}*|захищал\p{L}*|защищал\p{L}*|баранілі|абаранялі|партизан\p{L}*|born|fell|died|recovered|crashed|shot|captured|taken|months|usually|night|spent|stayed|ночев\p{L}*|ночув\p{L}*|начав\p{L}*|мес[яеі][цч]\p{L}*|місяц\p{L}*|погибл[иао]|погиб|загинул[иа]|загинув|загінул[іа]|загінуу|найден\p{L}*|знайден\p{L}*|знойдзен\p{L}*|жил[аи]?|живет|живут|родил\p{L}*|упал\p{L}*|сбит\p{L}*|разбил\p{L}*|взят\p{L}*|обычно|оттуда|звідти|адтуль|самолет\p{L}*|літак\p{L}*|самалет\p{L}*|flown|flew|plane|жив|жила|жили|мешка\p{L}*|народи\p{L}*|впав|збит\p{L}*|узят\p{L}*|зазвичай|жыў|жыл[аі]|нарадзі\p{L}*|звычайна)$/u;
