import { asked, attack, type Attack, numbered, times } from './attack';

const SYNTAX = 'GRAPHQL_PARSE_FAILED';
const INVALID = 'GRAPHQL_VALIDATION_FAILED';
const INPUT = 'BAD_USER_INPUT';
const COSTLY = 'QUERY_TOO_COSTLY';

const nested = (levels: number, open: string, inside: string): string =>
  `${`${open} `.repeat(levels)}${inside}${' }'.repeat(levels)}`;
const filtered = 'query ($where: PartyFilter) { parties(where: $where) { totalCount } }';
const deepFilter = (levels: number): object =>
  Array.from({ length: levels }).reduce<object>((inner) => ({ not: inner }), {});
const types = '{ __schema { types ';
const doubling = numbered(30, (n) => `fragment F${n} on Exchange { ...F${n + 1} ...F${n + 1} }`);
const aroundTypes = 'fields { type { fields { type { fields { type { name } } } } } }';
const wholeIntrospection = '__schema { types { name fields { name args { name type { name ofType { name } } } } } }';

/** What costs little to send and would cost much to answer. */
export const expensive: readonly Attack[] = [
  attack('20,000 tokens', asked(`{ ${times(20_000, '__typename')} }`), 400, SYNTAX),
  attack('5,000 aliases', asked(`{ ${numbered(5000, (n) => `a${n}: __typename`)} }`), 400, SYNTAX),
  attack('5,000 directives', asked(`{ __typename ${times(5000, '@skip(if: false)')} }`), 400, SYNTAX),
  attack('200 directives', asked(`{ __typename ${times(200, '@skip(if: false)')} }`), 400, INVALID),
  attack('300 unknown directives', asked(`{ __typename ${times(300, '@aa')} }`), 400, INVALID),
  attack('1,000 operations', asked(numbered(1000, (n) => `query Q${n} { __typename }`)), 400, SYNTAX),
  attack('100 aliases of a field', asked(`{ ${numbered(100, (n) => `a${n}: __typename`)} }`), 400, INVALID),
  attack('300 aliases of lists', asked(`{ ${numbered(300, (n) => `a${n}: dataset { name }`)} }`), 400, INVALID),
  attack(
    'aliases hidden in a fragment',
    asked(`{ ...F } fragment F on Query { ${numbered(40, (n) => `a${n}: dataset { name }`)} }`),
    400,
    INVALID,
  ),
  attack('one field 500 times', asked(`{ ${times(500, '__typename')} }`), 400, INVALID),
  attack('one alias 500 times', asked(`{ ${times(500, 'a: __typename')} }`), 400, INVALID),
  attack('fields in conflict', asked(`{ dataset { ${times(200, 'name: version name')} } }`), 400, INVALID),
  attack('40 levels round a cycle', asked(`{ exchanges { nodes { ${nested(40, 'partOf {', 'id')} } } }`), 400, INVALID),
  attack(
    '40 levels hidden in fragments',
    asked(
      `{ exchanges { nodes { ...F0 } } } ${numbered(20, (n) => `fragment F${n} on Exchange { partOf { partOf { ...F${n + 1} } } }`)} fragment F20 on Exchange { id }`,
    ),
    400,
    INVALID,
  ),
  attack(
    '40 levels after a fragment was seen shallow',
    asked(
      `{ exchanges { nodes { ...A partOf { ${nested(12, 'partOf {', '...A')} } } } } fragment A on Exchange { ${nested(8, 'partOf {', 'id')} }`,
    ),
    400,
    INVALID,
  ),
  attack(
    'pages of 100 x 100 x 100',
    asked(
      '{ sources(first: 100) { nodes { documents(first: 100) { nodes { statements(first: 100) { nodes { id } } } } } } }',
    ),
    400,
    COSTLY,
  ),
  attack(
    'the same with variables',
    asked(
      'query ($n: Int) { sources(first: $n) { nodes { documents(first: $n) { nodes { statements(first: $n) { nodes { id } } } } } } }',
      { n: 200 },
    ),
    400,
    COSTLY,
  ),
  attack(
    'the same by their defaults',
    asked(
      'query ($n: Int = 200) { sources(first: $n) { nodes { documents(first: $n) { nodes { statements(first: $n) { nodes { id } } } } } } }',
    ),
    400,
    COSTLY,
  ),
  attack('a fragment of itself', asked('{ ...F } fragment F on Query { ...F }'), 400, INVALID),
  attack(
    'fragments round a cycle',
    asked('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'),
    400,
    INVALID,
  ),
  attack(
    'fragments that double 30 times',
    asked(`{ exchanges { nodes { ...F0 } } } ${doubling} fragment F30 on Exchange { id }`),
    400,
    COSTLY,
  ),
  attack('400 variables', asked(`query (${numbered(400, (n) => `$v${n}: Int`)}) { __typename }`), 400, INVALID),
  attack('200 x __schema', asked(`{ ${numbered(200, (n) => `a${n}: __schema { description }`)} }`), 400, INVALID),
  attack('25 whole introspections', asked(`{ ${numbered(25, (n) => `a${n}: ${wholeIntrospection}`)} }`), 400, INVALID),
  attack('introspection round a cycle', asked(`${types} { ${aroundTypes} } } }`), 400, INVALID),
  attack(
    'introspection 40 levels into nothing',
    asked(`{ __schema { queryType { ${nested(40, 'ofType {', 'name')} } } }`),
    200,
    null,
  ),
  attack('201 ids', asked(`{ nodes(ids: [${numbered(201, (n) => `"pa-${n}"`)}]) { id } }`), 200, INPUT),
  attack(
    '5,000 filters side by side',
    asked(`{ parties(where: { or: [${times(5000, '{}')}] }) { totalCount } }`),
    400,
    SYNTAX,
  ),
  attack(
    '60 filters side by side',
    asked(`{ parties(where: { or: [${times(60, '{ country: { eq: "UA" } }')}] }) { totalCount } }`),
    200,
    INPUT,
  ),
  attack(
    '200 filters inside each other',
    asked(`{ parties(where: ${nested(200, '{ not:', '{}')}) { totalCount } }`),
    200,
    INPUT,
  ),
  attack('the same 200 in a variable', asked(filtered, { where: deepFilter(200) }), 400, INPUT),
  attack('20 filters inside each other in a variable', asked(filtered, { where: deepFilter(20) }), 200, INPUT),
  attack(
    '5,000 side by side in a variable',
    asked(filtered, { where: { or: Array.from({ length: 5000 }, () => ({ country: { eq: 'UA' } })) } }),
    400,
    INPUT,
  ),
  attack(
    '5,000 values to be one of',
    asked(filtered, { where: { country: { in: Array.from({ length: 5000 }, (_, n) => `C${n}`) } } }),
    400,
    INPUT,
  ),
  attack('a filter that does not fit, in a variable', asked(filtered, { where: { country: { eq: 5 } } }), 400, INPUT),
  attack(
    'a filter in a variable beside the schema',
    asked(
      'query ($where: ExchangeFilter) { __typename __schema { description } exchanges(where: $where) { totalCount } }',
    ),
    200,
    null,
  ),
  attack(
    'a variable of lists 50,000 deep',
    { body: `{"query":"${filtered}","variables":{"where":${'['.repeat(50_000)}${']'.repeat(50_000)}}}` },
    400,
    INPUT,
  ),
  attack(
    'an object for each of 20,000 letters',
    { body: `{"query":"${filtered}","variables":{"where":${'{"not":'.repeat(20_000)}{}${'}'.repeat(20_000)}}}` },
    400,
    INPUT,
  ),
  attack(
    'lists 900 deep in a literal',
    asked(`{ parties(where: { or: ${'['.repeat(900)}${']'.repeat(900)} }) { totalCount } }`),
    400,
    INPUT,
  ),
  attack('a search of 201 characters', asked(`{ search(text: "${'a'.repeat(201)}") { totalCount } }`), 200, INPUT),
  attack('a search of 60 words', asked(`{ search(text: "${numbered(60, String)}") { totalCount } }`), 200, INPUT),
  attack('an order of 100 keys', asked(`{ parties(orderBy: [${times(100, '{ key: NAME }')}]) { totalCount } }`), 200),
  attack(
    'a text of 100,000 characters',
    asked('query ($id: ID!) { node(id: $id) { id } }', { id: 'x'.repeat(100_000) }),
    200,
    null,
  ),
];
