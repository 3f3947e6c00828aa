import type { Batch, View } from '../db/view';
import { documentById } from '../evidence/document/document.service';
import type { PartyName } from '../evidence/party/party-name.entity';
import { namesOfParty, partyById } from '../evidence/party/party.service';
import type { Statement } from '../evidence/statement/statement.entity';
import { statementById } from '../evidence/statement/statement.service';
import { SearchField, SearchType } from './search.terms';
import { ownWords, type Searchable, type SearchText } from './searchable';

/** Statements by id, with their words and the names of their speakers; null for an unknown one. */
export const searchableStatement: Batch<string, Searchable | null> = (view, ids) =>
  Promise.all(ids.map((id) => ofStatement(view, id)));

async function ofStatement(view: View, id: string): Promise<Searchable | null> {
  const statement = await view.load(statementById, id);
  if (statement === null) return null;
  const { documentId, speakerId, saidOn, language, relayedFromId } = statement;
  const [document, names] = await Promise.all([
    view.load(documentById, documentId),
    speakerId === null ? [] : view.load(namesOfParty, speakerId),
  ]);
  return {
    type: SearchType.STATEMENT,
    id,
    day: saidOn ?? document?.publishedPartial ?? null,
    language,
    sourceId: document?.sourceId ?? null,
    relays: relayedFromId !== null,
    texts: [...wordsSaid(statement), ...namesOfSpeaker(names)],
  };
}

type Said = Pick<Statement, 'language' | 'quote' | 'translation' | 'summary' | 'relayedVia'>;

export function wordsSaid({ language, quote, translation, summary, relayedVia }: Said): SearchText[] {
  const [quoted, carrier] = ownWords([
    [SearchField.QUOTE, quote ?? '', 6],
    [SearchField.RELAYED_VIA, relayedVia ?? '', 2],
  ]);
  const ours = ownWords([
    [SearchField.TRANSLATION, translation, 6],
    [SearchField.SUMMARY, summary, 5],
  ]);
  return [{ ...quoted!, language }, ...ours, { ...carrier!, language: null }].filter(({ text }) => text !== '');
}

export const namesOfSpeaker = (names: readonly PartyName[]): SearchText[] => namesIn(names, SearchField.SPEAKER, 4);

function namesIn(names: readonly PartyName[], field: SearchField, weight: number): SearchText[] {
  return names.map(({ language, text, partyId }) => ({ field, language, text, weight, partyId }));
}

/** Documents by id; null for an unknown one. */
export const searchableDocument: Batch<string, Searchable | null> = (view, ids) =>
  Promise.all(ids.map((id) => ofDocument(view, id)));

async function ofDocument(view: View, id: string): Promise<Searchable | null> {
  const document = await view.load(documentById, id);
  if (document === null) return null;
  const { publishedPartial: day, language, sourceId, title, note } = document;
  const texts = ownWords([
    [SearchField.TITLE, title, 6],
    [SearchField.NOTE, note, 2],
  ]);
  return { type: SearchType.DOCUMENT, id, day, language, sourceId, relays: false, texts };
}

/** Parties by id, with all their names; null for an unknown one. */
export const searchableParty: Batch<string, Searchable | null> = (view, ids) =>
  Promise.all(ids.map((id) => ofParty(view, id)));

async function ofParty(view: View, id: string): Promise<Searchable | null> {
  const [party, names] = await Promise.all([view.load(partyById, id), view.load(namesOfParty, id)]);
  if (party === null) return null;
  const texts = [...namesIn(names, SearchField.NAME, 8), ...ownWords([[SearchField.OFFICE, party.office, 3]])];
  return { type: SearchType.PARTY, id, day: null, language: null, sourceId: null, relays: false, texts };
}
