import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../db/context';
import { type Asked, listed } from '../../db/listed';
import { columnOf } from '../../db/shape';
import { isIn, type Sql, sql } from '../../db/sql';
import type { View } from '../../db/view';
import { ClaimField, PartyRole, PersonCategory } from '../../evidence/claim/claim.terms';
import { knownParty } from '../../evidence/party/party.filter';
import { mergedAway } from '../../evidence/record/records';
import { AsOf } from '../../kernel/graph/as-of';
import { connectionOf } from '../../kernel/graph/connection';
import { listArgs } from '../../kernel/graph/list-args';
import { PageArgs } from '../../kernel/graph/page-args';
import { AS_OF, ID_ARG } from '../../kernel/graph/words';
import { Exchange } from '../exchange/exchange.entity';
import { findExchange } from '../exchange/exchange.service';
import { titleOf } from '../reading/title';
import { ReportedCount, ReportedDate, ReportedPlace, ReportedRole, ReportedTerm } from '../reading/reported';
import { valueOf, valuesOf } from '../reading/resolution';
import { fieldKey } from '../reading/rule/key';
import { countOf } from './count';
import { MedicalService } from './medical-service.entity';
import { medicalServiceFilter } from './medical-service.filter';
import { medicalServiceOrder } from './medical-service.order';
import { distinct, exchangeIdsOf, findMedicalService, serviceIdsOf } from './medical-service.service';

const MedicalServiceConnection = connectionOf('MedicalService', () => MedicalService);
const MedicalServiceArgs = listArgs(PageArgs, medicalServiceFilter.input, medicalServiceOrder.input);

@Resolver(() => MedicalService)
export class MedicalServiceResolver {
  @Query(() => MedicalService, {
    nullable: true,
    description: 'One medical service; a merged id answers with the record it was merged into; null for an unknown id.',
  })
  async medicalService(
    @Ctx() { reads }: Context,
    @Arg('id', () => ID, ID_ARG) id: string,
    @Arg('asOf', () => AsOf, AS_OF) asOf?: AsOf,
  ): Promise<MedicalService | null> {
    return findMedicalService(await reads.viewOf(asOf), id);
  }

  @Query(() => MedicalServiceConnection, { description: 'Medical services, by id unless ordered otherwise.' })
  async medicalServices(
    @Ctx() { reads }: Context,
    @Args(() => MedicalServiceArgs) { where, orderBy, ...page }: PageArgs & Asked,
    @Arg('asOf', () => AsOf, AS_OF) asOf?: AsOf,
  ): Promise<object> {
    const only = async (view: View): Promise<Sql> =>
      sql`NOT ${isIn(columnOf(MedicalService, 'id'), await mergedAway(view))}`;
    const list = { where, orderBy, filter: medicalServiceFilter, order: medicalServiceOrder, only };
    return new MedicalServiceConnection(await listed(await reads.viewOf(asOf), MedicalService, page, list));
  }

  @FieldResolver(() => String, { description: 'A neutral one-line title made from the resolved values.' })
  title(@Root() { view, id }: MedicalService): Promise<string> {
    return titleOf(view, id, 'Medical service');
  }

  @FieldResolver(() => ReportedTerm, {
    description: 'What sort of service it was, such as TREATMENT or SANITARY_EXCHANGE.',
  })
  async kind(@Root() { view, id }: MedicalService): Promise<ReportedTerm> {
    return new ReportedTerm(view, id, await valueOf(view, id, fieldKey(ClaimField.KIND)));
  }

  @FieldResolver(() => ReportedTerm, { description: 'ANNOUNCED, HELD, POSTPONED, CALLED_OFF or DENIED.' })
  async outcome(@Root() { view, id }: MedicalService): Promise<ReportedTerm> {
    return new ReportedTerm(view, id, await valueOf(view, id, fieldKey(ClaimField.OUTCOME)));
  }

  @FieldResolver(() => ReportedDate, { description: 'The day it began, or the days it took.' })
  async period(@Root() { view, id }: MedicalService): Promise<ReportedDate> {
    return new ReportedDate(view, id, await valueOf(view, id, fieldKey(ClaimField.DATE)));
  }

  @FieldResolver(() => ReportedPlace, { description: 'Where it was given.' })
  async place(@Root() { view, id }: MedicalService): Promise<ReportedPlace> {
    return new ReportedPlace(view, id, await valueOf(view, id, fieldKey(ClaimField.PLACE)));
  }

  @FieldResolver(() => ReportedCount, {
    description: 'People helped, where a number was given. Never added to exchanges.',
  })
  async count(
    @Root() { view, id }: MedicalService,
    @Arg('to', () => ID, {
      nullable: true,
      description:
        'The id of the side they belong to; when left out, the count on record that names no side, else the first.',
    })
    to?: string,
    @Arg('category', () => PersonCategory, {
      nullable: true,
      description: 'Who is counted; when left out, PEOPLE if it is on record, else the first category that is.',
    })
    category?: PersonCategory,
  ): Promise<ReportedCount> {
    if (to) await knownParty(view, to, 'to');
    return new ReportedCount(view, id, await countOf(view, id, to ?? null, category ?? null));
  }

  @FieldResolver(() => [ReportedCount], { description: 'Every count on record, sums of parts included.' })
  async counts(@Root() { view, id }: MedicalService): Promise<ReportedCount[]> {
    return (await valuesOf(view, id, ClaimField.COUNT)).map((value) => new ReportedCount(view, id, value));
  }

  @FieldResolver(() => [ReportedRole], { description: 'Who took part, by role and id.' })
  async parties(
    @Root() { view, id }: MedicalService,
    @Arg('role', () => PartyRole, { nullable: true, description: 'Only this role; all when left out.' })
    role?: PartyRole,
  ): Promise<ReportedRole[]> {
    const values = await valuesOf(view, id, ClaimField.PARTY);
    return values.filter(({ key }) => !role || key.role === role).map((value) => new ReportedRole(view, id, value));
  }

  @FieldResolver(() => [Exchange], { description: 'The exchanges it was reported with, by id.' })
  async exchanges(@Root() service: MedicalService): Promise<Exchange[]> {
    return distinct((await exchangeIdsOf(service)).map((id) => findExchange(service.view, id)));
  }
}

@Resolver(() => Exchange)
export class ExchangeMedicalServices {
  @FieldResolver(() => [MedicalService], { description: 'The medical services reported with it, by id.' })
  async medicalServices(@Root() { view, id }: Exchange): Promise<MedicalService[]> {
    return distinct((await serviceIdsOf(view, id)).map((service) => findMedicalService(view, service)));
  }
}
