import { type GraphiQLPlugin, useGraphiQL } from '@graphiql/react';
import { type ReactNode, useState } from 'react';
import { csvOf } from './csv';
import { linkTo } from './link';
import { type Question, SNIPPETS } from './snippets';

/** A link to the question, programs that ask it, and the answer as a file. */
export const TAKE_PLUGIN: GraphiQLPlugin = { title: 'Share and download', icon: Icon, content: Take };

function Take(): ReactNode {
  const { question, answer } = useEditors();
  const [told, tell] = useState('');
  const [text, show] = useState('');
  const give = (name: string, written: string): void => {
    show(written);
    const isCopied = navigator.clipboard?.writeText(written) ?? Promise.reject(new Error('no clipboard'));
    isCopied.then(
      () => tell(`${name}: copied.`),
      () => tell(`${name}: copy it from below.`),
    );
  };
  const attempt = (act: () => void): void => {
    try {
      act();
    } catch (error) {
      tell(error instanceof SyntaxError ? 'That is no JSON yet: variables or answer.' : String(error));
    }
  };
  return (
    <section aria-label="Share and download" className="take">
      <div className="examples-title">Share and download</div>
      <p>The question, without keys and headers:</p>
      <p>
        <button type="button" onClick={() => attempt(() => give('Link', linkTo(question())))}>
          Copy link
        </button>
        {Object.entries(SNIPPETS).map(([name, snippet]) => (
          <button
            type="button"
            key={name}
            onClick={() => attempt(() => give(name, snippet(`${window.location.origin}/graphql`, question())))}
          >
            Copy as {name}
          </button>
        ))}
      </p>
      <p>The answer that is shown:</p>
      <p>
        <button
          type="button"
          onClick={() => attempt(() => download('answer.json', JSON.stringify(answer(), null, 2), 'application/json'))}
        >
          JSON
        </button>
        <button
          type="button"
          onClick={() => attempt(() => download('answer.csv', csvOf(answer().data ?? null), 'text/csv'))}
        >
          CSV
        </button>
      </p>
      <p>
        <a href="/releases">All data as files</a>
      </p>
      <p role="status">{told}</p>
      {text && <textarea aria-label="Copied text" readOnly rows={12} value={text} />}
    </section>
  );
}

interface Answer {
  readonly data?: Parameters<typeof csvOf>[0];
}

/** What stands in the editors when it is asked for. */
function useEditors(): { readonly question: () => Question; readonly answer: () => Answer } {
  const query = useGraphiQL((state) => state.queryEditor);
  const variables = useGraphiQL((state) => state.variableEditor);
  const response = useGraphiQL((state) => state.responseEditor);
  const operationName = useGraphiQL((state) => state.operationName);
  return {
    question: () => ({
      query: query?.getValue() ?? '',
      variables: JSON.parse(variables?.getValue().trim() || '{}') as Question['variables'],
      operationName,
    }),
    answer: () => JSON.parse(response?.getValue() ?? '') as Answer,
  };
}

function download(name: string, text: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

function Icon(): ReactNode {
  return (
    <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" height="1em" aria-hidden="true">
      <path d="M8 2v8M5 7l3 3 3-3M2.5 11v2.5h11V11" />
    </svg>
  );
}
