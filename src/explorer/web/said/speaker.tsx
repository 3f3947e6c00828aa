import type { ReactNode } from 'react';
import { Go } from '../shell/go';
import { useWords } from '../words/translated';
import type { StatementRead } from './claim.document';
import { saidWords } from './said.words';

/** Who says it, and for which side. */
export function Speaker({ statement }: { readonly statement: StatementRead }): ReactNode {
  const words = useWords(saidWords);
  const { speaker, relayedVia } = statement;
  if (!speaker) return relayedVia ? words.unnamed(relayedVia) : words.outlet;
  const side = speaker.side && speaker.kind !== 'STATE' ? ` (${words.speaksFor(speaker.side.name)})` : '';
  return (
    <>
      <Go to={`/parties/${speaker.id}`}>{speaker.name}</Go>
      <span className="soft">{side}</span>
    </>
  );
}
