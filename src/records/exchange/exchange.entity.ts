import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, JoinColumn, ManyToOne, OneToOne, PrimaryColumn } from 'typeorm';
import { RecordIdentity } from '../../evidence/record/record.entity';
import { SourcedRecord } from '../../evidence/record/sourced-record';
import { Node } from '../../kernel/graph/node';

@Entity('exchange')
@Index('ix_exchange_part_of', ['partOfId', 'id'])
@ObjectType({
  implements: [Node, SourcedRecord],
  description:
    'One hand-over of people or of the dead, a stage of one, or a series. It holds no facts of its own: each value is resolved from claims and opens down to them.',
})
export class Exchange extends SourcedRecord {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  @Field(() => ID, { description: 'Opaque and permanent; begins with `ex-`. Of a merged record: the smallest id.' })
  override id: string;

  @OneToOne(() => RecordIdentity, { nullable: false, onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'id', foreignKeyConstraintName: 'fk_exchange_record' })
  protected recordRow?: RecordIdentity;

  @Column({ name: 'part_of_id', type: 'varchar', length: 40, nullable: true })
  partOfId: string | null;

  @ManyToOne(() => Exchange, { onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'part_of_id', foreignKeyConstraintName: 'fk_exchange_part_of' })
  protected partOfRow?: Exchange;

  @Column({ name: 'label', type: 'varchar', length: 500 })
  @Field(() => String, { description: 'A handle in our own words, not a claim.' })
  label: string;
}
