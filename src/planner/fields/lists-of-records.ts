import { listedForEach, listedOf } from '../../db/listed';
import type { Whose } from '../../db/list-rows';
import type { View } from '../../db/view';
import type { Claim } from '../../evidence/claim/claim.entity';
import { recordOwners } from '../../evidence/record/records';
import type { Statement } from '../../evidence/statement/statement.entity';
import type { Page } from '../../kernel/graph/connection';
import type { PlannedField } from '../plan';
import { CLAIMS, claimsWithStatements, type OfRecord, STATEMENTS } from './record-lists';
import { statementsAlong } from './statements-along';

export interface Wish {
  /** The fields whose selections say what is wanted of a row. */
  readonly rows: readonly PlannedField[];
  readonly first: number | null | undefined;
}

type Pages<T> = Promise<readonly Page<T>[]>;

/** What is asked in one moment: claims of the records, and statements that may come along with them. */
interface Moment {
  claims: Pages<Claim> | null;
  readonly said: PlannedField[];
}

/** A page of claims as large as this mostly holds all of a record. */
const MOSTLY_ALL = 50;

/** Pages of the lists of some records. Who asks for claims and statements in the same moment gets the statements that came along with the claims, where those are all
 *  there are. */
export class ListsOfRecords {
  private moment: Moment | null = null;

  constructor(
    private readonly view: View,
    private readonly ids: readonly string[],
  ) {}

  claims(wish: Wish): Pages<Claim> {
    const moment = this.now();
    if (moment.claims || (wish.first ?? MOSTLY_ALL) < MOSTLY_ALL) return this.pages(CLAIMS, wish);
    moment.claims = Promise.resolve().then(() => this.pages(CLAIMS, wish, moment.said));
    return moment.claims;
  }

  async statements(wish: Wish): Pages<Statement> {
    const moment = this.now();
    moment.said.push(...wish.rows);
    await Promise.resolve();
    const claims = await moment.claims;
    if (!claims || claims.some(({ pageInfo }) => pageInfo.hasNextPage)) return this.pages(STATEMENTS, wish);
    const { entity, listed } = STATEMENTS;
    const whose = await this.whose(STATEMENTS);
    return listedOf(this.view, entity, wish.first, listed, whose, claims.map(statementsAlong));
  }

  /** It ends before anything is read. */
  private now(): Moment {
    if (this.moment) return this.moment;
    queueMicrotask(() => (this.moment = null));
    return (this.moment = { claims: null, said: [] });
  }

  private async pages<T extends { id: string }>(
    list: OfRecord<T>,
    { rows, first }: Wish,
    said: readonly PlannedField[] = [],
  ): Pages<T> {
    const reading = said.length > 0 ? claimsWithStatements(this.view, rows, said) : list.reading(this.view, rows);
    return listedForEach(this.view, list.entity, first, list.listed, await this.whose(list), reading);
  }

  private async whose({ column }: Pick<OfRecord<never>, 'column'>): Promise<Whose> {
    return { column, owners: await recordOwners(this.view, [...this.ids]) };
  }
}
