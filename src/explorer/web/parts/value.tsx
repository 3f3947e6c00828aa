import type { ReactNode } from 'react';
import { type Held, Sign, signOf } from '../draw/sign';
import { formatted } from '../words/plural';
import { termText, termWords } from '../words/terms.words';
import { useLanguage, useWords } from '../words/translated';
import { partWords } from './parts.words';

export interface Count extends Held {
  readonly status: string;
}

/** `6,941–7,009`, or one number; null where there is none. */
export function useRange(): (bounds: Omit<Held, 'corroboration'>) => string | null {
  const language = useLanguage();
  const words = useWords(partWords);
  return ({ best, low, high }) => {
    if (low !== null && high !== null)
      return low === high ? formatted(language, low) : `${formatted(language, low)}–${formatted(language, high)}`;
    if (best !== null) return formatted(language, best);
    if (low !== null) return words.atLeast(formatted(language, low));
    return high !== null ? words.atMost(formatted(language, high)) : null;
  };
}

/** A number with the sign of who holds it; a range where voices disagree, words where there is no number. Range first, best second. */
export function Value({ count }: { readonly count: Count }): ReactNode {
  const range = useRange();
  const [parts, terms, language] = [useWords(partWords), useWords(termWords), useLanguage()];
  const kind = signOf(count);
  const isWide = kind === 'range' && count.best !== null;
  const shown = range(count) ?? (count.status === 'REPORTED' ? parts.inWords : termText(terms.statuses, count.status));
  return (
    <span className={kind === 'range' ? 'value doubt' : 'value'}>
      <Sign kind={kind} label={`${parts.signs[kind]}:`} /> <span className="figures">{shown}</span>
      {isWide && <span className="soft figures"> ({formatted(language, count.best ?? 0)})</span>}
    </span>
  );
}
