import { Column, Entity, PrimaryColumn } from 'typeorm';
import { longText, revisionNumber } from '../../db/columns';

/** A package that was imported, as it describes itself. */
@Entity('package_import')
export class PackageImport {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  name: string;

  @Column({ type: 'varchar', length: 500 })
  title: string;

  @Column({ type: 'varchar', length: 32 })
  version: string;

  @Column({ type: 'varchar', length: 100 })
  license: string;

  @Column(longText)
  description: string;

  /** The revision that brought it last. */
  @Column({ ...revisionNumber })
  revision: number;
}
