import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { encodeCursor } from '../../src/kernel/cursor';
import type { Statement } from '../../src/evidence/statement/statement.entity';
import type { Reading } from '../../src/records/reading/reading.entity';
import { order } from '../floor/newest';
import { LIST } from '../floor/q5';
import { newestFirst } from '../floor/statements';
import { type Part, titledBy, titleOf } from '../floor/words';
import type { Plain } from './context';
import { exchangesAt } from './exchange.list';
import {
  PlainClaims,
  PlainCount,
  PlainDate,
  PlainExchange,
  PlainExchanges,
  PlainFilter,
  PlainPlaceValue,
  PlainRole,
  PlainStatements,
  PlainTerm,
} from './types';

const TITLE = new Set(['KIND', 'DATE', 'PLACE', 'OUTCOME']);
const LIMIT = { description: 'How many.' } as const;

@Resolver(() => PlainExchange)
export class PlainExchangeResolver {
  @Query(() => PlainExchange, { nullable: true })
  async exchange(@Ctx() { load }: Plain, @Arg('id', () => ID) id: string): Promise<PlainExchange | null> {
    const record = await load.record.load(id);
    return record && { id: record.canonicalId };
  }

  @Query(() => PlainExchanges)
  async exchanges(
    @Ctx() { db, revision }: Plain,
    @Arg('first', () => Int) first: number,
    @Arg('where', () => PlainFilter, { nullable: true }) where?: PlainFilter,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<PlainExchanges> {
    const rows = await exchangesAt(db, first + 1, where, after);
    const nodes = rows.slice(0, first);
    const last = nodes.at(-1);
    const endCursor = last ? encodeCursor({ revision, query: LIST, values: [last.day, last.id] }) : null;
    return { nodes, pageInfo: { hasNextPage: rows.length > first, endCursor } };
  }

  @FieldResolver(() => String)
  async title(@Root() { id }: PlainExchange, @Ctx() { load }: Plain): Promise<string> {
    const readings = await load.readings.load(id);
    const placeId = one(readings, 'PLACE')?.placeId;
    const place = placeId ? await load.place.load(placeId) : null;
    const parts = readings
      .filter(({ key }) => TITLE.has(key))
      .map((found): Part => [found.key, found.term, found.placeId, found.dateFrom, found.dateTo]);
    return titleOf(titledBy(parts, new Map(place ? [[place.id, { name: place.nameEn }]] : [])));
  }

  @FieldResolver(() => PlainDate)
  async date(@Root() { id }: PlainExchange, @Ctx() { load }: Plain): Promise<PlainDate> {
    const date = one(await load.readings.load(id), 'DATE');
    return { from: date?.dateFrom ?? null, to: date?.dateTo ?? null, status: statusOf(date) };
  }

  @FieldResolver(() => PlainTerm)
  kind(@Root() { id }: PlainExchange, @Ctx() { load }: Plain): Promise<PlainTerm> {
    return term(load, id, 'KIND');
  }

  @FieldResolver(() => PlainTerm)
  outcome(@Root() { id }: PlainExchange, @Ctx() { load }: Plain): Promise<PlainTerm> {
    return term(load, id, 'OUTCOME');
  }

  @FieldResolver(() => PlainPlaceValue)
  async place(@Root() { id }: PlainExchange, @Ctx() { load }: Plain): Promise<PlainPlaceValue> {
    const reading = one(await load.readings.load(id), 'PLACE');
    const place = reading?.placeId ? await load.place.load(reading.placeId) : null;
    return { place: place && { id: place.id, name: place.nameEn }, status: statusOf(reading) };
  }

  @FieldResolver(() => [PlainRole])
  async parties(@Root() { id }: PlainExchange, @Ctx() { load }: Plain): Promise<PlainRole[]> {
    const readings = told(await load.readings.load(id), 'PARTY');
    return Promise.all(
      readings.map(async ({ role, partyId }) => ({ role: role!, party: await load.party.load(partyId!) })),
    );
  }

  @FieldResolver(() => [PlainCount])
  async counts(@Root() { id }: PlainExchange, @Ctx() { load }: Plain): Promise<PlainCount[]> {
    const readings = told(await load.readings.load(id), 'COUNT');
    return Promise.all(
      readings.map(async ({ category, toId, number: best, low, high, status }) => {
        const to = toId === null ? null : await load.party.load(toId);
        return { category: category!, to, best, low, high, status };
      }),
    );
  }

  @FieldResolver(() => PlainClaims)
  async claims(
    @Root() { id }: PlainExchange,
    @Ctx() { load }: Plain,
    @Arg('first', () => Int, LIMIT) first: number,
  ): Promise<PlainClaims> {
    const claims = await claimsOf(load, id);
    return { nodes: claims.sort((left, right) => order(left.id, right.id)).slice(0, first) };
  }

  @FieldResolver(() => PlainStatements)
  async statements(
    @Root() { id }: PlainExchange,
    @Ctx() { load }: Plain,
    @Arg('first', () => Int, LIMIT) first: number,
  ): Promise<PlainStatements> {
    const ids = new Set((await claimsOf(load, id)).map(({ statementId }) => statementId));
    const statements = (await load.statement.loadMany([...ids])) as Statement[];
    const dated = await Promise.all(statements.map(async (node) => ({ node, day: await dayOf(load, node) })));
    dated.sort((left, right) => newestFirst(left.day, left.node.id, right.day, right.node.id));
    return { nodes: dated.slice(0, first).map(({ node }) => node) };
  }
}

type Load = Plain['load'];

const one = (readings: readonly Reading[], key: string): Reading | undefined =>
  readings.find((reading) => reading.key === key);

const told = (readings: readonly Reading[], field: string): Reading[] =>
  readings
    .filter((reading) => String(reading.field) === field && reading.publications > 0)
    .sort((left, right) => order(left.key, right.key));

const statusOf = (reading: Reading | undefined): string => reading?.status ?? 'NOT_REPORTED';

async function term(load: Load, id: string, key: string): Promise<PlainTerm> {
  const reading = one(await load.readings.load(id), key);
  return { term: reading?.term ?? null, status: statusOf(reading) };
}

async function claimsOf(load: Load, id: string): Promise<Awaited<ReturnType<Load['claims']['load']>>> {
  const members = await load.members.load(id);
  return (await Promise.all(members.map((member) => load.claims.load(member.id)))).flat();
}

const dayOf = async (load: Load, { saidOn, documentId }: Statement): Promise<string | null> =>
  saidOn ?? (await load.document.load(documentId))!.publishedPartial;
