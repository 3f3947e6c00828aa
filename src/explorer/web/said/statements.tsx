import type { ReactNode } from 'react';
import { Quoted } from '../parts/quoted';
import type { StatementRead } from './claim.document';
import { Provenance } from './provenance';
import { Speaker } from './speaker';

/** Statements one below the other: who speaks, in which words, where. */
export function Statements({ statements }: { readonly statements: readonly StatementRead[] }): ReactNode {
  return (
    <ul className="claims">
      {statements.map((statement) => (
        <li key={statement.id} className="claim">
          <p className="claim-head">
            <Speaker statement={statement} />
          </p>
          <Quoted asStated={null} asStatedKind={null} quoteSpan={null} statement={statement} />
          <Provenance statement={statement} />
        </li>
      ))}
    </ul>
  );
}
