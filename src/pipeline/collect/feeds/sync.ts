import type { Database, Tx } from '../../../db/contract';
import { isDuplicate } from '../../../db/engine-errors';
import { insertRows } from '../../../db/insert';
import { InvalidConfiguration } from '../../../kernel/errors';
import type { ConfiguredFeed } from './read-feeds';

const SETTINGS = ['config', 'is_active', 'auto_accept'] as const;

/** Brings the table of feeds in step with what is configured; a feed that no longer is stays on file and is not looked at.
 *  @throws {InvalidConfiguration} for a source that is not on file */
export async function syncFeeds(db: Database, feeds: readonly ConfiguredFeed[]): Promise<void> {
  const sources = new Set((await db.query<{ id: string }>('SELECT id FROM source')).map(({ id }) => id));
  const missing = feeds.filter(({ sourceId }) => !sources.has(sourceId));
  if (missing.length > 0)
    throw new InvalidConfiguration(
      missing.map(({ sourceId, address }) => `FEEDS: ${address}: source ${sourceId} is not on file; import it first`),
    );
  await bringIn(db, feeds).catch((error: unknown) => {
    // Another worker has just added one of them.
    if (!isDuplicate(error)) throw error;
    return bringIn(db, feeds);
  });
}

const bringIn = (db: Database, feeds: readonly ConfiguredFeed[]): Promise<void> =>
  db.transaction(async (tx) => {
    const known = new Set((await tx.query<{ id: string }>('SELECT id FROM feed')).map(({ id }) => id));
    for (const feed of feeds) await (known.has(feed.id) ? update(tx, feed) : add(tx, feed));
    const gone = [...known].filter((id) => !feeds.some((feed) => feed.id === id));
    for (const id of gone) await tx.run('UPDATE feed SET is_active = 0 WHERE id = ?', [id]);
  });

const values = ({ settings, isActive, autoAccept }: ConfiguredFeed): (string | number)[] => [
  JSON.stringify(settings),
  Number(isActive),
  Number(autoAccept),
];

const update = (tx: Tx, feed: ConfiguredFeed): Promise<number> =>
  tx.run(`UPDATE feed SET ${SETTINGS.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`, [
    ...values(feed),
    feed.id,
  ]);

async function add(tx: Tx, feed: ConfiguredFeed): Promise<void> {
  const columns = [
    'id',
    'source_id',
    'kind',
    'address',
    ...SETTINGS,
    'next_run_at',
    'errors',
    'empties',
    'usual_items',
  ];
  const row = [feed.id, feed.sourceId, feed.kind, feed.address, ...values(feed), new Date().toISOString(), 0, 0, 0];
  await insertRows(tx, 'feed', columns, [row]);
}
