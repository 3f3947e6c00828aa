import { asked, attack, type Attack } from './attack';

const INPUT = 'BAD_USER_INPUT';
const inBase64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const first = 'query ($n: Int) { claims(first: $n) { totalCount } }';

const forged: Readonly<Record<string, string>> = {
  'an offset': 'MTA=',
  'a row number': 'YXJyYXljb25uZWN0aW9uOjEw',
  nothing: '',
  words: 'the next page, please',
  'another list': inBase64({ list: 'sources', key: ['a', 'so-0001'], revision: 1 }),
  'a list of keys': inBase64([1, ['2024-01-31'], 'cl-0001']),
  'a revision to come': inBase64({ revision: 99, after: ['x'] }),
  SQL: "' OR 1=1 --",
  '100,000 letters': 'A'.repeat(100_000),
  'a path': '../../../../etc/passwd',
  emoji: '🙃'.repeat(10),
};

/** Pages that nobody can turn. */
export const pages: readonly Attack[] = [
  ...[0, -1, 201, -2_147_483_648].flatMap((size) => [
    attack(`first: ${size}`, asked(`{ exchanges(first: ${size}) { totalCount } }`), 200, INPUT),
    attack(`last: ${size}`, asked(`{ exchanges(last: ${size}) { totalCount } }`), 200, INPUT),
    attack(`first: ${size} in a variable`, asked(first, { n: size }), 200, INPUT),
  ]),
  ...['1.5', '"20"', '2147483648', '1e999', 'true', '[1]', '{}'].map((size) =>
    attack(`first: ${size}`, asked(`{ exchanges(first: ${size}) { totalCount } }`), 400, INPUT),
  ),
  ...[1.5, '20', 2_147_483_648, true, [1, 2], {}].map((size) =>
    attack(`first: ${JSON.stringify(size)} in a variable`, asked(first, { n: size }), 400, INPUT),
  ),
  attack('pages of two thousand million', asked(first, { n: 2_147_483_647 }), 400, 'QUERY_TOO_COSTLY'),
  attack('first and last', asked('{ exchanges(first: 2, last: 2) { totalCount } }'), 200, INPUT),
  attack('a page of 0 within a page', asked('{ exchanges { nodes { claims(first: 0) { totalCount } } } }'), 200, INPUT),
  attack('pages of the feed before its beginning', asked('{ changes(after: -1) { totalCount } }'), 200, INPUT),
  ...['exchanges', 'claims', 'releases', 'search(text: "a", '].flatMap((list) =>
    Object.entries(forged).map(([what, cursor]) =>
      attack(
        `${list.split('(')[0]} after ${what}`,
        asked(`query ($c: String) { ${list.includes('(') ? list : `${list}(`}after: $c) { totalCount } }`, {
          c: cursor,
        }),
        200,
        INPUT,
      ),
    ),
  ),
  ...Object.entries(forged).map(([what, cursor]) =>
    attack(
      `before ${what}`,
      asked('query ($c: String) { documents(before: $c) { totalCount } }', { c: cursor }),
      200,
      INPUT,
    ),
  ),
  attack('a moment to come', asked('{ exchanges(asOf: { revision: 99 }) { totalCount } }'), 200, INPUT),
  attack('a moment before all others', asked('{ exchanges(asOf: { revision: -1 }) { totalCount } }'), 200, INPUT),
];
