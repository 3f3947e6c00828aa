import type { Row } from '../../db/row-changes';
import { createHash } from 'node:crypto';
import { idFor } from '../../kernel/ids';
import { groupBy } from '../../kernel/group';
import { EventClaims } from './claims-of-event';
import type { Parties } from './parties';
import type { Draft } from './read-document';
import { statementId } from './said';
import { servicesOf } from './services-of';
import { talliesOf } from './tallies-of';
import { type Asked, type HowRead, sayingOf } from './wanted';

/** A claim or a tally as it is to stand. */
export interface Wanted {
  readonly id: string;
  readonly entity: 'claim' | 'tally';
  readonly statementId: string;
  readonly row: Row;
  readonly how: HowRead;
  /** The repeat key of `extracted`. */
  readonly key: string;
}

/** All that a draft says; nothing where a newer version of the page took its place. `records` are by event. */
export function askedBy(draft: Draft, records: readonly string[], parties: Parties): Asked[] {
  const { document, read } = draft;
  if (document.isReplaced || !read.relevant) return [];
  const lead = records[read.events.findIndex((event) => event.lead)] ?? null;
  return [
    ...read.events.flatMap((event, frame) => new EventClaims(document, event, parties, frame).about(records[frame]!)),
    ...talliesOf(draft, parties, lead),
    ...servicesOf(draft, parties, lead),
  ];
}

/** The rows for it. What one statement says twice is one claim: the surest, then the first. */
export function wantedOf(draft: Draft, asked: readonly Asked[]): Wanted[] {
  const all = asked.map((one) => wanted(draft, one));
  const same = groupBy(all, ({ statementId: said, row }) =>
    JSON.stringify([said, row.record_id ?? null, sayingOf(row)]),
  );
  return [...same.values()].map((group) => [...group].sort(surest)[0]!);
}

function surest(left: Wanted, right: Wanted): number {
  const [tier, other] = [left.how.tier, right.how.tier];
  if (tier !== other) return tier === 'AUTO' ? -1 : 1;
  const sure = right.how.confidence - left.how.confidence;
  return sure || Number(left.row.span_start ?? 0) - Number(right.row.span_start ?? 0);
}

const PREFIX = { claim: 'cl', tally: 'ta' } as const;

function wanted({ document, extractor, version }: Draft, { entity, speakerId, row, how }: Asked): Wanted {
  const said = statementId(document.id, speakerId);
  const span = [row.span_start ?? null, row.span_end ?? null, row.as_stated ?? null];
  const key = sha256([document.id, document.textSha256, said, how.frame, sayingOf(row), span, extractor, version]);
  const id = idFor(PREFIX[entity], key);
  const more: Row = entity === 'claim' ? { extractor, extractor_version: version } : {};
  return {
    ...{ id, entity, statementId: said, how, key },
    row: { id, statement_id: said, ...row, ...more, review: 'PROPOSED' },
  };
}

const sha256 = (parts: readonly unknown[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');
