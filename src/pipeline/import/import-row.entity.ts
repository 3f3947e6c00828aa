import { Column, Entity, PrimaryColumn } from 'typeorm';
import { revisionNumber } from '../../db/columns';

/** What a package last brought: by it a newer one tells its own changes from those of others. */
@Entity('import_row')
export class ImportRow {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  package: string;

  @PrimaryColumn({ type: 'varchar', length: 32 })
  entity: string;

  /** The key parts of the row, joined by a slash. */
  @PrimaryColumn({ name: 'row_key', type: 'varchar', length: 400 })
  rowKey: string;

  @Column({ type: 'varchar', length: 64 })
  hash: string;

  /** Where the row stood in its file. */
  @Column({ type: 'int' })
  line: number;

  /** The revision of the last import that saw it. */
  @Column({ ...revisionNumber })
  run: number;
}
