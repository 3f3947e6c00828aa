import { createHash } from 'node:crypto';
import type { Database } from '../../src/db/database';
import { PersonCategory, PartyRole, ValueStatus } from '../../src/evidence/claim/claim.terms';
import { PartyKind } from '../../src/evidence/party/party.terms';
import type {
  Extraction,
  ReadCount,
  ReadEvent,
  ReadStatement,
  ReadTally,
  Span,
} from '../../src/pipeline/tables/extraction';
import { document, type Made, party, partyName, source, write } from './builders';

/** The states, their ministries, and two outlets. */
export function cast(): (Made | Made[])[] {
  const states = ['BY', 'RU', 'UA', 'AE'].map((code) => party(`pa-${code}`, { country: code, sideId: `pa-${code}` }));
  const ministry = (code: string): Made =>
    party(`pa-${code}-mod`, { kind: PartyKind.AUTHORITY, country: code, sideId: `pa-${code}` });
  return [
    ...states,
    ...['RU', 'UA'].map(ministry),
    partyName('pa-UA', 'en', 'Ukraine'),
    partyName('pa-RU', 'en', 'Russia'),
    partyName('pa-RU-mod', 'en', 'Ministry of Defence of Russia'),
    source('so-one'),
    source('so-two'),
  ];
}

const TEXT =
  'Exchange\n\nOn 31 January 2024 each side took back 195 people, with the help of the Emirates. “All are home,” it said.';

const span = (words: string): Span => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length];

/** Of people to Ukraine, surely read, unless told otherwise. */
export const count = (low: number | null, of: Partial<ReadCount> = {}): ReadCount => ({
  ...{ to: 'UA', from: 'RU', category: PersonCategory.PEOPLE, low, high: low, status: ValueStatus.STATED },
  ...{
    beside: false,
    claimant: null,
    asStated: '195 people',
    span: span('195 people'),
    rule: 'each',
    confidence: 0.97,
  },
  tier: 'AUTO',
  ...of,
});

/** A hand-over of the 31st of January 2024 that the text is about. */
export const event = (counts: readonly ReadCount[], of: Partial<ReadEvent> = {}): ReadEvent => ({
  ...{ lead: true, outcome: 'HELD', kind: 'PRISONER_EXCHANGE', place: null, placeId: null, agreement: null },
  date: { from: '2024-01-31', to: '2024-01-31', precision: 'DAY', basis: 'TEXT', span: span('31 January 2024') },
  parties: ['RU', 'UA'].map((code) => ({ role: PartyRole.RECEIVED, party: code, name: code, span: span('each side') })),
  counts,
  ...of,
});

export const on = (day: string, basis: 'TEXT' | 'PUBLICATION' = 'TEXT'): Partial<ReadEvent> => ({
  date: { from: day, to: day, precision: 'DAY', basis, span: basis === 'TEXT' ? span('31 January 2024') : null },
});

export const ordinal = (low: number, of: Partial<ReadTally> = {}): ReadTally => ({
  ...{ unit: 'EXCHANGES' as ReadTally['unit'], low, high: low, ordinal: true, countedBy: 'UA', via: null, to: null },
  ...{ category: null, since: null, until: null, asStated: 'each', span: span('each'), rule: 'ordinal' },
  ...{ confidence: 0.9, tier: 'AUTO' as const },
  ...of,
});

export const spoken = (speaker: string | null, of: Partial<ReadStatement> = {}): ReadStatement => ({
  ...{ speaker, name: speaker ?? 'somebody', quote: 'All are home', span: span('All are home'), relayedVia: null },
  ...of,
});

export const extraction = (events: readonly ReadEvent[], of: Partial<Extraction> = {}): Extraction => ({
  ...{ relevant: true, language: 'en', events, tallies: [], statements: [], medicalServices: [] },
  ...of,
});

export interface Collected {
  readonly id: string;
  readonly read: Extraction;
  readonly sourceId?: string;
  readonly published?: string | null;
  readonly language?: string;
  readonly replaces?: string;
  readonly cluster?: string;
  readonly feedId?: string;
  /** Follows the text that all have. */
  readonly more?: string;
}

/** Writes documents with their texts, as `collect` leaves them. */
export async function collect(db: Database, documents: readonly Omit<Collected, 'read'>[]): Promise<void> {
  await write(
    db,
    documents.map(
      ({ id, sourceId = 'so-one', published = '2024-01-31', language = 'en', replaces: replacesId = null }) =>
        document(id, sourceId, published, { language, replacesId }),
    ),
  );
  await db.transaction(async (tx) => {
    for (const { id, cluster = id, feedId = null, more = '' } of documents)
      await tx.run(
        `INSERT INTO document_text (document_id, feed_id, title, text, text_sha256, address_sha256, simhash, numbers_sha256,
         cluster_id, gate_score, redaction_version, removed_names) VALUES (?, ?, 'Exchange', ?, ?, ?, '0', ?, ?, 1, '1', 0)`,
        [id, feedId, TEXT + more, sha256(TEXT + more), sha256(id), sha256(cluster), cluster],
      );
  });
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Writes what an extractor read, in place of what it read before. */
export async function draft(db: Database, documentId: string, read: Extraction, version = '1'): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.run('DELETE FROM document_draft WHERE document_id = ? AND extractor = ?', [documentId, 'fake']);
    await tx.run(
      'INSERT INTO document_draft (document_id, extractor, version, draft, made_at) VALUES (?, ?, ?, ?, ?)',
      [...[documentId, 'fake', version, JSON.stringify(read), '2024-02-01T00:00:00.000Z']],
    );
  });
}

/** A feed of the first outlet. */
export const feed = (db: Database, id: string, autoAccept: boolean): Promise<void> =>
  db.transaction(async (tx) => {
    await tx.run(
      `INSERT INTO feed (id, source_id, kind, address, config, is_active, auto_accept, next_run_at, errors, empties, usual_items)
       VALUES (?, 'so-one', 'feed', 'https://example.org/', '{}', 1, ?, '', 0, 0, 0)`,
      [id, Number(autoAccept)],
    );
  });

/** Both. */
export async function collected(db: Database, documents: readonly Collected[]): Promise<void> {
  await collect(db, documents);
  for (const { id, read } of documents) await draft(db, id, read);
}
