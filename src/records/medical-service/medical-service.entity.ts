import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn } from 'typeorm';
import { RecordIdentity } from '../../evidence/record/record.entity';
import { SourcedRecord } from '../../evidence/record/sourced-record';
import { Node } from '../../kernel/graph/node';

@Entity('medical_service')
@ObjectType({
  implements: [Node, SourcedRecord],
  description:
    'Medical care or a medical arrangement reported with exchanges: treatment in transit, exchange of the seriously wounded and sick (Geneva Convention III, articles 109 and 110), evacuation, supplies, medical commission.',
})
export class MedicalService extends SourcedRecord {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  @Field(() => ID, { description: 'Opaque and permanent; begins with `ms-`. Of a merged record: the smallest id.' })
  override id: string;

  @OneToOne(() => RecordIdentity, { nullable: false, onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'id', foreignKeyConstraintName: 'fk_medical_service_record' })
  protected recordRow?: RecordIdentity;

  @Column({ name: 'label', type: 'varchar', length: 500 })
  @Field(() => String, { description: 'A handle in our own words, not a claim.' })
  label: string;
}
