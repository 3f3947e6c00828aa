import { Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { OfValue } from '../reading/of-value';
import { Claim } from '../../evidence/claim/claim.entity';
import { claimById } from '../../evidence/claim/claim.service';
import { ClaimField } from '../../evidence/claim/claim.terms';
import { Party } from '../../evidence/party/party.entity';
import { partyById } from '../../evidence/party/party.service';
import { Exchange } from '../exchange/exchange.entity';
import { valueOf, valuesOf } from '../reading/resolution';
import { fieldKey } from '../reading/rule/key';
import type { Scope } from './on-file';
import { filedUnder } from './tally.service';
import { TallyScope, TallyUnit } from './tally.terms';

@ObjectType({ description: 'The number of an exchange in somebody’s count, set against the records on file.' })
export class Ordinal extends OfValue {
  @Field(() => Int, { description: 'The number it bears.' })
  readonly number = this.resolved.key.number!;

  @Field(() => String, {
    description: 'NUMBERED, OPERATION or MEDIATION for a whole count; OF_YEAR, OF_SERIES or OF_WEEK for a part of one.',
  })
  readonly series = this.resolved.key.term ?? '';
}

@Resolver(() => Exchange)
export class ExchangeOrdinals {
  @FieldResolver(() => [Ordinal], {
    description: 'The numbers it bears. The counts of different counters are never compared with each other.',
  })
  async ordinals(@Root() { view, id }: Exchange): Promise<Ordinal[]> {
    const values = await valuesOf(view, id, ClaimField.ORDINAL);
    return values.filter(({ key }) => key.number !== null).map((value) => new Ordinal(view, id, value));
  }
}

@Resolver(() => Ordinal)
export class OrdinalResolver {
  @FieldResolver(() => Party, { nullable: true, description: 'Who counts; null when it was not said.' })
  countedBy(@Root() { view, resolved }: Ordinal): Promise<Party | null> | null {
    return resolved.key.partyId === null ? null : view.load(partyById, resolved.key.partyId);
  }

  @FieldResolver(() => Claim, { description: 'The claim it stands on.' })
  claim(@Root() { view, resolved }: Ordinal): Promise<Claim | null> {
    return view.load(claimById, resolved.chosen!.id);
  }

  @FieldResolver(() => Int, {
    description: 'Records of that counter up to the date, a series once; 0 for an undated exchange.',
  })
  async recordedUpToDate(@Root() ordinal: Ordinal): Promise<number> {
    return (await countUpTo(ordinal)) ?? 0;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'The number minus the records; null for a partial series, and for an undated exchange.',
  })
  async gap(@Root() ordinal: Ordinal): Promise<number | null> {
    const recorded = WHOLE.has(ordinal.series) ? await countUpTo(ordinal) : null;
    return recorded === null ? null : ordinal.number - recorded;
  }
}

const WHOLE = new Set(['NUMBERED', 'OPERATION', 'MEDIATION']);
/** Counts of hand-overs that went through the counter. */
const VIA = new Set(['OPERATION', 'MEDIATION']);

async function countUpTo({ view, recordId, series, resolved }: Ordinal): Promise<number | null> {
  const { best } = await valueOf(view, recordId, fieldKey(ClaimField.DATE));
  if (best?.type !== 'days') return null;
  const countedById = resolved.key.partyId;
  const through = VIA.has(series)
    ? { viaId: countedById, scope: TallyScope.ALL }
    : { viaId: null, scope: TallyScope.IN_EXCHANGES };
  const all = { unit: TallyUnit.EXCHANGES, toId: null, category: null, since: null, seriesOnce: true };
  const scope: Scope = { ...all, ...through, countedById, until: best.high };
  return (await view.load(filedUnder, scope)).amount.best;
}
