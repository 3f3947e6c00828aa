import { lazy, type ReactNode, Suspense } from 'react';
import { Answered } from '../../graph/answered';
import type { VariablesOf } from '../../graph/graphql';
import { ViewAs } from '../../parts/view-as';
import { Loading } from '../../shell/states';
import { PLACES } from './documents';

/** The map comes after the rest of the page. */
const PlacesChart = lazy(async () => ({ default: (await import('./places-chart')).PlacesChart }));

/** The places of the records that are chosen. */
export function Places({ variables }: { readonly variables: VariablesOf<typeof PLACES> }): ReactNode {
  return (
    <Answered document={PLACES} variables={variables}>
      {({ places }) => (
        <section className="places">
          <Suspense fallback={<Loading />}>
            <PlacesChart groups={places} />
          </Suspense>
          <ViewAs document={PLACES} variables={variables} />
        </section>
      )}
    </Answered>
  );
}
