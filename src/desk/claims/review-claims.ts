import { Field, ID, ObjectType } from 'type-graphql';
import { addRow, endRow, type Row } from '../../db/row-changes';
import { EndReason, Review } from '../../evidence/claim/claim.terms';
import { recordById } from '../../evidence/record/records';
import { SourcedRecord } from '../../evidence/record/sourced-record';
import { groupBy } from '../../kernel/group';
import { appear } from '../../records/medical-service/appear';
import { requireRole } from '../keys/actor';
import { Role } from '../keys/role';
import { Payload } from '../mutation/payload';
import { notFound, Refused, refuseWrong } from '../mutation/refused';
import type { Task, Work } from '../mutation/task';
import { expectUnchanged } from '../mutation/unchanged';
import { wrong, type Wrong } from '../mutation/wrong';
import { dangling, exists } from '../rows/checked';
import { type Live, liveOf } from '../rows/live';
import { whyNotAccept } from './accept-rules';
import { DeskClaim, deskClaims } from './desk-claim';
import { newClaim } from './new-claim';
import { type DecisionInput, type ReviewClaimsInput, Verdict, wrongWithReview } from './review-claims.input';

@ObjectType({ implements: Payload, description: 'Claims were decided on.' })
export class ReviewClaimsPayload extends Payload {
  @Field(() => [DeskClaim], {
    description: 'The claims as they are now; of a corrected one, the one that took its place.',
  })
  claims: DeskClaim[];

  @Field(() => [ID], { description: 'The claimed totals that were decided on.' })
  tallies: readonly string[];

  @Field(() => [SourcedRecord], { description: 'The records they are about, as far as readers see them.' })
  records: SourcedRecord[];
}

interface Stored {
  readonly claims: readonly string[];
  readonly tallies: readonly string[];
  readonly records: readonly string[];
}

export const reviewClaims: Task<ReviewClaimsInput, Stored> = {
  operation: 'reviewClaims',
  wrong: wrongWithReview,
  texts: ({ decisions }) =>
    decisions.map(({ correction }, index) => [`decisions[${index}].correction.asStated`, correction?.asStated]),
  apply: decide,
  answer: async (view, { claims, tallies, records }) =>
    Object.assign(new ReviewClaimsPayload(), {
      claims: await deskClaims(view, claims),
      tallies,
      records: (await view.loadMany(recordById, records)).filter((record) => record !== null),
    }),
};

/** What holds, with what is decided about it, and the version that follows. */
interface Decided {
  readonly live: Live;
  readonly decision: DecisionInput;
  readonly next: Row;
  readonly path: string;
}

async function decide(work: Work<ReviewClaimsInput>): Promise<Stored> {
  requireRole(work.actor, Role.EDITOR, work.operation);
  const { tx, input } = work;
  const live = await liveOf(
    tx,
    input.decisions.map(({ claim }) => claim),
  );
  const records = live.flatMap(({ row }) => (row.record_id ? [String(row.record_id)] : []));
  await expectUnchanged(work, { what: records.join(', '), records });
  refuseUnseen(live, input);
  const decided = await Promise.all(live.map((one, index) => decidedOn(work, one, index)));
  refuseWrong(await brokenBy(work, decided));
  await write(work, decided);
  const next = decided.map(({ next: { id } }) => String(id));
  const about = decided.flatMap(({ next: { record_id: id } }) => (id ? [String(id)] : []));
  const isTally = (id: string): boolean => id.startsWith('ta-');
  return { claims: next.filter((id) => !isTally(id)), tallies: next.filter(isTally), records: [...new Set(about)] };
}

/** Somebody else was quicker, and the caller does not say that it has seen that. */
function refuseUnseen(live: readonly Live[], { expectedRevision }: ReviewClaimsInput): void {
  const seen = expectedRevision ?? 0;
  const unseen = live.filter(({ row, since }) => row.review !== Review.PROPOSED && since > seen);
  if (unseen.length === 0) return;
  const revisions = [...new Set(unseen.map(({ since }) => since))].sort((left, right) => left - right);
  throw new Refused({ type: 'RevisionConflict', what: unseen.map(({ id }) => id).join(', '), revisions });
}

async function decidedOn(work: Work<ReviewClaimsInput>, live: Live, index: number): Promise<Decided> {
  const decision = work.input.decisions[index]!;
  return { live, decision, next: await nextOf(work, live, decision, index), path: `decisions[${index}].` };
}

async function nextOf(
  work: Work,
  { row }: Live,
  { verdict, record, correction }: DecisionInput,
  index: number,
): Promise<Row> {
  if (record && !(await exists(work.tx, 'record', record))) throw notFound('The record', record);
  const about: Row = record ? { record_id: record } : {};
  if (verdict === Verdict.REJECT) return { ...row, review: Review.REJECTED, ...('pinned' in row && { pinned: false }) };
  if (!correction) return { ...row, ...about, review: Review.ACCEPTED };
  const of = { statementId: String(row.statement_id), recordId: record ?? String(row.record_id) };
  return newClaim(work.tx, correction, { id: work.newId('cl', String(index)), ...of }, Review.ACCEPTED);
}

async function brokenBy({ tx }: Work, decided: readonly Decided[]): Promise<Wrong[]> {
  const accepted = decided.filter(({ next }) => next.review === Review.ACCEPTED);
  const why = await whyNotAccept(
    tx,
    accepted.map(({ next }) => next),
  );
  const refused = accepted.flatMap(({ path, live }, index) =>
    why[index] ? [wrong(`${path}claim`, live.id, why[index])] : [],
  );
  const corrected = decided.filter(({ decision }) => decision.correction);
  const missing = await Promise.all(
    corrected.map(({ next, path }) => dangling(tx, 'claim', next, `${path}correction.`)),
  );
  return [...refused, ...missing.flat()];
}

async function write({ unit }: Work, decided: readonly Decided[]): Promise<void> {
  const claims = decided.filter(({ next, live }) => live.table === 'claim' && next.review === Review.ACCEPTED);
  for (const [recordId, of] of groupBy(claims, ({ next }) => String(next.record_id)))
    await appear(
      unit,
      recordId,
      of.map(({ next }) => asAccepted(next)),
    );
  for (const { live, next } of decided) {
    if (live.id === next.id && live.row.review === next.review && live.row.record_id === next.record_id) continue;
    const because = live.id === next.id ? EndReason.REVIEWED : EndReason.ENTRY_ERROR;
    await endRow(unit, live.table, live.row, because);
    await addRow(unit, live.table, next, true);
  }
}

const asAccepted = (claim: Row): Parameters<typeof appear>[2][number] => ({
  field: String(claim.field),
  term: claim.term as string | null,
  dateFrom: claim.date_from as string | null,
  dateTo: claim.date_to as string | null,
});
