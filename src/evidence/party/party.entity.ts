import { Field, ID, ObjectType } from 'type-graphql';
import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Viewed } from '../../db/view';
import { oneOf } from '../../kernel/graph/enums';
import { Node } from '../../kernel/graph/node';
import { PartyKind } from './party.terms';

@Entity('party')
@Check('ck_party_kind', oneOf('kind', PartyKind))
@Check('ck_party_office', "`kind` <> 'OFFICIAL' OR `office` IS NOT NULL")
@ObjectType({
  implements: Node,
  description:
    'A state, an authority, an organisation, an official, a group: whoever speaks or acts in public. Never a detainee.',
})
export class Party extends Viewed implements Node {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  @Field(() => ID, { description: 'Opaque and permanent; begins with `pa-`.' })
  id: string;

  @Column({ name: 'kind', type: 'varchar', length: 32 })
  @Field(() => PartyKind, { description: 'What it is.' })
  kind: PartyKind;

  @Column({ name: 'side_id', type: 'varchar', length: 40, nullable: true })
  sideId: string | null;

  @ManyToOne(() => Party, { onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'side_id', foreignKeyConstraintName: 'fk_party_side' })
  protected sideRow?: Party;

  @Column({ name: 'office', type: 'varchar', length: 255, nullable: true })
  @Field(() => String, { nullable: true, description: 'The public function of an official; null for others.' })
  office: string | null;

  @Column({ name: 'country', type: 'varchar', length: 2, nullable: true })
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2; null when it belongs to no country.' })
  country: string | null;

  @Column({ name: 'wikidata_id', type: 'varchar', length: 32, nullable: true })
  @Field(() => String, { nullable: true, description: 'Its item in Wikidata, `Q…`; null unless surely known.' })
  wikidataId: string | null;
}
