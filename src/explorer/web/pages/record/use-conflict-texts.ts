import { reasonWords } from '../../words/reasons.words';
import { useWords } from '../../words/translated';
import type { RecordRead } from './types';

/** How the claims of a field of a record differ, in words. */
export function useConflictTexts(
  record: RecordRead,
): (field: string, category?: string | null, to?: string | null) => string[] {
  const words = useWords(reasonWords);
  return (field, category = null, to = null) =>
    record.conflicts
      .filter(
        (conflict) => conflict.field === field && conflict.category === category && (conflict.to?.id ?? null) === to,
      )
      .map(({ kind }) => words.conflicts[kind]);
}
