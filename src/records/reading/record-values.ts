import { Arg, FieldResolver, Resolver, Root } from 'type-graphql';
import { revisionById } from '../../db/revision.service';
import type { View } from '../../db/view';
import { ClaimField } from '../../evidence/claim/claim.terms';
import { CitationFormat, cite } from '../../evidence/document/citation';
import { recordById } from '../../evidence/record/records';
import { SourcedRecord } from '../../evidence/record/sourced-record';
import { Conflict } from './explanation';
import { ReportedLimit } from './reported';
import { resolutionOf, valuesOf } from './resolution';
import { titleOf } from './title';

/** What the rule finds on every kind of record. */
@Resolver(() => SourcedRecord)
export class RecordValues {
  @FieldResolver(() => [ReportedLimit], {
    description: 'Limits stated or agreed: numbers planned, open-ended terms, pace.',
  })
  async limits(@Root() { view, id }: SourcedRecord): Promise<ReportedLimit[]> {
    return (await valuesOf(view, id, ClaimField.LIMIT)).map((value) => new ReportedLimit(view, id, value));
  }

  @FieldResolver(() => [Conflict], {
    description: 'Only where voices disagree, a speaker revised itself, or a relay differs from what it relays.',
  })
  conflicts(@Root() { view, id }: SourcedRecord): Promise<Conflict[]> {
    return conflictsOf(view, id);
  }

  @FieldResolver(() => String, { description: 'How to cite what Handover makes of it, at the revision read.' })
  async citation(
    @Root() { view, id, label }: SourcedRecord,
    @Arg('format', () => CitationFormat, {
      nullable: true,
      defaultValue: CitationFormat.TEXT,
      description: 'In which form.',
    })
    format: CitationFormat | null,
  ): Promise<string> {
    const [title, revision] = await Promise.all([titleOf(view, id, label), view.load(revisionById, view.revision)]);
    const issued = revision?.at.slice(0, 10) ?? null;
    return cite({ id, title, publisher: 'Handover', author: null, issued, url: null, revision: view.revision }, format);
  }
}

async function conflictsOf(view: View, recordId: string): Promise<Conflict[]> {
  const values = [...(await resolutionOf(view, recordId)).values()];
  return values.flatMap((value) => value.conflicts.map((found) => new Conflict(view, recordId, value, found)));
}

@Resolver(() => Conflict)
export class ConflictRecord {
  @FieldResolver(() => SourcedRecord, { description: 'The record it is about.' })
  record(@Root() { view, recordId }: Conflict): Promise<SourcedRecord | null> {
    return view.load(recordById, recordId);
  }
}
