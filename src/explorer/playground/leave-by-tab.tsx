import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/** Tab leaves the editors instead of indenting, so that nobody is caught in them; Ctrl+M toggles. The setting is one for all editors of a page. */
export function LeaveByTab(): null {
  const editor = useGraphiQL((state) => state.queryEditor);
  useEffect(() => void editor?.trigger('init', 'editor.action.toggleTabFocusMode', null), [editor]);
  return null;
}
