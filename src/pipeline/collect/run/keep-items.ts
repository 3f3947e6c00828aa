import { HandoverError } from '../../../kernel/errors';
import type { Item, State } from '../connectors/connector';
import { resolve } from '../store/dead-letter';
import { keptAs } from '../store/identity';
import type { Outcome, Prepared } from '../store/kept';
import { keep } from '../store/store';
import type { FeedRow } from '../feeds/feed-row';
import { asFailure, type CollectFailure } from '../fetch/failure';
import type { FeedReport } from '../health/report';
import type { FeedCursor } from './cursor';
import type { Tools } from './tools';

/** What keeping needs of a run. */
export interface Keeping {
  readonly feed: FeedRow;
  readonly tools: Tools;
  readonly cursor: FeedCursor;
  readonly report: FeedReport;
  readonly options: { readonly isDry: boolean };
  bury(address: string, failure: CollectFailure): Promise<void>;
}

type Ready = readonly [Item, Prepared];

/** Keeps documents and where the feed stands in one transaction. Where one of them makes that fail, each is kept alone, and that one buried. */
export async function keepItems(run: Keeping, ready: readonly Ready[], next: State | undefined): Promise<void> {
  if (run.options.isDry) return showItems(run, ready);
  try {
    await keepTogether(run, ready, next);
  } catch (error) {
    if (ready.length === 0 || (error instanceof HandoverError && error.code !== 'BAD_USER_INPUT')) throw error;
    for (const one of ready)
      await keepTogether(run, [one], undefined).catch((reason: unknown) =>
        run.bury(one[0].address ?? run.feed.address, asFailure(reason)),
      );
    await keepTogether(run, [], next);
  }
}

async function keepTogether(run: Keeping, ready: readonly Ready[], next: State | undefined): Promise<void> {
  const { cursor, feed, tools, report } = run;
  const before = cursor.state;
  if (next !== undefined) cursor.state = next;
  for (const [item] of ready) cursor.remember(item);
  try {
    const documents = ready.map(([, document]) => document);
    const outcomes = await keep(tools.db, feed.sourceName, documents, async (tx) => {
      for (const [item] of ready) await resolve(tx, feed.id, item.address ?? feed.address);
      await tx.run('UPDATE feed SET `cursor` = ? WHERE id = ?', [cursor.toJson(), feed.id]);
    });
    count(report, outcomes);
  } catch (error) {
    cursor.state = before;
    for (const [item] of ready) cursor.forget(item);
    throw error;
  }
}

function count(report: FeedReport, outcomes: readonly Outcome[]): void {
  for (const outcome of outcomes)
    if (outcome === 'new') report.added += 1;
    else report[outcome] += 1;
}

/** What would be kept: its address and what is known of it, none of its words. */
async function showItems(run: Keeping, ready: readonly Ready[]): Promise<void> {
  for (const [, document] of ready) {
    const kept = (await keptAs(run.tools.db, document)) !== null;
    const { url, publishedOn, language, gateScore, removedNames, article } = document;
    const facts = { url, publishedOn, language, gateScore, removedNames, letters: article.length };
    run.tools.log.info({ feed: run.feed.id, ...facts, kept }, kept ? 'is kept already' : 'would be kept');
    count(run.report, [kept ? 'unchanged' : 'new']);
  }
}
