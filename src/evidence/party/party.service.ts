import { keptById, keptByReference } from '../../db/small-table';
import { sql } from '../../db/sql';
import { Party } from './party.entity';
import { PartyName } from './party-name.entity';
import { NameKind } from './party.terms';

export const parties = keptById(Party);

/** By id; null for an unknown one. */
export const partyById = parties.batch;

/** The names of parties, the official ones first. */
export const partyNames = keptByReference(
  PartyName,
  'partyId',
  sql`(t.kind <> 'OFFICIAL'), t.language, t.kind, t.text`,
);

/** All names of a party, likewise. */
export const namesOfParty = partyNames.batch;

/** The official name in a language, else in English, else in any; null where there is none. */
export function officialName(names: readonly PartyName[], language: string): string | null {
  const official = names.filter(({ kind }) => kind === NameKind.OFFICIAL);
  const inLanguage = (wanted: string): PartyName | undefined => official.find((name) => name.language === wanted);
  return (inLanguage(language) ?? inLanguage('en') ?? official[0])?.text ?? null;
}
