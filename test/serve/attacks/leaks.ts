import { asked, attack, type Attack, numbered } from './attack';

const INVALID = 'GRAPHQL_VALIDATION_FAILED';
const INPUT = 'BAD_USER_INPUT';
const long = 'x'.repeat(100_000);
const cycle = numbered(200, (n) => `fragment F${n} on Query { ...F${(n + 1) % 200} }`);

/** Questions that are asked for the sake of their errors. */
export const leaks: readonly Attack[] = [
  attack('a field nearly right', asked('{ exchange_ }'), 400, INVALID),
  attack('a field nearly right within a type', asked('{ dataset { nam versio } }'), 400, INVALID),
  attack('a type nearly right', asked('{ node(id: "a") { ... on Exchang { id } } }'), 400, INVALID),
  attack('a type of a variable nearly right', asked('query ($w: ClaimFilte) { __typename }'), 400, INVALID),
  attack('an argument nearly right', asked('{ exchanges(firs: 1) { totalCount } }'), 400, INVALID),
  attack('a directive nearly right', asked('{ __typename @includ(if: true) }'), 400, INVALID),
  attack('a value of an enum nearly right', asked('{ exchanges(orderBy: [{ key: DAT }]) { totalCount } }'), 400, INPUT),
  attack('a field of a filter nearly right', asked('{ exchanges(where: { dat: {} }) { totalCount } }'), 400, INPUT),
  attack(
    'the same in variables',
    asked('query ($w: ExchangeFilter) { exchanges(where: $w) { totalCount } }', { w: { dat: {}, outcom: {} } }),
    400,
    INPUT,
  ),
  attack(
    'a value of an enum in a variable nearly right',
    asked('query ($t: [SearchType!]) { search(text: "a", types: $t) { totalCount } }', { t: ['EXCHANG'] }),
    400,
    INPUT,
  ),
  attack('a field on a union of nearly right types', asked('{ search(text: "a") { nodes { nam } } }'), 400, INVALID),
  attack('1,900 unknown fields', asked(`{ ${numbered(1900, (n) => `f${n}`)} }`), 400, INVALID),
  attack(
    '1,000 wrong variables',
    asked('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array.from({ length: 1000 }, () => ({})) }),
    400,
    INPUT,
  ),
  attack('200 fragments round a cycle', asked(`{ ...F0 } ${cycle}`), 400, INVALID),
  attack('an unknown field of 100 kB', asked(`{ ${long} }`), 400, INVALID),
  attack('an alias of 100 kB', asked(`{ ${long}: exchanges(first: 0) { totalCount } }`), 400, INVALID),
  attack(
    'an operation name of 100 kB',
    { body: JSON.stringify({ query: '{ __typename }', operationName: long }) },
    400,
  ),
  attack('a wrong literal of 100 kB', asked(`{ exchanges(first: "${long}") { totalCount } }`), 400, INPUT),
  attack(
    'a wrong variable of 100 kB',
    asked('query ($n: Int) { exchanges(first: $n) { totalCount } }', { n: long }),
    400,
    INPUT,
  ),
  attack(
    'a wrong key of 100 kB in a variable',
    asked('query ($w: ExchangeFilter) { exchanges(where: $w) { totalCount } }', { w: { [long]: 1 } }),
    400,
    INPUT,
  ),
  attack(
    'an unknown release of 100 kB',
    asked(`{ exchanges(asOf: { release: "${long}" }) { totalCount } }`),
    200,
    INPUT,
  ),
  attack(
    'an unknown id of 100 kB',
    asked(`{ exchanges(where: { place: { eq: "${long}" } }) { totalCount } }`),
    200,
    INPUT,
  ),
  attack('a search of 100 kB', asked(`{ search(text: "${long}") { totalCount } }`), 200, INPUT),
  attack(
    'a request id of 100 characters',
    { ...asked('{ nothing }'), headers: { 'X-Request-Id': 'x'.repeat(100) } },
    400,
  ),
  attack('markup in a field', asked('{ exchanges(after: "<script>alert(1)</script>") { totalCount } }'), 200, INPUT),
];
