import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../words/translated';
import { Go } from './go';
import { shellWords } from './shell.words';

const LINKS = [
  ['/', 'front'],
  ['/records', 'records'],
  ['/tallies', 'tallies'],
  ['/conflicts', 'conflicts'],
  ['/sources', 'sources'],
  ['/parties', 'parties'],
  ['/changes', 'changes'],
  ['/releases', 'releases'],
  ['/search', 'search'],
  ['/method', 'method'],
] as const;

/** The pages; where one is stands out. */
export function Navigation(): ReactNode {
  const words = useWords(shellWords);
  const [path] = useLocation();
  const isCurrent = (to: string): boolean => (to === '/' ? path === '/' : path.startsWith(to));
  const bar = useRef<HTMLUListElement>(null);
  useCurrentInSight(bar, path);
  return (
    <nav aria-label={words.pages}>
      <ul ref={bar}>
        {LINKS.map(([to, name]) => (
          <li key={to}>
            <Go to={to} current={isCurrent(to)}>
              {words[name]}
            </Go>
          </li>
        ))}
        <li>
          <a href="/playground/">{words.playground}</a>
        </li>
      </ul>
    </nav>
  );
}

/** On a phone the bar is wider than the screen: where one is stands in its middle. The page itself stays where it is. */
function useCurrentInSight(bar: RefObject<HTMLUListElement | null>, path: string): void {
  useEffect(() => {
    const current = bar.current?.querySelector('[aria-current]')?.getBoundingClientRect();
    if (!bar.current || !current) return;
    const { left, width } = bar.current.getBoundingClientRect();
    bar.current.scrollLeft += current.left - left - (width - current.width) / 2;
  }, [bar, path]);
}
