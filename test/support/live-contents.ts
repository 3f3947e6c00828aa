import { createHash } from 'node:crypto';
import type { Database } from '../../src/db/contract';

const HOLDS = 'until_revision = 4294967295';
const READ = `SELECT id FROM claim WHERE ${HOLDS} UNION SELECT id FROM tally WHERE ${HOLDS}`;

/** What holds, whatever the order in which it came to be. */
const ASKED: Readonly<Record<string, string>> = {
  document: 'SELECT id, source_id, url, published_on, replaces_id FROM document ORDER BY id',
  draft: 'SELECT document_id, extractor, version, draft FROM document_draft ORDER BY document_id, extractor',
  statement: 'SELECT * FROM statement ORDER BY id',
  claim: `SELECT * FROM claim WHERE ${HOLDS} ORDER BY id`,
  tally: `SELECT * FROM tally WHERE ${HOLDS} ORDER BY id`,
  exchange: 'SELECT * FROM exchange ORDER BY id',
  service: 'SELECT * FROM medical_service ORDER BY id',
  record: `SELECT * FROM record WHERE id IN (SELECT record_id FROM claim WHERE ${HOLDS}) ORDER BY id`,
  frame: 'SELECT * FROM linked_frame ORDER BY document_id, extractor, frame',
  extracted: `SELECT * FROM extracted WHERE entity_id IN (${READ}) ORDER BY \`key\``,
  reading: `SELECT * FROM reading WHERE ${HOLDS} ORDER BY record_id, \`key\``,
  open: "SELECT stage, `key`, state FROM job WHERE state <> 'DONE' ORDER BY stage, `key`",
};

/** One hash over what holds: ids included; numbers of revisions and instants left out. */
export async function liveContentsOf(db: Database): Promise<string> {
  const hash = createHash('sha256');
  for (const [name, asked] of Object.entries(ASKED))
    for (const row of await db.query<Record<string, unknown>>(asked)) {
      const cells = Object.entries(row).filter(([column]) => !column.endsWith('_revision'));
      hash.update(JSON.stringify([name, cells.sort(([left], [right]) => (left < right ? -1 : 1))]));
    }
  return hash.digest('hex');
}
