import type { ReactNode } from 'react';
import { Marked } from '../../parts/quoted';
import { quotedWords } from '../../parts/quoted.words';
import { Provenance } from '../../said/provenance';
import { Speaker } from '../../said/speaker';
import { useWords } from '../../words/translated';
import { apart } from './spans';
import { statementWords } from './statement.words';
import type { Statement } from './types';

/** The public words with all that was read from them marked; our translation and summary never look like them. */
export function Words({ statement }: { readonly statement: Statement }): ReactNode {
  const [words, own] = [useWords(quotedWords), useWords(statementWords)];
  const { quote, language, translation, summary, claims } = statement;
  const spans = apart(claims.nodes.flatMap(({ quoteSpan }) => quoteSpan ?? []));
  return (
    <section className="card">
      <h2>{own.words}</h2>
      <p className="claim-head">
        <Speaker statement={statement} />
      </p>
      {quote ? (
        <blockquote lang={language}>
          “<Marked text={quote} ranges={spans} />”
        </blockquote>
      ) : (
        <p className="soft">{own.noWords}</p>
      )}
      {spans.length > 0 && <p className="soft">{own.marked}</p>}
      {quote && translation && (
        <p className="soft">
          {words.translation} <span lang="en">{translation}</span>
        </p>
      )}
      {summary && (
        <p className="soft">
          {words.summary} <span lang="en">{summary}</span>
        </p>
      )}
      <Provenance statement={statement} />
    </section>
  );
}
