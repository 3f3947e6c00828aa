import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { type ReactNode, useEffect } from 'react';
import { type Example, examples } from './examples';

/** The list of examples beside the editor: each opens in its tab, or in a new one when that was closed or changed. */
export const EXAMPLES_PLUGIN: GraphiQLPlugin = { title: 'Examples', icon: Icon, content: Examples };

function Examples(): ReactNode {
  const open = useOpen();
  return (
    <section aria-label="Examples">
      <div className="examples-title">Examples</div>
      <ol className="examples">
        {examples.map((example) => (
          <li key={example.title}>
            <button type="button" onClick={() => open(example)}>
              {example.title}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function useOpen(): (example: Example) => void {
  const tabs = useGraphiQL((state) => state.tabs);
  const editor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const active = useGraphiQL((state) => state.activeTabIndex);
  const actions = useGraphiQLActions();
  useEffect(() => void document.querySelector('.graphiql-tab-active')?.scrollIntoView({ inline: 'nearest' }), [active]);
  return ({ query, variables }) => {
    const index = tabs.findIndex((tab) => tab.query === query);
    if (index >= 0) return actions.changeTab(index);
    actions.addTab();
    editor?.setValue(query);
    variableEditor?.setValue(variables);
  };
}

function Icon(): ReactNode {
  return (
    <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" height="1em" aria-hidden="true">
      <path d="M2 3.5h1M6 3.5h8M2 8h1M6 8h8M2 12.5h1M6 12.5h8" />
    </svg>
  );
}
