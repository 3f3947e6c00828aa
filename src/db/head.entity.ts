import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { revisionNumber } from './columns';

/** The one row that each writer updates first, so that revisions have no gaps and stand in the order of their commits. */
@Entity('head')
@Check('ck_head_single', '`id` = 1')
export class Head {
  @PrimaryColumn({ type: 'int' })
  id: number;

  /** The last revision; 0 before the first. */
  @Column(revisionNumber)
  revision: number;
}
