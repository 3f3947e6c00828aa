import { Column, Entity, PrimaryColumn } from 'typeorm';
import { longText, revisionNumber } from '../../db/columns';

/** The answer to one question at one revision: a cache, never changed once it is there. */
@Entity('summary')
export class Summary {
  /** What was asked, and by which versions of the rules it was answered. */
  @PrimaryColumn({ type: 'varchar', length: 255 })
  question: string;

  @PrimaryColumn(revisionNumber)
  revision: number;

  /** The epoch of the readings it was made from. */
  @PrimaryColumn({ type: 'int' })
  epoch: number;

  /** In JSON. */
  @Column(longText)
  answer: string;
}
