import { Field, ObjectType } from 'type-graphql';
import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { oneOf } from '../../kernel/graph/enums';
import { Party } from './party.entity';
import { NameKind } from './party.terms';

@Entity('party_name')
@Check('ck_party_name_kind', oneOf('kind', NameKind))
@ObjectType({ description: 'One name of a party in one language.' })
export class PartyName {
  @PrimaryColumn({ name: 'party_id', type: 'varchar', length: 40 })
  partyId: string;

  @ManyToOne(() => Party, { nullable: false, onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'party_id', foreignKeyConstraintName: 'fk_party_name_party' })
  protected partyRow?: Party;

  @PrimaryColumn({ name: 'language', type: 'varchar', length: 2 })
  @Field(() => String, { description: 'ISO 639-1.' })
  language: string;

  @PrimaryColumn({ name: 'text', type: 'varchar', length: 255 })
  @Field(() => String, { description: 'The name as written.' })
  text: string;

  @Column({ name: 'kind', type: 'varchar', length: 32 })
  @Field(() => NameKind, { description: 'What sort of name it is.' })
  kind: NameKind;
}
