import type { Match } from './patterns';
import type { Token } from './tokens';

const STATES = ['UA', 'RU', 'BY'];
/** What stands between a word of captivity and the state in which it is. */
const IN = /^(in|of|the|в|во|на|у|ва)$/;
const DATIVE = /(ому|ой|им|ым|ій|аму|ай|ім)$/;
const INTO = /^(to|into)$/;
const DETERMINER = /^(the|their|its)$/;

/** Directions told by two words: “Russian prisons” and “captivity in Russia” are where people come from, “the Ukrainian side” is who gets or acts. */
export function derived(tokens: readonly Token[], matches: readonly Match[]): Match[] {
  const at = (tag: string, token: number): boolean =>
    matches.some((match) => match.tag === tag && match.first === token);
  return STATES.flatMap((state) => [
    ...matches.filter(({ tag }) => tag === `NAT:${state}`).flatMap((nation) => ofNation(tokens, nation, state, at)),
    ...matches.filter(({ tag }) => tag === 'PRISON').flatMap((prison) => prisonIn(tokens, prison, state, matches)),
    ...matches.filter(({ tag }) => HELD.has(tag)).flatMap((held) => heldIn(held, state, matches)),
  ]);
}

type IsAt = (tag: string, token: number) => boolean;

function ofNation(tokens: readonly Token[], { first, last }: Match, state: string, isAt: IsAt): Match[] {
  const noun = last + 1;
  const match = (family: string): Match => ({ tag: `${family}:${state}`, first, last: noun });
  if (isAt('PRISON', noun)) return [match('FROM')];
  if (isAt('TAKER', noun) && DATIVE.test(tokens[first]?.norm ?? '')) return [match('TO')];
  return isAt('ACTOR', noun) ? [ofActor(tokens, first, match)] : [];
}

/** “to the Ukrainian side”, “from the Ukrainian side”; else it acts. */
function ofActor(tokens: readonly Token[], first: number, match: (family: string) => Match): Match {
  const before = DETERMINER.test(tokens[first - 1]?.norm ?? '') ? first - 2 : first - 1;
  const norm = tokens[before]?.norm ?? '';
  if (INTO.test(norm)) return { ...match('TO'), first: before };
  return norm === 'from' ? { ...match('FROM'), first: before } : match('SUBJ');
}

const HELD = new Set(['SEIZED', 'STILL_HELD']);

/** “civilians held in Russia”. */
function heldIn({ first, last }: Match, state: string, matches: readonly Match[]): Match[] {
  const where = matches.find((match) => match.tag === `IN:${state}` && match.first >= last && match.first <= last + 1);
  return where === undefined ? [] : [{ tag: `FROM:${state}`, first, last: where.last }];
}

/** “captivity in Russia”, “плена РФ”; not “из плена в Россию”. */
function prisonIn(tokens: readonly Token[], { first, last }: Match, state: string, matches: readonly Match[]): Match[] {
  if (matches.some((match) => match.tag === `TO:${state}` && match.first === last + 1)) return [];
  const next = IN.test(tokens[last + 1]?.norm ?? '') ? last + 2 : last + 1;
  const where = matches.find((match) => match.tag === `STATE:${state}` && match.first === next);
  return where === undefined ? [] : [{ tag: `FROM:${state}`, first, last: where.last }];
}
