import { type ComponentType, lazy, type ReactNode, Suspense, useEffect } from 'react';
import { Route, Switch, useLocation, useSearch } from 'wouter';
import { Contained } from './shell/contained';
import { Footer } from './shell/footer';
import { Header } from './shell/header';
import { Broken, Loading, NotFound } from './shell/states';
import { shellWords } from './shell/shell.words';
import { chosenLanguage } from './words/languages';
import { LanguageContext } from './words/translated';

/** A page comes when it is asked for. */
const page = (path: string, load: () => Promise<{ Page: ComponentType }>): { path: string; Page: ComponentType } => ({
  path,
  Page: lazy(async () => ({ default: (await load()).Page })),
});

/** `serve/http/static.ts` knows the first words of these paths. */
const PAGES = [
  page('/', () => import('./pages/front/page')),
  page('/records', () => import('./pages/records/page')),
  page('/records/:id', () => import('./pages/record/page')),
  page('/tallies/:id?', () => import('./pages/tallies/page')),
  page('/conflicts', () => import('./pages/conflicts/page')),
  page('/sources', () => import('./pages/sources/page')),
  page('/sources/:id', () => import('./pages/source/page')),
  page('/parties', () => import('./pages/parties/page')),
  page('/parties/:id', () => import('./pages/party/page')),
  page('/statements/:id', () => import('./pages/statement/page')),
  page('/documents/:id', () => import('./pages/document/page')),
  page('/search', () => import('./pages/search/page')),
  page('/changes', () => import('./pages/changes/page')),
  page('/releases', () => import('./pages/releases/page')),
  page('/method', () => import('./pages/method/page')),
  page('/review', () => import('./pages/review/page')),
];

/** The explorer: header, the page that the address names, footer. */
export function App(): ReactNode {
  const language = chosenLanguage(new URLSearchParams(useSearch()).get('lang'), navigator.languages);
  const [path] = useLocation();
  useEffect(() => void (document.documentElement.lang = language), [language]);
  useEffect(() => {
    if (!window.location.hash) window.scrollTo(0, 0);
  }, [path]);
  return (
    <LanguageContext value={language}>
      <a className="skip" href="#main">
        {shellWords[language].skip}
      </a>
      <Header />
      <main id="main" tabIndex={-1}>
        <Contained key={path} instead={(error) => <Broken error={error} />}>
          <Suspense fallback={<Loading />}>
            <Switch>
              {PAGES.map(({ path: at, Page }) => (
                <Route key={at} path={at}>
                  <Page />
                </Route>
              ))}
              <Route>
                <NotFound />
              </Route>
            </Switch>
          </Suspense>
        </Contained>
      </main>
      <Footer />
    </LanguageContext>
  );
}
