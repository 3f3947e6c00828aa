import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useAddress } from '../shell/address';
import { useWords } from '../words/translated';
import { partWords } from './parts.words';

interface Info {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

interface Props {
  readonly info: Info;
  /** What leads back and on, where the list is not one of dates. */
  readonly names?: { readonly newer: string; readonly older: string };
}

/** The next and the previous page of a list; cursors are part of the address. */
export function Paging({ info, names }: Props): ReactNode {
  const words = { ...useWords(partWords), ...names };
  const address = useAddress();
  return (
    <nav className="paging" aria-label={`${words.newer} / ${words.older}`}>
      {info.hasPreviousPage && (
        <Link href={address.with({ before: info.startCursor, after: null })}>← {words.newer}</Link>
      )}
      {info.hasNextPage && <Link href={address.with({ after: info.endCursor, before: null })}>{words.older} →</Link>}
    </nav>
  );
}

/** The arguments of a list of 20 that the address asks for. */
export function usePage(): { first: number } | { first: number; after: string } | { last: number; before: string } {
  const address = useAddress();
  const [after, before] = [address.word('after'), address.word('before')];
  if (after) return { first: 20, after };
  return before ? { last: 20, before } : { first: 20 };
}
