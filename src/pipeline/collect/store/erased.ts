import { createHash } from 'node:crypto';
import { plainly, sameLength } from '../../../db/erasure/blanked';
import type { Tombstones } from '../../../db/erasure/tombstones';
import { idFor } from '../../../kernel/ids';
import { marksOf } from '../../text/similar';
import type { Prepared } from './kept';

/** A document without what was erased for privacy; null where all of it was. What is written over is as long as it was, as in texts that were kept before. */
export function withoutErased(document: Prepared, erased: Tombstones): Prepared | null {
  if (erased.isEmpty) return document;
  const { id, addressSha256 } = document;
  if ([id, addressSha256, document.textSha256].some((name) => erased.hasName(name))) return null;
  const [headline, article] = [document.headline, document.article].map((text) => erased.without(text, sameLength));
  const url = erased.without(document.url, plainly);
  if (article === document.article) return { ...document, headline: headline!, url };
  const textSha256 = createHash('sha256').update(article!).digest('hex');
  if (erased.hasName(textSha256)) return null;
  const named = { id: idFor('do', addressSha256, textSha256), textSha256, ...marksOf(article!) };
  return { ...document, ...named, headline: headline!, article: article!, url };
}
