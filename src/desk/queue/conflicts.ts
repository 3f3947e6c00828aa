import { Field, ObjectType } from 'type-graphql';
import { Claim } from '../../evidence/claim/claim.entity';
import { claimById } from '../../evidence/claim/claim.service';
import { mergedIds } from '../../evidence/record/records';
import { evidenceWith } from '../../records/reading/gather';
import { ConflictKind, Policy } from '../../records/reading/reading.terms';
import { resolutionOf } from '../../records/reading/resolution';
import { resolveRecord } from '../../records/reading/rule/resolve';
import type { Found } from '../../records/reading/rule/resolved';
import type { DeskClaim } from '../claims/desk-claim';

@ObjectType({ description: 'A conflict that there would be if a claim were accepted, and is not yet.' })
export class ConflictToCome {
  @Field(() => ConflictKind, { description: 'What sort of conflict.' })
  kind: ConflictKind;

  @Field(() => [Claim], { description: 'The accepted claims it would be with.' })
  claims: Claim[];
}

/** What accepting a claim would bring. */
export async function conflictsToCome({ view, claim }: DeskClaim): Promise<ConflictToCome[]> {
  const [recordId = claim.recordId] = await view.load(mergedIds, claim.recordId);
  const before = await resolutionOf(view, recordId);
  const after = resolveRecord(await evidenceWith(view, recordId, [claim]), Policy.RECEIVER_FIRST);
  const fresh = [...after].flatMap(([key, { conflicts }]) => {
    const known = new Set(before.get(key)?.conflicts.map(nameOf));
    return conflicts.filter((conflict) => !known.has(nameOf(conflict)));
  });
  return Promise.all(fresh.map((conflict) => told(conflict, { view, claim })));
}

const nameOf = ({ kind, claims }: Found): string => [kind, ...claims.map(({ id }) => id).sort()].join(' ');

async function told(
  { kind, claims }: Found,
  { view, claim }: Pick<DeskClaim, 'view' | 'claim'>,
): Promise<ConflictToCome> {
  const others = claims.map(({ id }) => id).filter((id) => id !== claim.id);
  const found = await view.loadMany(claimById, others);
  return Object.assign(new ConflictToCome(), { kind, claims: found.filter((one) => one !== null) });
}
