import type { ReactNode } from 'react';
import { keeping } from '../shell/address';
import { shellWords } from '../shell/shell.words';
import { dayText } from '../words/dates';
import { useLanguage, useWords } from '../words/translated';
import type { Drawn } from './answer';
import { chartsWords } from './charts.words';

interface Props extends Drawn {
  readonly children: ReactNode;
}

/** A picture as a page for frames on other sites: nothing runs in it, and its links open outside the frame. */
export function EmbedPage({ answer, revision, children }: Props): ReactNode {
  const [words, shell, language] = [useWords(chartsWords), useWords(shellWords), useLanguage()];
  const day = dayText(language, answer.dataset.head.at.slice(0, 10));
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Handover</title>
        <base target="_blank" />
      </head>
      <body>
        <figure>
          {children}
          <figcaption>
            Handover. {shell.revision(revision)} ({day}).{' '}
            <a href={keeping(`?lang=${language}`, '/records?outcome=HELD')}>{words.source}</a>
          </figcaption>
        </figure>
      </body>
    </html>
  );
}
