import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../db/context';
import { columnOf } from '../../db/shape';
import { ClaimField, PartyRole, PersonCategory } from '../../evidence/claim/claim.terms';
import { knownParty } from '../../evidence/party/party.filter';
import { canonicalId } from '../../evidence/record/records';
import { AsOf } from '../../kernel/graph/as-of';
import type { Forward, PageArgs } from '../../kernel/graph/page-args';
import { AS_OF, ID_ARG } from '../../kernel/graph/words';
import { Policy } from '../reading/reading.terms';
import { ReportedCount, ReportedDate, ReportedPlace, ReportedRole, ReportedTerm } from '../reading/reported';
import { valueOf, valuesOf } from '../reading/resolution';
import { countKey, fieldKey } from '../reading/rule/key';
import { Exchange } from './exchange.entity';
import { ExchangeArgs, ExchangeConnection, exchangePage, First50Exchanges } from './exchange.list';
import { BY_DATE } from './exchange.order';
import { findExchange, isSeriesHead } from './exchange.service';
import { titleOf } from '../reading/title';

const POLICY = { nullable: true, description: 'How `best` is chosen; RECEIVER_FIRST when left out.' } as const;

@Resolver(() => Exchange)
export class ExchangeResolver {
  @Query(() => Exchange, {
    nullable: true,
    description: 'One exchange; a merged id answers with the record it was merged into; null for an unknown id.',
  })
  async exchange(
    @Ctx() { reads }: Context,
    @Arg('id', () => ID, ID_ARG) id: string,
    @Arg('asOf', () => AsOf, AS_OF) asOf?: AsOf,
  ): Promise<Exchange | null> {
    return findExchange(await reads.viewOf(asOf), id);
  }

  @Query(() => ExchangeConnection, {
    description: 'Exchanges, stages and series; the newest first unless ordered otherwise, the undated last.',
  })
  async exchanges(
    @Ctx() { reads }: Context,
    @Args(() => ExchangeArgs) args: PageArgs,
    @Arg('asOf', () => AsOf, AS_OF) asOf?: AsOf,
  ): Promise<object> {
    return exchangePage(await reads.viewOf(asOf), args);
  }

  @FieldResolver(() => String, { description: 'A neutral one-line title made from the resolved values.' })
  title(@Root() { view, id }: Exchange): Promise<string> {
    return titleOf(view, id, 'Exchange');
  }

  @FieldResolver(() => ReportedDate, { description: 'When it took place or is planned to.' })
  async date(@Root() { view, id }: Exchange): Promise<ReportedDate> {
    return new ReportedDate(view, id, await valueOf(view, id, fieldKey(ClaimField.DATE)));
  }

  @FieldResolver(() => ReportedPlace, { description: 'Where it took place.' })
  async place(@Root() { view, id }: Exchange): Promise<ReportedPlace> {
    return new ReportedPlace(view, id, await valueOf(view, id, fieldKey(ClaimField.PLACE)));
  }

  @FieldResolver(() => ReportedTerm, { description: 'ANNOUNCED, HELD, POSTPONED, CALLED_OFF or DENIED.' })
  async outcome(@Root() { view, id }: Exchange): Promise<ReportedTerm> {
    return new ReportedTerm(view, id, await valueOf(view, id, fieldKey(ClaimField.OUTCOME)));
  }

  @FieldResolver(() => ReportedTerm, {
    description: 'What sort of hand-over it was, such as PRISONER_EXCHANGE or REMAINS_REPATRIATION.',
  })
  async kind(@Root() { view, id }: Exchange): Promise<ReportedTerm> {
    return new ReportedTerm(view, id, await valueOf(view, id, fieldKey(ClaimField.KIND)));
  }

  @FieldResolver(() => ReportedCount, {
    description: 'People handed over to one side. PEOPLE is all the living; REMAINS is never part of it.',
  })
  async returned(
    @Root() { view, id }: Exchange,
    @Arg('to', () => ID, { description: 'The id of the party that takes them in, a state as a rule.' }) to: string,
    @Arg('category', () => PersonCategory, {
      nullable: true,
      defaultValue: PersonCategory.PEOPLE,
      description: 'Who is counted.',
    })
    category: PersonCategory | null,
    @Arg('policy', () => Policy, POLICY) policy?: Policy,
  ): Promise<ReportedCount> {
    await knownParty(view, to, 'to');
    return new ReportedCount(
      view,
      id,
      await valueOf(view, id, countKey(to, category ?? PersonCategory.PEOPLE), policy),
    );
  }

  @FieldResolver(() => [ReportedCount], {
    description: 'Every count on record, by side and category, sums of parts included.',
  })
  async counts(
    @Root() { view, id }: Exchange,
    @Arg('policy', () => Policy, POLICY) policy?: Policy,
  ): Promise<ReportedCount[]> {
    return (await valuesOf(view, id, ClaimField.COUNT, policy)).map((value) => new ReportedCount(view, id, value));
  }

  @FieldResolver(() => [ReportedRole], { description: 'Who took part, by role and id.' })
  async parties(
    @Root() { view, id }: Exchange,
    @Arg('role', () => PartyRole, { nullable: true, description: 'Only this role; all when left out.' })
    role?: PartyRole,
  ): Promise<ReportedRole[]> {
    const values = await valuesOf(view, id, ClaimField.PARTY);
    return values.filter(({ key }) => !role || key.role === role).map((value) => new ReportedRole(view, id, value));
  }

  @FieldResolver(() => [String], { description: 'The agreements it was made under, such as ISTANBUL_2025.' })
  async agreements(@Root() { view, id }: Exchange): Promise<string[]> {
    return (await valuesOf(view, id, ClaimField.AGREEMENT)).flatMap(({ key }) => key.term ?? []);
  }

  @FieldResolver(() => Exchange, {
    nullable: true,
    description: 'The series it is a stage of; add up one or the other. Null when it is no stage.',
  })
  partOf(@Root() { view, partOfId }: Exchange): Promise<Exchange | null> | null {
    return partOfId === null ? null : findExchange(view, partOfId);
  }

  @FieldResolver(() => Boolean, { description: 'True when other records are its stages.' })
  isSeriesHead(@Root() exchange: Exchange): Promise<boolean> {
    return isSeriesHead(exchange);
  }

  @FieldResolver(() => ExchangeConnection, { description: 'The stages of a series, by date unless ordered otherwise.' })
  async stages(@Root() { view, id }: Exchange, @Args(() => First50Exchanges) args: Forward): Promise<object> {
    const column = await canonicalId(view, columnOf(Exchange, 'partOfId'));
    return exchangePage(view, args, { name: 'Exchange.stages', otherwise: BY_DATE, parent: { column, id } });
  }
}
