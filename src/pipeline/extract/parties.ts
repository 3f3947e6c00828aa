import type { ReadParty } from '../tables/extraction';
import type { Context } from './context';
import type { Count } from './count';
import type { Frame } from './frame';
import { helpers, partyAt, type Role } from './helpers';
import { found, type Sentence } from './sentences';

/** Who took part, and how. Mediators, hosts and helpers are those of its own sentences. */
export function partiesOf(
  context: Context,
  frame: Frame,
  counts: readonly Count[],
  own: readonly Sentence[],
): ReadParty[] {
  const parties = [...sides(context, frame, counts), ...helpers(context, own)];
  const mediated = new Set(
    helpers(context, context.sentences)
      .filter(({ role }) => (role as string) === 'MEDIATED')
      .map(({ party }) => party),
  );
  const plain = parties.filter(({ role, party }) => (role as string) !== 'FACILITATED' || !mediated.has(party));
  const hosts = plain.some(({ role }) => (role as string) === 'HOSTED');
  const kept = plain.filter(({ role, party }) => !(hosts && (role as string) === 'FACILITATED' && party === 'BY'));
  return kept.filter(
    (party, at) => kept.findIndex((other) => other.role === party.role && other.party === party.party) === at,
  );
}

function sides(context: Context, frame: Frame, counts: readonly Count[]): ReadParty[] {
  const own = counts.filter((count) => count.frame === frame && count.status !== 'NONE');
  const released = new Set(own.map(({ from }) => from));
  const received = new Set(own.map(({ to }) => to));
  const of = (role: Role, codes: ReadonlySet<string | null>): ReadParty[] =>
    [...codes].flatMap((code) => (code === null ? [] : named(context, frame, code, role)));
  const both = own.length === 0 && frame.lead ? new Set(['UA', 'RU']) : null;
  return [...of('RELEASED', both ?? released), ...of('RECEIVED', both ?? received)];
}

/** By the word that the text has for it, first where the hand-over is told. */
function named(context: Context, frame: Frame, code: string, role: Role): ReadParty[] {
  const inOrder = [...context.sentences].sort(
    (a, b) => Number(frame.sentences.has(b.index)) - Number(frame.sentences.has(a.index)),
  );
  for (const sentence of inOrder)
    for (const tag of [`STATE:${code}`, `DEM:${code}`, `NAT:${code}`]) {
      const match = found(sentence, tag)[0];
      if (match !== undefined) return [partyAt(context, sentence, match, role, code)];
    }
  return [];
}
