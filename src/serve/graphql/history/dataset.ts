import { Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { tableAt } from '../../../db/as-of';
import type { Context } from '../../../db/context';
import { Revision } from '../../../db/revision.entity';
import { revisionById } from '../../../db/revision.service';
import { type Class } from '../../../db/shape';
import { joined, sql } from '../../../db/sql';
import { type View, Viewed } from '../../../db/view';
import { Claim } from '../../../evidence/claim/claim.entity';
import { Document } from '../../../evidence/document/document.entity';
import { Party } from '../../../evidence/party/party.entity';
import { Place } from '../../../evidence/place/place.entity';
import { Source } from '../../../evidence/source/source.entity';
import { Statement } from '../../../evidence/statement/statement.entity';
import { Exchange } from '../../../records/exchange/exchange.entity';
import { MedicalService } from '../../../records/medical-service/medical-service.entity';
import { Tally } from '../../../records/tally/tally.entity';
import { Release } from './release';

@ObjectType({ description: 'How many rows of a type there are.' })
export class DatasetCount {
  @Field(() => String, { description: 'The type of the graph.' })
  readonly type: string;

  @Field(() => Int, { description: 'Rows that readers see at head; merged records count each.' })
  readonly count: number;
}

@ObjectType({ description: 'What this gateway serves.' })
export class Dataset extends Viewed {
  @Field(() => String, { description: 'Name of the data package it began with; `handover` when none was imported.' })
  readonly name: string;

  @Field(() => String, { description: 'Its title.' })
  readonly title: string;

  @Field(() => String, { nullable: true, description: 'Version of the package last imported; null when none was.' })
  readonly version: string | null;

  @Field(() => String, { description: 'Licence of the data.' })
  readonly license: string;
}

const COUNTED: readonly Class<object>[] = [
  Exchange,
  MedicalService,
  Party,
  Place,
  Source,
  Document,
  Statement,
  Claim,
  Tally,
];
const EMPTY = { name: 'handover', title: 'Handover', version: null, license: 'CC-BY-4.0' };

@Resolver(() => Dataset)
export class DatasetResolver {
  @Query(() => Dataset, { description: 'What this gateway serves.' })
  async dataset(@Ctx() { reads }: Context): Promise<Dataset> {
    const view = await reads.viewOf(null);
    const [found] = await view.query<object>(
      'SELECT name, title, version, license FROM package_import ORDER BY revision, name LIMIT 1',
    );
    return Object.assign(new Dataset(), EMPTY, found, { view });
  }

  @FieldResolver(() => Revision, { description: 'The last revision; number 0 when there is none yet.' })
  head(@Root() { view }: Dataset): Promise<Revision | null> {
    return view.load(revisionById, view.revision);
  }

  @FieldResolver(() => Release, { nullable: true, description: 'The last release; null when there is none.' })
  async release(@Root() { view }: Dataset): Promise<Release | null> {
    const [last] = await view.query<{ id: number | null }>(
      'SELECT MAX(id) AS id FROM revision WHERE release_name IS NOT NULL',
    );
    const revision = last?.id ? await view.load(revisionById, Number(last.id)) : null;
    return revision && new Release(revision);
  }

  @FieldResolver(() => [DatasetCount], { description: 'How many rows of each type there are.' })
  async counts(@Root() { view }: Dataset): Promise<DatasetCount[]> {
    return countRows(view);
  }
}

async function countRows(view: View): Promise<DatasetCount[]> {
  const counts = COUNTED.map(
    (entity) => sql`SELECT ${entity.name} AS type, COUNT(*) AS count FROM ${tableAt(view, entity)} t`,
  );
  const asked = joined(counts, ' UNION ALL ');
  return (await view.query<DatasetCount>(asked.text, asked.params)).map(({ type, count }) => ({
    type,
    count: Number(count),
  }));
}
