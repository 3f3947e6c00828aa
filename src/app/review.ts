import { randomUUID } from 'node:crypto';
import type { DeskClaim } from '../desk/claims/desk-claim';
import { reviewClaims } from '../desk/claims/review-claims';
import { Verdict } from '../desk/claims/review-claims.input';
import { excerptOf } from '../desk/queue/excerpt';
import { howRead } from '../desk/queue/reading';
import { reviewPage } from '../desk/queue/review.list';
import { ValueStatus } from '../evidence/claim/claim.terms';
import { statementById } from '../evidence/statement/statement.service';
import { BadUserInput } from '../kernel/errors';
import { contextOnTerminal, doneOnTerminal } from './at-the-desk';
import type { Surroundings } from './command';
import { print, type PrintedColumn } from './printed-table';

export interface ReviewListOptions {
  readonly first: string;
  readonly source?: string;
  readonly record?: string;
  readonly json?: boolean;
}

export interface DecideOptions {
  readonly reason: string;
  readonly record?: string;
  readonly expectedRevision?: string;
  readonly id?: string;
  readonly json?: boolean;
}

interface Waiting {
  readonly id: string;
  readonly record: string;
  readonly field: string;
  readonly says: string;
  readonly words: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly confidence: number | null;
  readonly document: string | null;
}

/** `handover review list`: what waits, the oldest first. */
export async function reviewList({ json, ...options }: ReviewListOptions, surroundings: Surroundings): Promise<void> {
  const { reads, desk } = await contextOnTerminal(surroundings);
  const where = {
    ...(options.source !== undefined && { source: { eq: options.source } }),
    ...(options.record !== undefined && { record: { eq: options.record } }),
  };
  const window = { first: whole('--first', options.first), after: null, last: null, before: null };
  const page = (await reviewPage(await reads.viewOf(null), desk.actor, { where, ...window })) as {
    nodes: () => readonly DeskClaim[];
    totalCount: () => Promise<number>;
  };
  const shown = await Promise.all(page.nodes().map(waiting));
  print(COLUMNS, shown, json);
  if (!json) process.stdout.write(`${shown.length} of ${await page.totalCount()} that wait\n`);
}

async function waiting(claim: DeskClaim): Promise<Waiting> {
  const { view, id, recordId, field, claim: row } = claim;
  const [excerpt, how, statement] = await Promise.all([
    excerptOf(row),
    view.load(howRead, id),
    view.load(statementById, row.statementId),
  ]);
  const around = { before: excerpt?.before ?? null, after: excerpt?.after ?? null };
  const from = { confidence: how?.confidence ?? null, document: statement?.documentId ?? null };
  return { id, record: recordId, field, says: saidBy(claim), words: row.asStated, ...around, ...from };
}

/** What a claim says, on one line. */
function saidBy({ claim }: DeskClaim): string {
  const range = [
    [claim.numberLow, claim.numberHigh],
    [claim.dateFrom, claim.dateTo],
  ].flatMap(([from, to]) => ((from ?? to) === null ? [] : [from === to ? String(from) : `${from ?? ''}..${to ?? ''}`]));
  const parts = [claim.category, claim.toId, claim.role, claim.partyId, claim.placeId, claim.term, ...range];
  return [claim.status === ValueStatus.STATED ? null : claim.status, ...parts]
    .filter((part) => part !== null)
    .join(' ');
}

const MOST_WORDS = 60;

const COLUMNS: readonly PrintedColumn<Waiting>[] = [
  ['claim', ({ id }) => id],
  ['record', ({ record }) => record],
  ['field', ({ field }) => field],
  ['says', ({ says }) => says],
  ['sure', ({ confidence }) => (confidence === null ? '-' : confidence.toFixed(2))],
  ['words', ({ words }) => (words ?? '').replace(/\s+/g, ' ').slice(0, MOST_WORDS)],
];

/** `handover review accept|reject`: all claims given, or none. */
export async function decide(
  verdict: 'ACCEPT' | 'REJECT',
  ids: readonly string[],
  { reason, record, expectedRevision, id, json }: DecideOptions,
  surroundings: Surroundings,
): Promise<void> {
  const about = record === undefined ? {} : { record };
  const expected = expectedRevision === undefined ? null : whole('--expected-revision', expectedRevision);
  const decisions = ids.map((claim) => ({ claim, verdict: Verdict[verdict], ...about }));
  const call = { reason, clientMutationId: id ?? randomUUID(), expectedRevision: expected };
  const done = (await doneOnTerminal(surroundings, reviewClaims, { ...call, decisions })) as Decided;
  const rows = done.claims.map((claim) => ({ revision: done.revisionId, claim: claim.id, review: claim.review }));
  print(DECIDED, rows, json);
}

interface Decided {
  readonly claims: readonly DeskClaim[];
  readonly revisionId: number | null;
}

const DECIDED: readonly PrintedColumn<{ revision: number | null; claim: string; review: string }>[] = [
  ['claim', ({ claim }) => claim],
  ['review', ({ review }) => review.toLowerCase()],
  ['revision', ({ revision }) => String(revision ?? '-')],
];

function whole(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw new BadUserInput(name, `${name}: found ${JSON.stringify(text)}; allowed is a whole number`);
  return Number(text);
}
