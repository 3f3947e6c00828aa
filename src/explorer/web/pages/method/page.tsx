import type { ReactNode } from 'react';
import { Legend } from '../../parts/legend';
import { sourceWords } from '../../said/source.words';
import { useTitle } from '../../shell/use-title';
import { ruleWords } from '../../words/rule.words';
import { useWords } from '../../words/translated';
import { methodWords } from './method.words';

const SECTIONS = ['definitions', 'rule', 'judgement', 'map', 'holes', 'privacy'] as const;

/** How the numbers come about, and what is not known. */
export function Page(): ReactNode {
  const words = useWords(methodWords);
  useTitle(words.title);
  return (
    <>
      <h1>{words.title}</h1>
      <div className="cards-of-fields">
        {SECTIONS.map((name) => (
          <section className="card" key={name} id={name}>
            <h2>{words[name].title}</h2>
            {words[name].paragraphs.map((text) => (
              <p key={text}>{text}</p>
            ))}
            {name === 'definitions' && <Legend />}
            {name === 'rule' && <Policies />}
            {name === 'judgement' && <Judgements />}
          </section>
        ))}
      </div>
    </>
  );
}

function Policies(): ReactNode {
  return (
    <dl>
      {Object.entries(useWords(ruleWords).policies).map(([policy, text]) => (
        <div key={policy}>
          <dt>
            <code>{policy}</code>
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The letters of sources and the numbers of claims, in words. */
function Judgements(): ReactNode {
  const { credibility } = useWords(methodWords);
  const rows = [...Object.entries(useWords(sourceWords).letters), ...Object.entries(credibility)];
  return (
    <dl>
      {rows.map(([sign, text]) => (
        <div key={sign}>
          <dt>{sign}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
