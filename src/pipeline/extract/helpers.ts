import type { ReadParty } from '../tables/extraction';
import { wordsOf, type Context } from './context';
import { FIRST_LADY, statesIn } from './helper-states';
import { sideOf } from './knowledge';
import type { Match } from './patterns';
import { found, has, type Sentence } from './sentences';
import { isFromBelarus } from './third-country';

export type Role = `${ReadParty['role']}`;

const MEDIATORS = ['AE', 'TR', 'QA', 'SA', 'VA', 'US'];
const HELPERS = ['pa-0045', 'pa-0046', 'pa-0047'];
/** How far a word of mediating may stand, of thanking, of negotiating. */
const REACH = { MEDIATION: 12, HELPED: 12, THANKS: 8, TALKED: 5, NOUN: 3, PRISON: 5 };
const NOUN = /^(mediat|посередни|посредни|пасярэдні)/;
const CAPITAL = /^(abu|абу|ankara|анкар|doha|дох|riyadh|эр|ер)/;

/** Who mediated, hosted and helped, by the sentences of a hand-over; Belarus not where it lets its own convicts go. */
export function helpers(context: Context, own: readonly Sentence[]): ReadParty[] {
  const told = own.filter(
    (sentence) => !has(sentence, 'STILL_HELD') || ['MEDIATION', 'HOST', 'STAY'].some((tag) => has(sentence, tag)),
  );
  const pardons =
    isFromBelarus(context.sentences) ||
    context.sentences.some((sentence) => has(sentence, 'PARDON') && has(sentence, 'STATE:BY'));
  return told.flatMap((sentence) => [
    ...MEDIATORS.flatMap((code) => thirdState(context, sentence, code)),
    ...HELPERS.flatMap((id) => body(context, sentence, id)),
    ...firstLady(context, sentence),
    ...(pardons ? [] : belarus(context, sentence)),
  ]);
}

export function partyAt(
  context: Context,
  sentence: Sentence,
  { first, last }: Match,
  role: Role,
  party: string,
): ReadParty {
  const { asStated, span } = wordsOf(context, sentence, first, last);
  return { role: role as ReadParty['role'], party, name: asStated, span };
}

/** A state next to a word of mediating, thanking, negotiating; or of helping. */
function thirdState(context: Context, sentence: Sentence, code: string): ReadParty[] {
  const officials = found(sentence, 'NAME:').filter(
    ({ tag }) => tag !== FIRST_LADY && sideOf(context.knowledge, tag.slice(5)) === code,
  );
  const speaking = officials.find((official) => near(sentence, official, 'MEDIATION'));
  if (speaking !== undefined) return [partyAt(context, sentence, speaking, 'MEDIATED', code)];
  const all = statesIn(context, sentence, code);
  const mediator = all.find((state) => mediates(sentence, state));
  if (mediator !== undefined) return [partyAt(context, sentence, mediator, 'MEDIATED', code)];
  const host = code === 'TR' ? all.find((state) => hostsFreed(sentence, state)) : undefined;
  if (host !== undefined) return [partyAt(context, sentence, host, 'HOSTED', code)];
  const helping = all.find((state) => near(sentence, state, 'HELPED'));
  if (helping === undefined || code === 'US') return [];
  const isMediator = code === 'AE' || helpsToAgree(sentence, helping);
  return [partyAt(context, sentence, helping, isMediator ? 'MEDIATED' : 'FACILITATED', code)];
}

/** She mediates and helps in her own name; who thanks her thanks a mediator. */
function firstLady(context: Context, sentence: Sentence): ReadParty[] {
  const names = found(sentence, FIRST_LADY);
  const did = (...tags: (keyof typeof REACH)[]): Match | undefined =>
    names.find((match) => tags.some((tag) => near(sentence, match, tag)));
  const [mediating, helping] = [did('MEDIATION', 'TALKED'), did('HELPED')];
  const name = mediating ?? helping ?? did('THANKS');
  const role = mediating === undefined && helping !== undefined ? 'FACILITATED' : 'MEDIATED';
  return name === undefined ? [] : [partyAt(context, sentence, name, role, FIRST_LADY.slice('NAME:'.length))];
}

/** “the president of Türkiye helped to come to terms”. */
function helpsToAgree(sentence: Sentence, { first, last }: Match): boolean {
  const isNear = (match: Match): boolean => Math.max(match.first - last, first - match.last) <= REACH.HELPED;
  const isAgreeing = (at: number): boolean => AGREE.test(sentence.tokens[at]?.norm ?? '');
  return found(sentence, 'HELPED').some(
    (match) => isNear(match) && [-1, 1].some((step) => isAgreeing(match.first + step)),
  );
}

const AGREE = /^(negotiate|broker|договориться|домовитися|домовитись|дамовіцца)$/;

function mediates(sentence: Sentence, state: Match): boolean {
  if (near(sentence, state, 'MEDIATION')) return true;
  if (CAPITAL.test(sentence.tokens[state.first]?.norm ?? '')) return false;
  return near(sentence, state, 'THANKS') || near(sentence, state, 'TALKED');
}

function body(context: Context, sentence: Sentence, id: string): ReadParty[] {
  const match = found(sentence, `NAME:${id}`)[0];
  if (match === undefined) return [];
  if (isNextToNoun(sentence, match) || isCalledItsOwn(sentence))
    return [partyAt(context, sentence, match, 'MEDIATED', id)];
  const helps = (['HELPED', 'MEDIATION', 'GIVE', 'GET', 'THANKS'] as const).some((tag) => near(sentence, match, tag));
  return helps ? [partyAt(context, sentence, match, 'FACILITATED', id)] : [];
}

/** “stay in Turkey until the war ends”: who was freed has to. */
function hostsFreed(sentence: Sentence, { first, last }: Match): boolean {
  const isStay = has(sentence, 'STAY', Math.max(0, first - REACH.HELPED), last + REACH.HELPED);
  return isStay && IN.test(sentence.tokens[first - 1]?.norm ?? '');
}

const IN = /^(in|to|в|во|у|ў|ва|на|территории|території|тэрыторыі|турецкой|of)$/;

/** “said that it was done with its mediation”. */
function isCalledItsOwn({ tokens }: Sentence): boolean {
  return tokens.some(({ norm }, at) => NOUN.test(norm) && POSSESSIVE.test(tokens[at - 1]?.norm ?? ''));
}

const POSSESSIVE = /^(its|his|her|ее|его|її|його|яе|яго)$/;

/** Mediator where it is called so, host where it happened there, else a helper on the way. */
function belarus(context: Context, sentence: Sentence): ReadParty[] {
  const states = found(sentence, 'STATE:BY').filter((match) => !isOfPrison(sentence, match));
  const match = states[0] ?? found(sentence, 'NAME:pa-0002')[0];
  if (match === undefined) return [];
  const isMediator = isNextToNoun(sentence, match) || isCalledMediator(sentence, match);
  const role = isMediator ? 'MEDIATED' : isHost(sentence) ? 'HOSTED' : 'FACILITATED';
  return [partyAt(context, sentence, match, role, 'BY')];
}

/** “from Belarusian prisons”: people were held there. */
function isOfPrison(sentence: Sentence, { first, last }: Match): boolean {
  return PRISON.some((tag) => has(sentence, tag, Math.max(0, first - REACH.PRISON), last + REACH.NOUN));
}

const PRISON = ['PRISON', 'SEIZED', 'PARDON'];

function isHost(sentence: Sentence): boolean {
  if (has(sentence, 'PLACE:') || (has(sentence, 'EXCHANGE') && has(sentence, 'HOST'))) return true;
  return has(sentence, 'DONE') && has(sentence, 'OPERATION') && !has(sentence, 'TREATMENT');
}

/** “through the mediation of X”. */
function isNextToNoun({ tokens }: Sentence, { first, last }: Match): boolean {
  return tokens.slice(Math.max(0, first - REACH.NOUN), last + 1).some(({ norm }) => NOUN.test(norm));
}

/** “Belarus acted as mediator”, “Belarusian mediators”. */
function isCalledMediator({ tokens }: Sentence, { last }: Match): boolean {
  const noun = tokens.findIndex(({ norm }, at) => at > last && NOUN.test(norm));
  const between = tokens.slice(last + 1, Math.max(noun, 0));
  const isBeside = noun > 0 && between.length <= REACH.NOUN && between.every(({ kind }) => kind === 'word');
  return isBeside && (between.length === 0 || between.some(({ norm }) => ACTS.test(norm)));
}

const ACTS =
  /^(act|acts|acted|acting|serve|served|serves|was|is|стала|стал|був|была|була|выступ|выступил|выступила|виступила|выступіла)$/;

function near(sentence: Sentence, { first, last }: Match, tag: keyof typeof REACH | 'GIVE' | 'GET'): boolean {
  const reach = tag === 'GIVE' || tag === 'GET' ? REACH.HELPED : REACH[tag];
  return found(sentence, tag).some((match) => Math.max(match.first - last, first - match.last) <= reach);
}
