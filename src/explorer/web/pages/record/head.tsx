import type { ReactNode } from 'react';
import { partWords } from '../../parts/parts.words';
import { useRecordName } from '../../parts/record-name';
import { useTitle } from '../../shell/use-title';
import { termText, termWords } from '../../words/terms.words';
import { useWords } from '../../words/translated';
import { recordWords } from './record.words';
import type { RecordRead } from './types';

/** What it is, where, whether it took place, and what can be done with the page. */
export function RecordHead({ record, view }: { readonly record: RecordRead; readonly view: ReactNode }): ReactNode {
  const [words, parts, terms] = [useWords(recordWords), useWords(partWords), useWords(termWords)];
  const name = useRecordName()(record);
  useTitle(name);
  return (
    <div className="record-head">
      <h1>{name}</h1>
      <p className="soft">
        {record.place.place?.name ?? parts.placeUnknown}
        {record.outcome.term && ` · ${termText(terms.outcomes, record.outcome.term)}`} · {record.id}
      </p>
      {record.mergedIds.length > 0 && <p>{words.merged(record.mergedIds.join(', '))}</p>}
      <div className="above-list">
        {view}
        <button type="button" className="no-print" onClick={() => window.print()}>
          {words.print}
        </button>
      </div>
    </div>
  );
}
