import type { ReactNode } from 'react';
import { useWords } from '../words/translated';
import { quotedWords } from './quoted.words';

interface Props {
  readonly asStated: string | null;
  readonly asStatedKind: 'VERBATIM' | 'OWN_WORDS' | null;
  readonly quoteSpan: { readonly start: number; readonly end: number } | null;
  readonly statement: {
    readonly language: string;
    readonly quote: string | null;
    readonly translation: string | null;
    readonly summary: string | null;
  };
}

/** The words a claim was read from: marked in the public quote where it was kept; else our rendering, which is no quotation and does not look like one. */
export function Quoted({ asStated, asStatedKind, quoteSpan, statement }: Props): ReactNode {
  const words = useWords(quotedWords);
  const { quote, language, translation, summary } = statement;
  const span = quoteSpan ?? spanOf(quote, asStatedKind === 'VERBATIM' ? asStated : null);
  return (
    <div className="words">
      {quote ? (
        <blockquote lang={language}>
          “<Marked text={quote} ranges={span ? [span] : []} />”
        </blockquote>
      ) : (
        asStated && (
          <p>
            <span className="soft">{asStatedKind === 'VERBATIM' ? words.verbatim : words.ownWords}</span>{' '}
            <mark lang="en">{asStated}</mark>
          </p>
        )
      )}
      {quote && translation && (
        <p className="soft">
          {words.translation} <span lang="en">{translation}</span>
        </p>
      )}
      {!quote && summary && (
        <p className="soft">
          {words.summary} <span lang="en">{summary}</span>
        </p>
      )}
    </div>
  );
}

function spanOf(quote: string | null, stated: string | null): { start: number; end: number } | null {
  const start = quote && stated ? quote.indexOf(stated) : -1;
  return start < 0 || !stated ? null : { start, end: start + stated.length };
}

/** A text with stretches of it marked. */
export function Marked({
  text,
  ranges,
}: {
  readonly text: string;
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}): ReactNode {
  const pieces = ranges.map(({ start, end }, index) => (
    <span key={start}>
      {text.slice(ranges[index - 1]?.end ?? 0, start)}
      <mark>{text.slice(start, end)}</mark>
    </span>
  ));
  return (
    <>
      {pieces}
      {text.slice(ranges.at(-1)?.end ?? 0)}
    </>
  );
}
