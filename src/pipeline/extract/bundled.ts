import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type Knowledge, knowledgeOf, type KnownRows } from './knowledge';

/** What a data package knows, for where there is no database. */
export interface PackageKnowledge {
  readonly knowledge: Knowledge;
  /** Names of parties, places and sources: they may stay in a text. */
  readonly publicNames: ReadonlySet<string>;
}

export async function knowledgeOfPackage(folder: string): Promise<PackageKnowledge> {
  const rows = async <T>(file: string): Promise<T[]> => parse(await readFile(join(folder, file)), { columns: true });
  const [party, partyName, place, source] = await Promise.all([
    rows<KnownRows['party'][number]>('party.csv'),
    rows<KnownRows['partyName'][number]>('party_name.csv'),
    rows<KnownRows['place'][number]>('place.csv'),
    rows<{ name: string }>('source.csv'),
  ]);
  const knowledge = knowledgeOf({ party, partyName, place });
  const names = [
    partyName.map(({ text }) => text),
    source.map(({ name }) => name),
    knowledge.places.map((it) => it.names),
  ];
  return { knowledge, publicNames: new Set(names.flat(2)) };
}
