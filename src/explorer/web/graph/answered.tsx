import { type ReactNode, useState } from 'react';
import { type AnyVariables, type TypedDocumentNode, useQuery } from 'urql';
import { Failed, isOfAddress, Loading } from '../shell/states';

interface Asked<Data, Variables extends AnyVariables> {
  readonly document: TypedDocumentNode<Data, Variables>;
  readonly variables: Variables;
  /** Instead of an error, where only an id of nothing in the address can be wrong. */
  readonly missing?: ReactNode;
  readonly children: (data: Data, isOlder: boolean) => ReactNode;
}

/** Asks and shows what came, or that it is on its way, or what went wrong. While a new answer is on its way the older one stays. */
export function Answered<Data, Variables extends AnyVariables>(asked: Asked<Data, Variables>): ReactNode {
  const [{ data, error, fetching }, again] = useQuery<Data, AnyVariables>({
    query: asked.document,
    variables: asked.variables,
  });
  const shown = useLast(error ? undefined : data);
  if (error && asked.missing && isOfAddress(error)) return asked.missing;
  if (error) return <Failed error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!shown) return <Loading />;
  return asked.children(shown, fetching);
}

/** The last answer there was. */
function useLast<Data>(data: Data | undefined): Data | undefined {
  const [last, keep] = useState(data);
  if (data !== undefined && data !== last) keep(data);
  return data ?? last;
}
