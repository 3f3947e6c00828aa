import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What makes the hashes of this database others than those of any other. */
@Entity('erasure_salt')
@Check('ck_erasure_salt_single', '`id` = 1')
export class ErasureSalt {
  @PrimaryColumn({ name: 'id', type: 'int' })
  id: number;

  /** 32 random bytes in hex. */
  @Column({ name: 'salt', type: 'varchar', length: 64 })
  salt: string;
}
