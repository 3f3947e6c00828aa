import { useSyncExternalStore } from 'react';

const narrow = window.matchMedia('(max-width: 640px)');

const follow = (tell: () => void): (() => void) => {
  narrow.addEventListener('change', tell);
  return () => narrow.removeEventListener('change', tell);
};

/** Whether the screen is that of a phone. */
export const useNarrow = (): boolean => useSyncExternalStore(follow, () => narrow.matches);
