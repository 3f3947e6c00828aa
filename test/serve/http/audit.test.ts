import { serverAudits } from 'graphql-http';
import { startGateway } from '../../support/gateway';

/** Of the audit of GraphQL over HTTP. */
const NOT_MET = [
  // MAY be allowed: a GET without a preflight, which a link on a page of another site could send.
  'notice 5A70',
  'notice 6A70',
  'notice D6D5',
  // SHOULD be 200 where application/json is accepted: 400 here, as for application/graphql-response+json.
  'warn 572B',
  'warn 7B9B',
  'warn FDE2',
];

it('The public audit of GraphQL over HTTP finds no MUST broken, and no other MAY or SHOULD than is known', async () => {
  const gateway = await startGateway();
  const results = await Promise.all(serverAudits({ url: `${gateway.url}/graphql` }).map(({ fn }) => fn()));
  await gateway.stop();
  expect(results).toHaveLength(61);
  expect(
    results
      .filter(({ status }) => status !== 'ok')
      .map(({ status, id }) => `${status} ${id}`)
      .sort(),
  ).toEqual(NOT_MET);
});
