import type { ReactNode } from 'react';
import { Link, useSearch } from 'wouter';
import { keeping } from './address';

interface Props {
  readonly to: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly label?: string | undefined;
  readonly current?: boolean | undefined;
}

/** A link inside the explorer; language and point in time go along. */
export function Go({ to, children, className, label, current }: Props): ReactNode {
  const href = keeping(useSearch(), to);
  return (
    <Link href={href} className={className} aria-label={label} aria-current={current ? 'page' : undefined}>
      {children}
    </Link>
  );
}

/** A link to somebody else's page; only such as a browser opens as a page. */
export function Out({ url, children }: { readonly url: string; readonly children: ReactNode }): ReactNode {
  if (!/^https?:\/\//.test(url)) return children;
  return (
    <a href={url} rel="noopener noreferrer" className="out">
      {children}
    </a>
  );
}
