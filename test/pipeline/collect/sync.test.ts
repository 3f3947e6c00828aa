import { join } from 'node:path';
import { migrate } from '../../../src/db/migrate';
import { readFeeds } from '../../../src/pipeline/collect/feeds/read-feeds';
import { syncFeeds } from '../../../src/pipeline/collect/feeds/sync';
import { source, write } from '../../support/builders';
import { describeEachEngine, TABLES } from '../../support/engines';

const FILE = join(__dirname, '..', '..', '..', 'data', 'feeds.json');

describeEachEngine('The table of feeds', (_open, create) => {
  it('comes to be as configured when several workers start at once', async () => {
    const place = await create(TABLES);
    const first = await place.open();
    await migrate(first);
    const feeds = await readFeeds(FILE);
    const sources = [...new Set(feeds.map(({ sourceId }) => sourceId))];
    await write(
      first,
      sources.map((id) => source(id)),
    );
    const workers = [first, await place.open(), await place.open(), await place.open()];
    await Promise.all(workers.map((db) => syncFeeds(db, feeds)));
    const kept = await first.query<{ id: string }>('SELECT id FROM feed');
    expect(kept.map(({ id }) => id).sort()).toEqual(feeds.map(({ id }) => id).sort());
  });
});
