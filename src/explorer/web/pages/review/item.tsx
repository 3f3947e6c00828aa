import type { ReactNode } from 'react';
import { Quoted } from '../../parts/quoted';
import { useRecordName } from '../../parts/record-name';
import { Out } from '../../shell/go';
import { dateText } from '../../words/dates';
import { reasonWords } from '../../words/reasons.words';
import { termText, termWords } from '../../words/terms.words';
import { useLanguage, useWords } from '../../words/translated';
import { useClaimValue } from '../../said/claim-value';
import type { Verdict } from './decide';
import type { Waiting } from './documents';
import { reviewWords } from './review.words';

interface Props {
  readonly item: Waiting;
  readonly isPicked: boolean;
  readonly pick: (() => void) | undefined;
  readonly choose: ((verdict: Verdict) => void) | undefined;
}

/** One proposed claim beside the text it was read in. */
export function Item({ item, isPicked, pick, choose }: Props): ReactNode {
  const [words, terms, value] = [useWords(reviewWords), useWords(termWords), useClaimValue()];
  const who = item.category ? termText(terms.categories, item.category) : '';
  return (
    <>
      <h3>
        {words.fields[item.field]}: <span className="figures">{value(item)}</span> {who}
        {item.to && ` → ${item.to.name}`} <span className="soft">{item.id}</span>
      </h3>
      <Text item={item} />
      <Origin item={item} />
      <About item={item} />
      {pick && (
        <label className="check">
          <input type="checkbox" checked={isPicked} onChange={pick} /> {words.mark}
        </label>
      )}
      {choose && (
        <p className="actions">
          {(['ACCEPT', 'REJECT', 'CORRECT'] as const).map((verdict) => (
            <button key={verdict} type="button" onClick={() => choose(verdict)}>
              {words.verdicts[verdict]}
            </button>
          ))}
        </p>
      )}
    </>
  );
}

/** The words in their text; without a kept text, the public quote, or the words alone. */
function Text({ item: { excerpt, asStated, asStatedKind, statement } }: Pick<Props, 'item'>): ReactNode {
  if (excerpt)
    return (
      <p className="excerpt" lang={statement.language}>
        … {excerpt.before}
        <mark>{excerpt.words}</mark>
        {excerpt.after} …
      </p>
    );
  const quote = asStated && statement.quote?.includes(asStated) ? statement.quote : null;
  return <Quoted {...{ asStated, asStatedKind }} quoteSpan={null} statement={{ ...statement, quote }} />;
}

function Origin({ item: { statement, how } }: Pick<Props, 'item'>): ReactNode {
  const [words, language] = [useWords(reviewWords), useLanguage()];
  const { document, speaker } = statement;
  const published = document.published && dateText(language, document.published);
  const parts = [speaker?.name, document.source.name, published].filter(Boolean);
  return (
    <p className="provenance">
      {parts.join(' · ')} · <Out url={document.url}>{words.original}</Out> ·{' '}
      {how ? words.readBy(how.rule, Math.round(how.confidence * 100)) : words.byPerson}
    </p>
  );
}

function About({ item: { recordId, candidates, conflicts } }: Pick<Props, 'item'>): ReactNode {
  const [words, reasons, name] = [useWords(reviewWords), useWords(reasonWords), useRecordName()];
  const own = candidates.find(({ id, mergedIds }) => id === recordId || mergedIds.includes(recordId));
  return (
    <p>
      {words.about} {own ? `${name(own)} (${own.id})` : words.newRecord}
      {conflicts.length > 0 && (
        <span className="doubt">
          {' '}
          · {words.wouldBring} {conflicts.map(({ kind }) => reasons.conflicts[kind]).join(', ')}
        </span>
      )}
    </p>
  );
}
