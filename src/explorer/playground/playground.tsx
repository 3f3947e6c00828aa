import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import type { ReactNode } from 'react';
import { examples } from './examples';
import { EXAMPLES_PLUGIN } from './examples-plugin';
import { fetcher } from './fetcher';
import { LeaveByTab } from './leave-by-tab';
import { linked } from './link';
import { LinkedOperation } from './linked-operation';

const link = linked(window.location.search);
const exampleTabs = examples.map(({ query }) => ({ query }));
const tabs = link ? { defaultTabs: [link, ...exampleTabs], initialQuery: link.query, initialVariables: link.variables } : { defaultTabs: exampleTabs };

/** GraphiQL on the gateway that served this page, with the examples as tabs; the question of a link comes first. */
export function Playground(): ReactNode {
  return (
    <GraphiQL fetcher={fetcher} plugins={[HISTORY_PLUGIN, EXAMPLES_PLUGIN]} visiblePlugin={EXAMPLES_PLUGIN} shouldPersistHeaders={false} {...tabs}>
      <GraphiQL.Logo>
        <a href="/">Handover</a>
      </GraphiQL.Logo>
      <GraphiQL.Footer>
        Tab leaves the editor; after Ctrl+M it indents. <a href="/schema.graphql">Schema</a>
      </GraphiQL.Footer>
      <LeaveByTab />
      {link && <LinkedOperation {...link} />}
    </GraphiQL>
  );
}
