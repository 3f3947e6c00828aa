import { mutate } from './desk';
import { listAt, textAt } from './team';

const TEXT = 'In January 2024 the ministry counted 206 people. A note speaks of 199. Another one of 201.';

/** Three proposed counts about the record of 31 January 2024, from a publication that is handed in. */
export async function proposed(url: string, key: string): Promise<string[]> {
  const call = (name: string, input: object, selection: string) => mutate(url, key, name, input, selection);
  const address = `https://example.org/${Math.random()}`;
  const handedIn = { source: 'so-0001', url: address, text: `${TEXT} ${address}`, publishedOn: '2024-02-01' };
  const { document } = await call('submitDocument', handedIn, '... on SubmitDocumentPayload { document { id } }');
  const said = { document: textAt(document, 'id'), statement: { summary: 'Numbers of that month.', language: 'en' } };
  const { statement } = await call('addStatement', said, '... on StatementPayload { statement { id } }');
  const counts = [
    ['206 people', 206],
    ['199', 199],
    ['201', 202],
  ].map(([asStated, number]) => ({
    ...{ field: 'COUNT', asStatedKind: 'VERBATIM', category: 'PEOPLE', to: 'pa-0001' },
    ...{ asStated, low: number, high: number },
  }));
  const added = { statement: textAt(statement, 'id'), record: 'ex-000053', claims: counts };
  const answer = await call(
    'addClaims',
    added,
    '... on AddClaimsPayload { claims { id } } ... on InvalidInput { fields { path message } }',
  );
  if (answer.code) throw new Error(JSON.stringify(answer));
  return listAt(answer, 'claims').map(({ id }) => String(id));
}
