import { idFor } from '../../kernel/ids';
import type { ReadStatement } from '../tables/extraction';
import type { Parties } from './parties';
import type { Draft } from './read-document';
import { shortened } from './shortened';

/** What one speaker, or the outlet, says in one document. */
export interface Said {
  readonly id: string;
  /** Null: the outlet, or an unnamed speaker whom `relayedVia` carries. */
  readonly speakerId: string | null;
  /** The carrier that the text names. */
  readonly relayedVia: string | null;
  readonly quote: string | null;
}

const MOST_QUOTED = 500;
const MOST_OF_A_NAME = 255;

/** The same for the same speaker in the same document, whatever reads it. */
export const statementId = (documentId: string, speakerId: string | null, unnamedVia: string | null = null): string =>
  idFor('st', documentId, speakerId ?? '', unnamedVia ?? '');

/** One for each speaker on file, and each carrier of unnamed ones: the first words that are quoted of them. */
export function quotedIn({ document, read }: Draft, parties: Parties): Said[] {
  const found = new Map<string, Said>();
  for (const one of read.statements) {
    const said = saidBy(document.id, one, parties);
    if (said === null) continue;
    const { quote = null, relayedVia = null } = found.get(said.id) ?? {};
    found.set(said.id, { ...said, quote: quote ?? said.quote, relayedVia: relayedVia ?? said.relayedVia });
  }
  return [...found.values()];
}

/** Whoever is not on file is not named; without a carrier it is the outlet that speaks. */
function saidBy(documentId: string, { speaker, quote, relayedVia }: ReadStatement, parties: Parties): Said | null {
  const speakerId = parties.idOf(speaker);
  const via = relayedVia === null ? null : shortened(relayedVia, MOST_OF_A_NAME);
  if (speakerId === null && via === null) return null;
  const id = statementId(documentId, speakerId, speakerId === null ? via : null);
  return { id, speakerId, relayedVia: via, quote: quote === null ? null : shortened(quote, MOST_QUOTED) };
}
