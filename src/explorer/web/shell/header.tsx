import { type ReactNode, useState } from 'react';
import { LANGUAGE_NAMES, LANGUAGES } from '../words/languages';
import { useLanguage, useWords } from '../words/translated';
import { AsOf } from './as-of';
import { useAddress } from './address';
import { Go } from './go';
import { Navigation } from './navigation';
import { shellWords } from './shell.words';
import { applyTheme, chosenTheme, type Theme } from './theme';

export function Header(): ReactNode {
  const words = useWords(shellWords);
  return (
    <header className="head">
      <div className="head-row">
        <p className="brand">
          <Go to="/">Handover</Go>
          <span className="motto">{words.motto}</span>
        </p>
        <div className="switches">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </div>
      <div className="head-row">
        <Navigation />
        <AsOf />
      </div>
    </header>
  );
}

function LanguageSwitch(): ReactNode {
  const address = useAddress();
  return (
    <label className="switch">
      <span className="unseen">{useWords(shellWords).language}</span>
      <select value={useLanguage()} onChange={({ target }) => address.change({ lang: target.value })}>
        {LANGUAGES.map((language) => (
          <option key={language} value={language} lang={language}>
            {LANGUAGE_NAMES[language]}
          </option>
        ))}
      </select>
    </label>
  );
}

function ThemeSwitch(): ReactNode {
  const words = useWords(shellWords);
  const [theme, keep] = useState(chosenTheme);
  const choose = (chosen: Theme): void => {
    applyTheme(chosen);
    keep(chosen);
  };
  return (
    <label className="switch">
      <span className="unseen">{words.theme}</span>
      <select value={theme} onChange={({ target }) => choose(target.value as Theme)}>
        {(['auto', 'light', 'dark'] as const).map((name) => (
          <option key={name} value={name}>
            {words.theme}: {words.themes[name]}
          </option>
        ))}
      </select>
    </label>
  );
}
