import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import type { ReactNode } from 'react';
import { CostShown } from './cost';
import { examples } from './examples';
import { EXAMPLES_PLUGIN } from './examples-plugin';
import { fetcher } from './fetcher';
import { KeyEntry } from './key-entry';
import { LeaveByTab } from './leave-by-tab';
import { linked } from './link';
import { LinkedOperation } from './linked-operation';
import { storage } from './storage';
import { TAKE_PLUGIN } from './take-plugin';

const link = linked(window.location.search);
const exampleTabs = examples.map(({ query, variables }) => ({ query, variables }));
/** On a phone the list would push the editor off the screen. */
const isWide = window.matchMedia('(min-width: 800px)').matches;
const tabs = link
  ? { defaultTabs: [link, ...exampleTabs], initialQuery: link.query, initialVariables: link.variables }
  : { defaultTabs: exampleTabs };

/** GraphiQL on the gateway that served this page, with the examples as tabs; the question of a link comes first. */
export function Playground(): ReactNode {
  return (
    <GraphiQL
      fetcher={fetcher}
      plugins={[HISTORY_PLUGIN, EXAMPLES_PLUGIN, TAKE_PLUGIN]}
      visiblePlugin={isWide ? EXAMPLES_PLUGIN : undefined}
      shouldPersistHeaders={false}
      storage={storage}
      {...tabs}
    >
      <GraphiQL.Logo>
        <a href="/">Handover</a>
      </GraphiQL.Logo>
      <GraphiQL.Footer>
        Tab leaves the editor; Ctrl+M (Mac: Ctrl+Shift+M) toggles this. <a href="/schema.graphql">Schema</a>{' '}
        <CostShown />
        <KeyEntry />
      </GraphiQL.Footer>
      <LeaveByTab />
      {link && <LinkedOperation {...link} />}
    </GraphiQL>
  );
}
