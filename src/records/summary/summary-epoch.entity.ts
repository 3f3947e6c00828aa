import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** How often readings were made anew without a revision: summaries of an earlier epoch do not count. One row. */
@Entity('summary_epoch')
@Check('ck_summary_epoch_single', '`id` = 1')
export class SummaryEpoch {
  @PrimaryColumn({ type: 'int' })
  id: number;

  @Column({ type: 'int' })
  epoch: number;
}
