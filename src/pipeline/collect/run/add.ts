import type { Item } from '../connectors/connector';
import type { FeedSettings } from '../feeds/settings';
import { asFailure, type CollectFailure } from '../fetch/failure';
import { PoliteFetcher } from '../politeness/polite-fetcher';
import { bury } from '../store/dead-letter';
import { keptAs } from '../store/identity';
import type { Outcome, Prepared } from '../store/kept';
import { prepare } from '../store/prepare';
import { keep } from '../store/store';
import { draftOf } from './draft';
import { namesOnFile } from '../../privacy/names-on-file';
import type { Tools } from './tools';
import { homeZone } from './zones';

/** The source that something is added to. */
export interface AddingTo {
  readonly id: string;
  readonly name: string;
  readonly homepage: string | null;
  readonly country: string | null;
  readonly languages: string | null;
}

export interface Adding {
  /** The day of publication; null: as the item says. */
  readonly published: string | null;
  readonly isDry: boolean;
}

export interface Added {
  /** Null where it could not be read. */
  readonly document: Prepared | null;
  readonly outcome: Outcome | 'failed';
  readonly failure: CollectFailure | null;
}

const PLAIN: Pick<FeedSettings, 'charset' | 'selectors'> = { charset: null, selectors: { drop: [] } };

/** Adds one thing by hand, the same way as an item of a feed. */
export async function addItem(
  tools: Tools,
  source: AddingTo,
  item: Item,
  { published, isDry }: Adding,
): Promise<Added> {
  const { db } = tools;
  try {
    const fetcher = new PoliteFetcher(db, tools.fetching, null, tools.signal);
    const draft = await draftOf(item, PLAIN, (wanted) => fetcher.fetch(wanted));
    const given = published === null ? [] : [{ text: published, basis: 'given by hand' as const }];
    const origin = {
      feedId: null,
      sourceId: source.id,
      homepage: source.homepage ?? 'about:blank',
      timeZone: homeZone(source.country),
      language: source.languages?.split(' ')[0] ?? 'en',
      knownNames: await namesOnFile(db),
    };
    const document = prepare({ ...draft, dates: [...given, ...draft.dates] }, origin, new Date());
    if (isDry) return { document, outcome: (await keptAs(db, document)) ? 'unchanged' : 'new', failure: null };
    const [outcome] = await keep(db, source.name, [document]);
    return { document, outcome: outcome!, failure: null };
  } catch (error) {
    const failure = asFailure(error);
    if (failure.code === 'FAILED') throw error;
    if (!isDry) await bury(db, null, item.address ?? `by hand, for ${source.id}`, failure);
    return { document: null, outcome: 'failed', failure };
  }
}
