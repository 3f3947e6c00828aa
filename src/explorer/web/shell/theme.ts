const KEY = 'handover:theme';
export type Theme = 'auto' | 'light' | 'dark';

const isTheme = (word: string | null): word is Theme => word === 'light' || word === 'dark' || word === 'auto';

/** What the reader chose last; else as the system says. */
export function chosenTheme(): Theme {
  const word = localStorage.getItem(KEY);
  return isTheme(word) ? word : 'auto';
}

/** Colours follow `color-scheme`, which follows the system unless this says otherwise. */
export function applyTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme);
  document.documentElement.dataset.theme = theme;
}
