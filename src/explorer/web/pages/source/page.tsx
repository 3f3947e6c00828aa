import type { ReactNode } from 'react';
import { useParams } from 'wouter';
import { Answered } from '../../graph/answered';
import { asOfInput } from '../../graph/as-of';
import type { ResultOf } from '../../graph/graphql';
import { ViewAs } from '../../parts/view-as';
import { sourceWords } from '../../said/source.words';
import { useAddress } from '../../shell/address';
import { Go, Out } from '../../shell/go';
import { useTitle } from '../../shell/use-title';
import { dayText } from '../../words/dates';
import { formatted } from '../../words/plural';
import { useLanguage, useWords } from '../../words/translated';
import { SOURCE } from './documents';
import { sourcePageWords } from './source.words';
import { StatementLists } from './statement-lists';

type Source = NonNullable<ResultOf<typeof SOURCE>['source']>;

/** One source: how it stands, why it is judged so, and what it published or carried. */
export function Page(): ReactNode {
  const { id = '' } = useParams<{ id: string }>();
  const [words, language, address] = [useWords(sourcePageWords), useLanguage(), useAddress()];
  const variables = { id, asOf: asOfInput(address.word('asOf')), language };
  const missing = <h1 className="state">{words.notFound}</h1>;
  return (
    <Answered document={SOURCE} variables={variables} key={id} missing={missing}>
      {({ source, all, repeats, carried }) =>
        source ? (
          <>
            <Head source={source} />
            <ViewAs document={SOURCE} variables={variables} list="sources" where={{ id: { eq: source.id } }} />
            <div className="cards-of-fields two">
              <Standing source={source} />
              <Judgement source={source} />
            </div>
            <StatementLists
              source={id}
              counts={{ all: all.totalCount, repeats: repeats.totalCount, carried: carried.totalCount }}
            />
          </>
        ) : (
          missing
        )
      }
    </Answered>
  );
}

function Head({ source }: { readonly source: Source }): ReactNode {
  const [words, own] = [useWords(sourceWords), useWords(sourcePageWords)];
  const { name, kind, country, homepage, note, operatedBy } = source;
  useTitle(name);
  return (
    <>
      <h1>{name}</h1>
      <p>
        {words.kinds[kind]}
        {country && `, ${country}`}
        {operatedBy && (
          <>
            {' · '}
            {own.run}: <Go to={`/parties/${operatedBy.id}`}>{operatedBy.name}</Go>
          </>
        )}
        {homepage && (
          <>
            {' · '}
            <Out url={homepage}>{homepage.replace(/^https?:\/\//, '').replace(/\/$/, '')}</Out>
          </>
        )}
      </p>
      {note && (
        <p className="soft" lang="en">
          {note}
        </p>
      )}
    </>
  );
}

function Standing({ source }: { readonly source: Source }): ReactNode {
  const [own, words, language] = [useWords(sourcePageWords), useWords(sourceWords), useLanguage()];
  const { claims, alone, agreed, contradicted, relaysOnly, firstSeen, lastSeen } = source.standing;
  const [all, one, same, against] = [claims, alone, agreed, contradicted].map((count) => formatted(language, count));
  return (
    <section className="card">
      <h2>{own.standing}</h2>
      <p>{own.sum(all ?? '', one ?? '', same ?? '', against ?? '')}</p>
      {relaysOnly && <p>{words.relaysOnly}</p>}
      {firstSeen && lastSeen && <p>{own.seen(dayText(language, firstSeen), dayText(language, lastSeen))}</p>}
    </section>
  );
}

function Judgement({ source }: { readonly source: Source }): ReactNode {
  const [own, words] = [useWords(sourcePageWords), useWords(sourceWords)];
  const { reliability, reliabilityReason } = source;
  return (
    <section className="card">
      <h2>{own.judged}</h2>
      <p>
        <strong>{reliability}</strong>, {words.letters[reliability]}
      </p>
      {reliabilityReason ? <p lang="en">{reliabilityReason}</p> : <p className="soft">{own.noReason}</p>}
    </section>
  );
}
