import { asked, attack, type Attack } from './attack';

const body = (text: string | Buffer): { body: string | Buffer } => ({ body: text });
const json = (value: unknown): { body: string } => ({ body: JSON.stringify(value) });
const named = (operationName: unknown): { body: string } =>
  json({ query: 'query A { __typename } query B { __typename }', operationName });
const query = '{ __typename }';
const node = 'query ($id: ID!) { node(id: $id) { id } }';
const BAD = 'BAD_REQUEST';
const INPUT = 'BAD_USER_INPUT';
const SYNTAX = 'GRAPHQL_PARSE_FAILED';
const INVALID = 'GRAPHQL_VALIDATION_FAILED';

/** What is no request of GraphQL over HTTP, or hardly one. */
export const malformed: readonly Attack[] = [
  attack('JSON that is cut off', body('{"query":'), 400, BAD),
  attack('JSON with single quotes', body("{'query':'{ __typename }'}"), 400, BAD),
  attack('JSON with a trailing comma', body('{"query":"{ __typename }",}'), 400, BAD),
  attack('two JSON documents', body('{"query":"{ __typename }"}{"query":"{ __typename }"}'), 400, BAD),
  attack('a control character inside a JSON string', body('{"query":"{ __typename \u0000}"}'), 400, BAD),
  attack('no body', {}, 400, BAD),
  attack('a body of blanks', body('   '), 400, BAD),
  attack('null', body('null'), 400, BAD),
  attack('a number', body('5'), 400, BAD),
  attack('a string', body('"{ __typename }"'), 400, BAD),
  attack('an empty object', body('{}'), 400, BAD),
  attack('an empty list', body('[]'), 400, BAD),
  attack('a batch', json([{ query }, { query }]), 400, BAD),
  attack('a batch of one', json([{ query }]), 400, BAD),
  attack('100,000 brackets', body('['.repeat(100_000)), 400, BAD),
  attack('GraphQL without JSON around it', body(query), 400, BAD),
  attack('bytes that are not UTF-8', body(Buffer.from([0x7b, 0xff, 0xfe, 0x7d])), 400, BAD),
  attack('UTF-16', body(Buffer.from(JSON.stringify({ query }), 'utf16le')), 400, BAD),
  ...[5, true, {}, [], [query], { kind: 'Document' }].map((wrong) =>
    attack(`the query ${JSON.stringify(wrong)}`, json({ query: wrong }), 400, BAD),
  ),
  attack('no query', json({ variables: {} }), 400, BAD),
  attack('a query of null', json({ query: null }), 400, BAD),
  attack('an empty query', json({ query: '' }), 400, BAD),
  attack('a query of blanks', json({ query: ' \n' }), 400, SYNTAX),
  attack('a query of a comment', json({ query: '# nothing' }), 400, SYNTAX),
  attack('a query of fragments', json({ query: 'fragment F on Query { __typename }' }), 400),
  ...['{}', 5, [], true].map((variables) =>
    attack(`the variables ${JSON.stringify(variables)}`, json({ query, variables }), 400, BAD),
  ),
  attack('variables of null', json({ query, variables: null }), 200, null),
  attack('variables that nobody asked for', json({ query, variables: { a: { b: [1] } } }), 200, null),
  ...[5, {}, ['A'], true].map((name) => attack(`the operation name ${JSON.stringify(name)}`, named(name), 400, BAD)),
  attack('the name of no operation', named('C'), 400, 'OPERATION_RESOLUTION_FAILURE'),
  attack('two operations and no name', named(null), 400, 'OPERATION_RESOLUTION_FAILURE'),
  attack('an operation name of NUL', named('\0'), 400, 'OPERATION_RESOLUTION_FAILURE'),
  attack('extensions of a list', json({ query, extensions: [] }), 400, BAD),
  attack('a stored query', json({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a' } } }), 200),
  attack('__proto__ beside the query', body(`{"query":"${query}","__proto__":{"polluted":true}}`), 200, null),
  attack('__proto__ instead of a query', body(`{"__proto__":{"query":"${query}"}}`), 400, BAD),
  attack('__proto__ as variables', body(`{"query":"${query}","variables":{"__proto__":{"polluted":1}}}`), 200, null),
  attack(
    'constructor.prototype in variables',
    json({ query, variables: { constructor: { prototype: { polluted: 1 } } } }),
    200,
    null,
  ),
  attack(
    '__proto__ in a filter',
    body(
      '{"query":"query ($w: ClaimFilter) { claims(where: $w) { totalCount } }","variables":{"w":{"__proto__":{"eq":1}}}}',
    ),
    400,
    INPUT,
  ),
  attack('a field named __proto__', asked('{ __proto__ }'), 400, INVALID),
  attack('a field named constructor', asked('{ constructor { name } }'), 400, INVALID),
  attack('NUL between tokens', asked('{ __typename \0 }'), 400, SYNTAX),
  attack('NUL in a literal', asked('{ node(id: "a\\u0000") { id } }'), 400, INPUT),
  attack('NUL in a variable', asked(node, { id: 'a\0' }), 400, INPUT),
  attack('half a character in a variable', asked(node, { id: '\ud800' }), 400, INPUT),
  attack('half a character in the name of a variable', asked(node, { id: 'a', '\udfff': 1 }), 200, null),
  attack('half a character in a literal', asked('{ node(id: "\\ud800") { id } }'), 400, SYNTAX),
  attack('half a character in the query', asked('{ node(id: "\ud800") { id } }'), 400, SYNTAX),
  attack('an object for an id', asked(node, { id: { $ne: '' } }), 400, INPUT),
  attack('a list for an id', asked(node, { id: ['a'] }), 400, INPUT),
  attack('null for an id', asked(node, { id: null }), 400, INPUT),
  attack('no id', asked(node), 400, INPUT),
  attack('a string that does not end', asked('{ node(id: "a) { id } }'), 400, SYNTAX),
  attack('a brace that does not close', asked('{ dataset { name }'), 400, SYNTAX),
  attack('a mutation', asked('mutation { delete }'), 400, INVALID),
  attack('a subscription', asked('subscription { changes }'), 400, INVALID),
  attack('a type definition', asked('type Query { a: Int } { __typename }'), 400, INVALID),
  attack('an extension of the schema', asked('extend type Query { a: Int } { __typename }'), 400, INVALID),
  attack('a directive that nobody knows', asked('{ __typename @skipp(if: true) }'), 400, INVALID),
  attack('@skip without a condition', asked('{ __typename @skip }'), 400, INVALID),
  attack('@defer', asked('{ ... @defer { __typename } }'), 400, INVALID),
  attack('an object without selections', asked('{ dataset }'), 400, INVALID),
  attack('a scalar with selections', asked('{ dataset { name { length } } }'), 400, INVALID),
  attack('two fields of one name', asked('{ dataset { name: version name } }'), 400, INVALID),
  attack('a fragment that nobody uses', asked('{ __typename } fragment F on Party { id }'), 400, INVALID),
  attack('a variable that was not declared', asked('{ node(id: $id) { id } }'), 400, INVALID),
  attack('a variable of an output type', asked('query ($p: Party) { __typename }', {}), 400, INVALID),
  attack('an operation twice', asked('query A { __typename } query A { __typename }'), 400, INVALID),
];
