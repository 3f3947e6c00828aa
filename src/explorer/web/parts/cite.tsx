import type { ReactNode } from 'react';
import { useWords } from '../words/translated';
import { partWords } from './parts.words';

export interface Citations {
  readonly text: string;
  readonly bibtex: string;
  readonly csl: string;
  readonly ris: string;
}

const FORMS = [
  ['BibTeX', 'bibtex'],
  ['CSL-JSON', 'csl'],
  ['RIS', 'ris'],
] as const;

/** How to cite something, in a line and in the forms of reference managers. */
export function Cite({ cited }: { readonly cited: Citations }): ReactNode {
  return (
    <section className="card">
      <h2>{useWords(partWords).cite}</h2>
      <p lang="en">{cited.text}</p>
      {FORMS.map(([name, form]) => (
        <details key={form} className="no-print">
          <summary>{name}</summary>
          <pre>{cited[form]}</pre>
        </details>
      ))}
    </section>
  );
}
