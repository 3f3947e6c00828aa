import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useAddress } from '../shell/address';
import { useWords } from '../words/translated';
import { onwardWords } from './onward.words';

interface Info {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** The next page of a list that only goes forward, and back to its start. */
export function Onward({ info }: { readonly info: Info }): ReactNode {
  const [words, address] = [useWords(onwardWords), useAddress()];
  if (!info.hasNextPage && !address.word('after')) return null;
  return (
    <nav className="paging" aria-label={words.pages}>
      {address.word('after') && <Link href={address.with({ after: null })}>← {words.start}</Link>}
      {info.hasNextPage && <Link href={address.with({ after: info.endCursor })}>{words.more} →</Link>}
    </nav>
  );
}
