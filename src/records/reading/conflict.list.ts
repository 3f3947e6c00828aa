import { type ClassType, Field, InputType } from 'type-graphql';
import { tableAt } from '../../db/as-of';
import { conditionOf, type FieldFilters, type FilterInput, value } from '../../db/filter';
import { boundFilter } from '../../db/filter-limits';
import type { List, OrderKey } from '../../db/list';
import { pageOf, type Window } from '../../db/page';
import { joined, sql } from '../../db/sql';
import type { View } from '../../db/view';
import { ClaimField, PersonCategory } from '../../evidence/claim/claim.terms';
import { connectionOf } from '../../kernel/graph/connection';
import { Direction } from '../../kernel/graph/direction';
import { publishEnum } from '../../kernel/graph/enums';
import { DateOperators, enumOperators, IdOperators, IntOperators, type Operators } from '../../kernel/graph/operators';
import { AND, NOT, OR } from '../../kernel/graph/words';
import { Conflict } from './explanation';
import { Reading } from './reading.entity';
import { ConflictKind } from './reading.terms';
import { resolutionOf } from './resolution';

export const ConflictConnection = connectionOf('Conflict', () => Conflict);

export enum ConflictOrderKey {
  SIZE = 'SIZE',
  DATE = 'DATE',
}

publishEnum(ConflictOrderKey, 'ConflictOrderKey', 'What conflicts are ordered by.', {
  SIZE: 'How far the values are apart: people, bodies or days; 1 for places and words.',
  DATE: 'The date of the record.',
});

@InputType({ description: 'One key of the order of conflicts.' })
export class ConflictOrder {
  @Field(() => ConflictOrderKey, { description: 'What to order by.' })
  key: ConflictOrderKey;

  @Field(() => Direction, { defaultValue: Direction.ASC, description: 'Which way.' })
  direction: Direction;
}

const ConflictKindOperators: ClassType<Operators> = enumOperators('ConflictKind', ConflictKind);
const FieldOperators: ClassType<Operators> = enumOperators('ConflictField', ClaimField);
const CategoryOperators: ClassType<Operators> = enumOperators('ConflictCategory', PersonCategory);

@InputType({ description: 'Which conflicts. All that is given must hold.' })
export class ConflictFilter {
  @Field(() => ConflictKindOperators, { nullable: true, description: 'By how they differ.' })
  kind?: Operators<ConflictKind>;

  @Field(() => IdOperators, { nullable: true, description: 'By the id of the record; of a merged one, the smallest.' })
  record?: Operators<string>;

  @Field(() => FieldOperators, { nullable: true, description: 'By field.' })
  field?: Operators<ClaimField>;

  @Field(() => IdOperators, { nullable: true, description: 'By the id of the party that takes in.' })
  to?: Operators<string>;

  @Field(() => CategoryOperators, { nullable: true, description: 'By who is counted.' })
  category?: Operators<PersonCategory>;

  @Field(() => DateOperators, { nullable: true, description: 'By the date of the record, its first day.' })
  date?: Operators<string>;

  @Field(() => IntOperators, { nullable: true, description: 'By how far the values are apart.' })
  size?: Operators<number>;

  @Field(() => [ConflictFilter], AND)
  and?: ConflictFilter[];

  @Field(() => [ConflictFilter], OR)
  or?: ConflictFilter[];

  @Field(() => ConflictFilter, NOT)
  not?: ConflictFilter;
}

const DATE = sql`d.date_from`;
const SIZE = sql`t.conflict_size`;

const FILTERS: FieldFilters = {
  kind: value(sql`k.kind`),
  record: value(sql`t.record_id`),
  field: value(sql`t.field`),
  to: value(sql`t.to_id`),
  category: value(sql`t.category`),
  date: value(DATE),
  size: value(SIZE),
};

interface Asked extends Window {
  readonly where?: ConflictFilter | null;
  readonly orderBy?: readonly ConflictOrder[] | null;
}

/** A page of conflicts: each kind found on the key of a record is one. */
export async function conflictPage(view: View, { where, orderBy, ...window }: Asked): Promise<object> {
  boundFilter(where);
  const at = (there: View): List<Reading> => listAt(there, where, orderBy ?? []);
  return new ConflictConnection(
    await pageOf(view, window, { query: ['Conflict', where, orderBy], at, node: conflictOf }),
  );
}

function listAt(
  view: View,
  where: ConflictFilter | null | undefined,
  orderBy: readonly ConflictOrder[],
): List<Reading> {
  const kinds = joined(
    Object.values(ConflictKind).map((kind) => sql`SELECT ${kind} AS kind`),
    ' UNION ALL ',
  );
  const from = sql`${tableAt(view, Reading)} t JOIN (${kinds}) k ON INSTR(t.conflict_kinds, k.kind) > 0
    LEFT JOIN ${tableAt(view, Reading)} d ON d.record_id = t.record_id AND d.\`key\` = 'DATE'`;
  return {
    entity: Reading,
    from,
    where: conditionOf(where as FilterInput, FILTERS),
    order: [...orderBy.map(orderKey), ...UNIQUE],
  };
}

const orderKey = ({ key, direction }: ConflictOrder): OrderKey => ({
  by: key === ConflictOrderKey.SIZE ? SIZE : DATE,
  descending: direction === Direction.DESC,
});

const UNIQUE: OrderKey[] = [sql`t.record_id`, sql`t.\`key\``, sql`k.kind`].map((by) => ({ by, descending: false }));

async function conflictOf({ recordId, key }: Reading, keys: readonly unknown[], view: View): Promise<Conflict> {
  const resolved = (await resolutionOf(view, recordId)).get(key);
  const found = resolved?.conflicts.find(({ kind }) => kind === keys.at(-1));
  if (!resolved || !found) throw new Error(`The reading ${recordId} ${key} is out of step with the rule`);
  return new Conflict(view, recordId, resolved, found);
}
