import { rm } from 'node:fs/promises';
import type { Database } from '../../../src/db/contract';
import { importPackage } from '../../../src/pipeline/import/import-package';
import { BUNDLED, withBundled } from '../../support/bundled';
import { type Bounds, type Sheet, type Sum, sumByHand } from '../../support/by-hand';
import { describeEachEngine } from '../../support/engines';
import { data } from '../../support/graph';
import { editedPackage, row } from '../../support/packages';
import type { FiledCount } from '../../../src/records/exchange/filed';

const POLICIES = ['RECEIVER_FIRST', 'MOST_RELIABLE', 'LOWEST', 'HIGHEST', 'LATEST', 'NO_BEST'] as const;
type PolicyName = (typeof POLICIES)[number];

interface Question {
  readonly keys: readonly string[];
  readonly to?: string;
  readonly category?: string;
}

/** What a policy can change. */
const OF_EACH_POLICY: readonly Question[] = [
  { keys: ['YEAR', 'TO'] },
  { keys: ['CATEGORY', 'TO'], to: 'pa-0007' },
  { keys: ['CORROBORATION', 'STATUS'] },
];

/** Between them every key. */
const OF_THE_DEFAULT: readonly Question[] = [
  { keys: [] },
  { keys: ['MONTH', 'KIND', 'OUTCOME'], to: 'pa-0007' },
  { keys: ['QUARTER', 'PLACE'], category: 'CHILDREN' },
  { keys: ['PARTY', 'ROLE'] },
  { keys: ['SOURCE'], category: 'REMAINS' },
];

const questionsOf = (policy: PolicyName): readonly Question[] =>
  policy === 'RECEIVER_FIRST' ? [...OF_EACH_POLICY, ...OF_THE_DEFAULT] : OF_EACH_POLICY;

type Count = Omit<FiledCount, 'toId' | 'beside'> & { readonly to: { readonly id: string } | null };

type Seen = Readonly<Record<PolicyName, readonly Count[]>> & {
  readonly id: string;
  readonly partOf: { readonly id: string } | null;
  readonly date: { readonly from: string | null; readonly to: string | null };
  readonly place: { readonly place: { readonly id: string } | null };
  readonly outcome: { readonly term: string | null };
  readonly kind: { readonly term: string | null };
  readonly parties: readonly {
    readonly role: Sheet['parties'][number]['role'];
    readonly party: { readonly id: string };
  }[];
  readonly sources: readonly { readonly id: string }[];
  readonly conflicts: readonly object[];
};

const counts = POLICIES.map(
  (policy) => `${policy}: counts(policy: ${policy}) { to { id } category best low high status corroboration conflict }`,
).join(' ');

function sheetOf(seen: Seen, policy: PolicyName): Sheet {
  return {
    id: seen.id,
    headId: seen.partOf?.id ?? null,
    ...{ from: seen.date.from, to: seen.date.to, placeId: seen.place.place?.id ?? null },
    ...{ outcome: seen.outcome.term, kind: seen.kind.term, conflicts: seen.conflicts.length },
    parties: seen.parties.map(({ role, party }) => ({ role, partyId: party.id })),
    sources: seen.sources.map(({ id }) => id),
    counts: seen[policy].map(({ to, ...count }) => ({ ...count, toId: to?.id ?? null, beside: false })),
  };
}

interface Group {
  readonly key: Readonly<Record<string, { readonly id: string } | string | number | null>>;
  readonly exchanges: number;
  readonly conflicts: number;
  readonly people: Bounds;
  readonly remains: Bounds;
}

const BOUNDS = '{ best low high notReported derived contested notBrokenDown }';
const KEY =
  'key { month quarter year to { id } category party { id } role place { id } kind outcome source { id } corroboration status }';

function asked({ keys, to, category }: Question, revision: number, policy: PolicyName): string {
  const side = to ? `to: "${to}", ` : '';
  return `exchangeStats(groupBy: [${keys.join(' ')}], ${side}category: ${category ?? 'PEOPLE'}, policy: ${policy}, asOf: { revision: ${revision} })
    { ${KEY} exchanges conflicts people ${BOUNDS} remains ${BOUNDS} }`;
}

/** Every record as of a revision, and every question under every policy. */
function everything(revision: number): string {
  const fields = POLICIES.flatMap((policy) =>
    questionsOf(policy).map((question, index) => `${policy}${index}: ${asked(question, revision, policy)}`),
  );
  return `{ exchanges(first: 200, asOf: { revision: ${revision} }) { nodes { id partOf { id } date { from to } place { place { id } }
    outcome { term } kind { term } parties { role party { id } } sources { id } conflicts { kind } ${counts} } } ${fields.join('\n')} }`;
}

function sumOf({ key, ...sums }: Group, keys: readonly string[]): Sum {
  const values = keys.map((name) => {
    const value = key[name.toLowerCase()] ?? null;
    return typeof value === 'object' ? (value?.id ?? null) : String(value);
  });
  return { values, ...sums };
}

const inOrder = (sums: readonly Sum[]): Sum[] =>
  [...sums].sort((left, right) => (JSON.stringify(left.values) < JSON.stringify(right.values) ? -1 : 1));

describeEachEngine('Statistics of the real data, as of three revisions', (open) => {
  let db: Database;
  beforeAll(async () => {
    db = await withBundled(open);
    const folder = await editedPackage({
      'claim.csv': (text) =>
        row('cl-000516', () => null)(row('cl-001275', (line) => line.replaceAll('2023-06', '2024-06'))(text)),
      'party.csv': row('pa-0017', (line) => line.replace('pa-0007', 'pa-0006')),
      'match.csv': (text) =>
        `${row('ex-000071', (line) => line.replace('DIFFERENT', 'SAME'))(text)}ex-000084,ex-000087,SAME,joins two series\n`,
    });
    expect((await importPackage(db, folder)).revision).toBe(2);
    await rm(folder, { recursive: true });
    expect((await importPackage(db, BUNDLED)).revision).toBe(3);
  });

  it.each([1, 2, 3])('equal the records summed by hand, for every policy and key, at revision %i', async (revision) => {
    const { exchanges, ...found } = await data<{ exchanges: { nodes: Seen[] } }>(db, everything(revision));
    const groups = found as unknown as Record<string, Group[]>;
    expect(exchanges.nodes).toHaveLength(revision === 2 ? 121 : 123);
    for (const policy of POLICIES) {
      const sheets = exchanges.nodes.map((seen) => sheetOf(seen, policy));
      questionsOf(policy).forEach(({ keys, to = null, category = 'PEOPLE' }, index) => {
        const byHand = sumByHand(sheets, { keys, to, category, noBest: policy === 'NO_BEST' });
        const sums = groups[`${policy}${index}`]!.map((group) => sumOf(group, keys));
        expect(inOrder(sums)).toEqual(inOrder(byHand));
      });
    }
  });

  it('differ where a revision changed what they stand on, and come back with it', async () => {
    const at = async (revision: number): Promise<unknown> =>
      data(db, `{ ${asked({ keys: ['MONTH', 'TO'] }, revision, 'RECEIVER_FIRST')} }`);
    const [first, second, third] = [await at(1), await at(2), await at(3)];
    expect(second).not.toEqual(first);
    expect(third).toEqual(first);
  });
});
