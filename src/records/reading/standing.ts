import { Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { tableAt } from '../../db/as-of';
import { inOrder } from '../../db/rows';
import { isIn, sql } from '../../db/sql';
import type { Batch, View } from '../../db/view';
import { Claim } from '../../evidence/claim/claim.entity';
import { Document } from '../../evidence/document/document.entity';
import { canonicalId } from '../../evidence/record/records';
import { Source } from '../../evidence/source/source.entity';
import { Statement } from '../../evidence/statement/statement.entity';
import { DayScalar } from '../../kernel/graph/scalars';
import { daysOf } from '../../kernel/partial-date';
import { resolutionOf } from './resolution';
import type { Resolution } from './rule/resolve';
import { SetAsideReason } from './reading.terms';

@ObjectType({ description: 'How often a source spoke alone, agreed, was contradicted, only relayed.' })
export class SourceStanding {
  @Field(() => Int, { description: 'Claims it published that hold now.' })
  readonly claims: number;

  @Field(() => Int, {
    description:
      'Of those, on values on which only one voice is heard, and it says so first: neither a relay nor an announcement overtaken.',
  })
  readonly alone: number;

  @Field(() => Int, { description: 'Of those, on values on which several voices are heard and none contradicts.' })
  readonly agreed: number;

  @Field(() => Int, {
    description: 'Of those, on values on which voices contradict each other, or set aside because they differ.',
  })
  readonly contradicted: number;

  @Field(() => Boolean, {
    description: 'True when all it says repeats statements of others; false when it says nothing.',
  })
  readonly relaysOnly: boolean;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The earliest day one of its documents may have been published on; null when none is dated.',
  })
  readonly firstSeen: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The latest such day; null when none is dated.' })
  readonly lastSeen: string | null;
}

@Resolver(() => Source)
export class SourceStandingField {
  @FieldResolver(() => SourceStanding, { description: 'How often it spoke alone, agreed, was contradicted.' })
  standing(@Root() { view, id }: Source): Promise<SourceStanding> {
    return view.load(standingOf, id);
  }
}

interface Told {
  readonly source: string;
  readonly published: string | null;
  readonly relayed: number | null;
  readonly claim: string | null;
  readonly record: string | null;
}

/** Standing by source id: one statement for what they said, and the evidence of the records it is about. */
const standingOf: Batch<string, SourceStanding> = async (view, ids) => {
  const told = await toldBy(view, ids);
  return Promise.all(inOrder(ids, told, ({ source }) => source).map((rows) => weigh(view, rows)));
};

async function toldBy(view: View, ids: readonly string[]): Promise<Told[]> {
  const asked = sql`SELECT d.source_id AS source, d.published_on AS published, (s.origin_id <> s.id) AS relayed, c.id AS claim,
    ${await canonicalId(view, sql`c.record_id`)} AS record FROM ${tableAt(view, Document)} d
    LEFT JOIN ${tableAt(view, Statement)} s ON s.document_id = d.id LEFT JOIN ${tableAt(view, Claim)} c ON c.statement_id = s.id
    WHERE ${isIn(sql`d.source_id`, ids)} ORDER BY c.id`;
  return view.query<Told>(asked.text, asked.params);
}

async function weigh(view: View, rows: readonly Told[]): Promise<SourceStanding> {
  const claims = rows.filter(({ claim }) => claim !== null);
  const standings = await Promise.all(
    claims.map(async ({ claim, record, relayed }) =>
      standingIn(await resolutionOf(view, record!), claim!, Number(relayed) === 1),
    ),
  );
  const times = (standing: Standing): number => standings.filter((one) => one === standing).length;
  const said = rows.filter(({ relayed }) => relayed !== null);
  const days = rows.flatMap(({ published }) => (published === null ? [] : [daysOf(published)]));
  return {
    claims: claims.length,
    alone: times('alone'),
    agreed: times('agreed'),
    contradicted: times('contradicted'),
    relaysOnly: said.length > 0 && said.every(({ relayed }) => Number(relayed) === 1),
    firstSeen: days.map(({ from }) => from).sort()[0] ?? null,
    lastSeen:
      days
        .map(({ to }) => to)
        .sort()
        .at(-1) ?? null,
  };
}

type Standing = 'alone' | 'agreed' | 'contradicted';

const DIFFERS = new Set<string>([
  SetAsideReason.OUTLET_DIFFERS,
  SetAsideReason.RELAY_DRIFT,
  SetAsideReason.SELF_REVISED,
]);

function standingIn(resolution: Resolution, claimId: string, relayed: boolean): Standing | null {
  const value = [...resolution.values()].find(({ claims }) => claims.some(({ id }) => id === claimId));
  if (!value) return null;
  const aside = value.setAside.find(({ claim }) => claim.id === claimId);
  if (value.conflict || (aside && DIFFERS.has(aside.reason))) return 'contradicted';
  if (value.voices > 1) return 'agreed';
  return relayed || aside?.reason === SetAsideReason.PLAN_BEFORE_EVENT ? null : 'alone';
}
