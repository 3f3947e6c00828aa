import type { Tx } from '../../db/contract';
import { isIn, sql } from '../../db/sql';
import type { Unit } from '../../db/unit-of-work';
import type { Parties } from './parties';
import type { Draft } from './read-document';
import { addRow, modifyRow, type Row } from '../../db/row-changes';
import { PIPELINE } from './author';
import { quotedIn, type Said, statementId } from './said';
import { summaryOf } from './summary';
import type { Asked } from './wanted';

/** Writes who says something in a document: those with words or claims of their own. What a person changed stays. */
export async function writeStatements(
  unit: Unit,
  draft: Draft,
  asked: readonly Asked[],
  parties: Parties,
): Promise<void> {
  const rows = await Promise.all(
    saidIn(draft, asked, parties).map((said) => rowOf(unit.tx, draft, said, asked, parties)),
  );
  const known = await statementsBy(
    unit.tx,
    rows.map(({ id }) => String(id)),
  );
  const ours = await oursAmong(unit.tx, [...known.keys()]);
  for (const row of rows) {
    const before = known.get(String(row.id));
    const { quote, summary } = row;
    if (!before) await addRow(unit, 'statement', row, false);
    else if (ours.has(String(row.id))) await modifyRow(unit, 'statement', before, { quote: quote!, summary: summary! });
  }
}

function saidIn(draft: Draft, asked: readonly Asked[], parties: Parties): Said[] {
  const quoted = draft.read.relevant ? quotedIn(draft, parties) : [];
  const claiming = [...new Set(asked.map(({ speakerId }) => speakerId))].map((speakerId): Said => {
    const id = statementId(draft.document.id, speakerId);
    return { id, speakerId, relayedVia: null, quote: null };
  });
  const withWords = quoted.filter(({ id, quote }) => quote !== null || claiming.some((one) => one.id === id));
  const others = claiming.filter(({ id }) => !quoted.some((one) => one.id === id));
  return [...withWords, ...others].sort((left, right) => (left.id < right.id ? -1 : 1));
}

async function rowOf(
  tx: Tx,
  { document, read }: Draft,
  said: Said,
  asked: readonly Asked[],
  parties: Parties,
): Promise<Row> {
  const { id, speakerId, relayedVia, quote } = said;
  const isNamed = said.id === statementId(document.id, speakerId);
  const own = isNamed ? asked.filter((one) => one.speakerId === speakerId) : [];
  return {
    ...{ id, document_id: document.id, speaker_id: speakerId, said_on: null, language: document.language },
    ...{ quote, quote_translation: null, summary: summaryOf(own, read, parties) },
    ...{ relayed_from_id: null, relay_kind: null, relay_basis: null, relayed_via: relayedVia },
    ...{ relayed_via_source_id: await sourceCalled(tx, relayedVia), origin_id: id, corrects_id: null },
  };
}

async function sourceCalled(tx: Tx, name: string | null): Promise<string | null> {
  if (name === null) return null;
  const [found] = await tx.query<{ id: string | null }>('SELECT MIN(id) AS id FROM source WHERE name = ?', [name]);
  return found?.id ?? null;
}

export async function statementsBy(tx: Tx, ids: readonly string[]): Promise<Map<string, Row>> {
  const asked = sql`SELECT * FROM statement WHERE ${isIn(sql`id`, ids)}`;
  const rows = await tx.query<Row>(asked.text, asked.params);
  return new Map(rows.map((row) => [String(row.id), row]));
}

/** Statements that nobody but the pipeline wrote or changed. */
export async function oursAmong(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const asked = sql`SELECT c.entity_id AS id FROM \`change\` c JOIN revision r ON r.id = c.revision
    WHERE c.entity = ${'statement'} AND ${isIn(sql`c.entity_id`, ids)}
    GROUP BY c.entity_id HAVING MIN(r.actor) = ${PIPELINE} AND MAX(r.actor) = ${PIPELINE}`;
  const rows = await tx.query<{ id: string }>(asked.text, asked.params);
  return new Set(rows.map(({ id }) => id));
}
