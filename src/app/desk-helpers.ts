import { createHash } from 'node:crypto';
import { Tombstones } from '../db/erasure/tombstones';
import type { Unit } from '../db/unit-of-work';
import type { GivenDocument, Helpers } from '../desk/mutation/desk';
import { canonicalUrl } from '../pipeline/collect/article/canonical';
import { CollectFailure } from '../pipeline/collect/fetch/failure';
import { homeZone } from '../pipeline/collect/run/zones';
import type { Prepared } from '../pipeline/collect/store/kept';
import { prepare } from '../pipeline/collect/store/prepare';
import { keepOne } from '../pipeline/collect/store/store';
import { namesOnFile } from '../pipeline/privacy/names-on-file';
import { removeNames } from '../pipeline/privacy/remove-names';
import { languageOf } from '../pipeline/text/language';
import { normalised } from '../pipeline/text/normalised';

/** What the pipeline does for those who decide. */
export const helpersFor = (): Helpers => ({
  naming: async (tx, texts, exceptParty) => {
    if (texts.length === 0) return [];
    const [known, erased] = [await namesOnFile(tx, exceptParty), await Tombstones.read(tx)];
    const isUnwanted = (text: string): boolean => erased.without(text) !== text || names(text, known);
    return [...texts.keys()].filter((index) => isUnwanted(texts[index]!));
  },
  erased: async (tx, texts) => {
    const tombstones = await Tombstones.read(tx);
    return [...texts.keys()].filter((index) => tombstones.without(texts[index]!) !== texts[index]);
  },
  keep: async (unit, given) => {
    const found = await prepared(unit, given).catch(refusal);
    if ('refused' in found) return found;
    const { document, sourceName } = found;
    const { id, outcome } = await keepOne(unit, sourceName, document);
    return id === null ? ERASED : { id, outcome, removedNames: document.removedNames };
  },
});

const ERASED = { refused: 'PRIVACY_REFUSAL', message: 'It was erased for privacy.' };

function names(text: string, known: ReadonlySet<string>): boolean {
  const plain = normalised(text);
  try {
    return removeNames(plain, languageOf(plain), known).removed > 0;
  } catch {
    return true;
  }
}

function refusal(error: unknown): { refused: string; message: string } {
  if (!(error instanceof CollectFailure)) throw error;
  return { refused: error.code, message: error.message };
}

interface SourceRow {
  readonly name: string;
  readonly country: string | null;
  readonly languages: string | null;
}

/** The same as for what is collected. */
async function prepared(
  { tx }: Unit,
  { sourceId, url, title, publishedOn, text }: GivenDocument,
): Promise<{ document: Prepared; sourceName: string }> {
  const [source] = await tx.query<SourceRow>('SELECT name, country, languages FROM source WHERE id = ?', [sourceId]);
  const { name, country, languages } = source!;
  const address = canonicalUrl(url);
  const dates = publishedOn === null ? [] : [{ text: publishedOn, basis: 'given by hand' as const }];
  const sha256 = createHash('sha256').update(text).digest('hex');
  const draft = { address, guid: null, headline: title, text, dates, sha256 };
  const language = languages?.split(' ')[0] ?? 'en';
  const origin = { feedId: null, sourceId, homepage: address, timeZone: homeZone(country), language };
  const document = prepare(draft, { ...origin, knownNames: await namesOnFile(tx) }, new Date());
  return { document, sourceName: name };
}
