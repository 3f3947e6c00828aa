import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect } from 'react';
import type { Link } from './link';

/** Chooses the operation that the link names by putting the cursor on it: Ctrl+Enter runs where the cursor stands. */
export function LinkedOperation({ query, operationName }: Link): null {
  const editor = useGraphiQL((state) => state.queryEditor);
  const actions = useGraphiQLActions();
  useEffect(() => {
    const start = query.search(new RegExp(`\\b(query|mutation|subscription)\\s+${operationName}\\b`));
    const position = start >= 0 ? editor?.getModel()?.getPositionAt(start) : undefined;
    if (!editor || !operationName || !position) return;
    editor.setPosition(position);
    editor.revealLine(position.lineNumber);
    actions.setOperationName(operationName);
  }, [editor, query, operationName, actions]);
  return null;
}
