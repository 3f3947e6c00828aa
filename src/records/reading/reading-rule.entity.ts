import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The version of the rule that made the readings: one row, or none before the first start. */
@Entity('reading_rule')
@Check('ck_reading_rule_single', '`id` = 1')
export class ReadingRule {
  @PrimaryColumn({ type: 'int' })
  id: number;

  @Column({ type: 'varchar', length: 32 })
  version: string;
}
