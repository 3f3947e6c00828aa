import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { longText, revisionNumber } from '../db/columns';
import { oneOf } from '../kernel/graph/enums';
import { SearchType } from './search.terms';

/** The words by which something was found from one revision until another: a cache. The full-text index over `words` belongs to the
 *  engine, and that of the newest knows directions, so TypeORM leaves them alone. */
@Entity('search_entry')
@Index('ux_search_entry_live', ['entity', 'entityId', 'untilRevision'], { unique: true })
@Index('ix_search_entry_newest', { synchronize: false })
@Index('ft_search_entry_words', { synchronize: false })
@Check('ck_search_entry_entity', oneOf('entity', SearchType))
@Check('ck_search_entry_revisions', '`since_revision` < `until_revision`')
export class SearchEntry {
  @PrimaryColumn({ type: 'int' })
  id: number;

  @Column({ type: 'varchar', length: 32 })
  entity: SearchType;

  @Column({ name: 'entity_id', type: 'varchar', length: 40 })
  entityId: string;

  @Column({ name: 'since_revision', ...revisionNumber })
  sinceRevision: number;

  @Column({ name: 'until_revision', ...revisionNumber })
  untilRevision: number;

  /** Its day, as precisely as known, so that the newest are preferred; empty when it has none. */
  @Column({ type: 'varchar', length: 10 })
  day: string;

  /** Each word once, as `entry-words.ts` writes them. */
  @Column(longText)
  words: string;
}
