import { type ReactNode, useEffect } from 'react';
import { useParams } from 'wouter';
import { Answered } from '../../graph/answered';
import { asOfInput } from '../../graph/as-of';
import { ViewAs } from '../../parts/view-as';
import { useAddress } from '../../shell/address';
import { useLanguage, useWords } from '../../words/translated';
import { EXCHANGE, SERVICE } from './documents';
import { OrdinalsCard, RecordList, RelatedCards } from './exchange-cards';
import { Fields } from './fields';
import { RecordHead } from './head';
import { policyOf } from './policy';
import { recordWords } from './record.words';

/** One record: each field with every claim on it. */
export function Page(): ReactNode {
  const { id = '' } = useParams<{ id: string }>();
  return id.startsWith('ms-') ? <ServicePage id={id} /> : <ExchangePage id={id} />;
}

function ExchangePage({ id }: { readonly id: string }): ReactNode {
  const [address, language] = [useAddress(), useLanguage()];
  const variables = { id, asOf: asOfInput(address.word('asOf')), policy: policyOf(address), language };
  return (
    <Answered document={EXCHANGE} variables={variables} key={id}>
      {({ record }) =>
        record ? (
          <Found id={record.id}>
            <RecordHead
              record={record}
              view={
                <ViewAs document={EXCHANGE} variables={variables} list="claims" where={{ record: { eq: record.id } }} />
              }
            />
            <Fields record={record} canChoose>
              <OrdinalsCard record={record} />
              <RelatedCards record={record} />
            </Fields>
          </Found>
        ) : (
          <NoRecord />
        )
      }
    </Answered>
  );
}

function ServicePage({ id }: { readonly id: string }): ReactNode {
  const [address, language, words] = [useAddress(), useLanguage(), useWords(recordWords)];
  const variables = { id, asOf: asOfInput(address.word('asOf')), language };
  return (
    <Answered document={SERVICE} variables={variables} key={id}>
      {({ record }) =>
        record ? (
          <Found id={record.id}>
            <RecordHead
              record={record}
              view={
                <ViewAs document={SERVICE} variables={variables} list="claims" where={{ record: { eq: record.id } }} />
              }
            />
            <Fields record={record}>
              <RecordList title={words.exchanges} records={record.exchanges} />
            </Fields>
          </Found>
        ) : (
          <NoRecord />
        )
      }
    </Answered>
  );
}

/** Goes to the field that the address names, once it is there. */
function Found({ id, children }: { readonly id: string; readonly children: ReactNode }): ReactNode {
  useEffect(() => document.getElementById(window.location.hash.slice(1))?.scrollIntoView(), [id]);
  return children;
}

function NoRecord(): ReactNode {
  return <h1 className="state">{useWords(recordWords).notFound}</h1>;
}
