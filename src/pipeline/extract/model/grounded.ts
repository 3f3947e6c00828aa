import type { Span } from '../../tables/extraction';
import { normalised } from '../../text/normalised';

/** Words of the text, where they stand. */
export interface Grounded {
  readonly asStated: string;
  readonly span: Span;
}

/** Where a quote stands in the text; null where it does not, or only in the middle of words or numbers. Spaces and apostrophes may differ, nothing else. */
export function grounded(text: string, quote: string): Grounded | null {
  const parts = normalised(quote).trim().split(/\s+/).map(escaped);
  if (parts[0] === '') return null;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${parts.join('\\s+')}(?![\\p{L}\\p{N}])`, 'u');
  const found = pattern.exec(text);
  return found && { asStated: found[0], span: [found.index, found.index + found[0].length] };
}

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll("'", "['’ʼ]");
