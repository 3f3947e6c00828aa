import { type Request, Router } from 'express';
import type { Embedding } from './asked';
import { type FeedEntry, feedEntries } from './feed-entries';
import { CHANGES, type Changes, type FedChange, TITLES, type Titles } from './feed-question';

/** How far back a feed looks, and how many pages of changes it reads at most. */
const [REVISIONS, PAGES] = [30, 20];

type Asking = <Data>(query: string, variables: object) => Promise<Data>;

/** `/feed.atom`: records that are new or changed, an entry for each in each revision. */
export function feedRoute({ ask, head }: Embedding): Router {
  const router = Router();
  router.get('/feed.atom', async (request, response) => {
    const [memory, site] = [await head(), siteOf(request)];
    const asking: Asking = (query, variables) => ask(query, variables, request, response);
    const entries = await memory.once('feed', () => namedEntries(asking, memory.revision));
    response
      .set('Cache-Control', 'no-cache')
      .type('application/atom+xml')
      .send(await atom(entries, site));
  });
  return router;
}

const siteOf = (request: Request): string => `${request.protocol}://${request.get('host') ?? 'localhost'}`;

type Named = FeedEntry & { readonly title: string };

async function namedEntries(ask: Asking, revision: number): Promise<Named[]> {
  const entries = feedEntries(await changesSince(ask, Math.max(0, revision - REVISIONS)));
  const ids = [...new Set(entries.map(({ record }) => record))];
  const { exchanges, medicalServices } = await ask<Titles>(TITLES, { ids, asOf: { revision } });
  const titles = new Map([...exchanges.nodes, ...medicalServices.nodes].map(({ id, title }) => [id, title]));
  return entries.map((entry) => ({ ...entry, title: titles.get(entry.record) ?? entry.record }));
}

/** Its library is loaded when somebody asks for the feed. */
async function atom(entries: readonly Named[], site: string): Promise<string> {
  const { generateAtomFeed } = await import('feedsmith');
  return generateAtomFeed({
    id: `${site}/feed.atom`,
    title: { value: 'Handover: new and changed records' },
    updated: new Date(entries[0]?.revision.at ?? 0),
    authors: [{ name: 'Handover' }],
    links: [
      { href: `${site}/feed.atom`, rel: 'self', type: 'application/atom+xml' },
      { href: `${site}/records`, rel: 'alternate', type: 'text/html' },
    ],
    entries: entries.map((entry) => atomEntry(entry, site)),
  });
}

function atomEntry({ record, title, revision, isNew, claims }: Named, site: string): object {
  return {
    id: `${site}/records/${record}?revision=${revision.id}`,
    title: { value: `${isNew ? 'New' : 'Changed'}: ${title}` },
    updated: new Date(revision.at),
    links: [{ href: `${site}/records/${record}`, rel: 'alternate', type: 'text/html' }],
    summary: { value: `Revision ${revision.id}: ${revision.message}. Claims added, changed or ended: ${claims}.` },
  };
}

async function changesSince(ask: Asking, after: number): Promise<FedChange[]> {
  const all: FedChange[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < PAGES; page++) {
    const { changes }: Changes = await ask<Changes>(CHANGES, { after, cursor });
    all.push(...changes.nodes);
    if (!changes.pageInfo.hasNextPage) break;
    cursor = changes.pageInfo.endCursor;
  }
  return all;
}
