import { isAct } from './act';
import { namesOtherState } from './other-states';
import { handOver, isBetween, SURE } from './sentences';
import { differing, has, without } from './word-lists';

/** How many sentences, the title among them, tell what a text is about. */
const BEGINNING = 5;

/** How many tell where. */
const SHORT = 3;

/** Clubs stand in quotes, which end a sentence here. */
const OPENING = 6;

/** How much is left of the score of a text that begins with something else. */
const LEFT = 0.25;

/** What the beginning leaves of the score: 1 where it may be about a hand-over. */
export function subjectOf(sentences: readonly string[]): number {
  const told = sentences.filter((sentence) => sentence !== '');
  const [beginning, text] = [told.slice(0, BEGINNING), told.slice(0, SHORT).join('\n')];
  const ours = beginning.filter((sentence) => !isSilent(sentence) && has(sentence, 'ukraine'));
  if (isListed(told[0] ?? '')) return 1;
  if (isElsewhere(text) && ours.length === 0) return LEFT;
  const isAway = isEvacuation(text) || isGame(told.slice(0, OPENING).join('\n')) || HISTORY.test(beginning.join('\n'));
  if (isAct(beginning)) return isAway && !ours.some(isBetween) ? LEFT : 1;
  return isAway || isOther(told) ? LEFT : 1;
}

/** A title that tells of courts, laws, rallies, strikes is of a hand-over only if it, or what follows at once, tells what was swapped for what.
 *  So is one of things that are swapped, and so are two such words in it and the sentence below, where neither tells of a hand-over. */
function isOther(beginning: readonly string[]): boolean {
  const [title = '', first = ''] = beginning;
  if (isQuote(title) || tellsBesides(title)) return false;
  if (has(title, 'swap') && handOver(title) === 0 && beginning.slice(1, SHORT).every(isSilent)) return true;
  return has(title, 'subjects') || ([title, first].every(isSilent) && differing(`${title}\n${first}`, 'subjects') > 1);
}

const isQuote = (title: string): boolean => /^[«"“„][^«»"“”„]*[»"”]?[.]?$/u.test(title);

const isSilent = (sentence: string): boolean => handOver(sentence) < SURE;

/** “Prisoners come home, drones over Odesa”; not “a man jailed, who came home”: what stands after a comma may tell of whom; nor “‘Bring them home’: a rally”. */
const tellsBesides = (title: string): boolean =>
  title
    .split(/[;:–—]|\s-\s/u)
    .map((part) => part.split(/,\s/u)[0]!)
    .some((part) => handOver(part) >= SURE && !has(part, 'subjects') && !isQuote(part.trim()));

/** “Briefing: drones over Odesa, swaps on the rise, Moldova votes”. */
function isListed(title: string): boolean {
  const parts = DIGEST.test(title) ? title.split(/,\s|:\s/u) : [];
  return parts.some((part) => handOver(part) > 0 && !has(part, 'subjects'));
}

const DIGEST =
  /^[^:,]{0,30}(?:briefing|digest|round-?up|the day|the week|главное|дайджест|сводка|итоги|головне|підсумки|галоунае|дайджэст|вынікі)[^:,]{0,20}:/u;

/** Other states are named, neither side of this war. Belarus lets its prisoners go to others as well. */
function isElsewhere(text: string): boolean {
  if (has(text, 'ukraine') || has(without(text, 'belarus'), 'russia')) return false;
  return namesOtherState(text) || (!has(text, 'russia') && has(text, 'otherWars'));
}

/** Players are swapped. */
const isGame = (text: string): boolean => differing(text, 'sport') > 1 && !has(text, 'captive');

/** A year of the world wars. */
const HISTORY =
  /(?<!\p{L})(?:in|у|в)\s(?:\p{L}+\s)?19(?:[0-3]\d|4[0-8])(?!\d)|19(?:[0-3]\d|4[0-8])[\s-](?:год|рок|рік)/u;

/** People are brought away from fire, and do not go from one side to the other. */
const isEvacuation = (text: string): boolean =>
  has(text, 'evacuation') && NOT_EVACUATED.every((list) => !has(text, list));

const NOT_EVACUATED = ['captive', 'swap', 'crossing'] as const;
