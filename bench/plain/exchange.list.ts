import type { DataSource } from 'typeorm';
import { HOLDS } from '../../src/db/view';
import { decodeCursor } from '../../src/kernel/cursor';
import { RecordIdentity } from '../../src/evidence/record/record.entity';
import { Exchange } from '../../src/records/exchange/exchange.entity';
import { Reading } from '../../src/records/reading/reading.entity';
import type { PlainFilter } from './types';

interface Row {
  readonly id: string;
  readonly day: string | null;
}

/** A list as a query builder writes it: the newest first, the undated last, then by id. */
export async function exchangesAt(db: DataSource, limit: number, where?: PlainFilter, after?: string): Promise<Row[]> {
  const list = db
    .getRepository(Exchange)
    .createQueryBuilder('e')
    .select('e.id', 'id')
    .addSelect('d.dateFrom', 'day')
    .innerJoin(RecordIdentity, 'i', 'i.id = e.id AND i.canonicalId = e.id')
    .leftJoin(Reading, 'd', "d.recordId = e.id AND d.key = 'DATE' AND d.untilRevision = :holds", { holds: HOLDS })
    .orderBy('d.dateFrom', 'DESC')
    .addOrderBy('e.id', 'ASC')
    .limit(limit);
  if (where) list.andWhere('d.dateFrom BETWEEN :gte AND :lte', { ...where.date });
  if (after) {
    const [day, id] = decodeCursor(after)!.values;
    if (day === null) list.andWhere('d.dateFrom IS NULL AND e.id > :id', { id });
    else list.andWhere('(d.dateFrom < :day OR (d.dateFrom = :day AND e.id > :id) OR d.dateFrom IS NULL)', { day, id });
  }
  return list.getRawMany<Row>();
}
