import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instant, longText, revisionNumber } from './columns';

/** One editorial commit: who changed what the changes say, and why. */
@Entity('revision')
@Index('ux_revision_release_name', ['releaseName'], { unique: true })
@Index('ix_revision_at', ['at'])
export class Revision {
  @PrimaryColumn(revisionNumber)
  id: number;

  /** Never before that of the revision before. */
  @Column(instant)
  at: string;

  @Column({ type: 'varchar', length: 100 })
  actor: string;

  @Column(longText)
  message: string;

  /** Set: this revision is a release of that name. */
  @Column({ type: 'varchar', length: 64, name: 'release_name', nullable: true })
  releaseName: string | null;
}
