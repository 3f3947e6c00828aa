import { Field, ID, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Viewed } from '../../db/view';
import { oneOf } from '../../kernel/graph/enums';
import { Node } from '../../kernel/graph/node';
import { DayScalar } from '../../kernel/graph/scalars';
import { Document } from '../document/document.entity';
import { Party } from '../party/party.entity';
import { Source } from '../source/source.entity';
import { RelayBasis, RelayKind } from './statement.terms';

@Entity('statement')
@Index('ix_statement_document', ['documentId', 'id'])
@Index('ix_statement_speaker', ['speakerId', 'id'])
@Index('ix_statement_origin', ['originId', 'id'])
@Index('ix_statement_relayed_from', ['relayedFromId', 'id'])
@Index('ix_statement_corrects', ['correctsId', 'id'])
@Check('ck_statement_relay_kind', oneOf('relay_kind', RelayKind))
@Check('ck_statement_relay_basis', oneOf('relay_basis', RelayBasis))
@Check('ck_statement_relay', '(`relayed_from_id` IS NULL) = (`origin_id` = `id`)')
@ObjectType({ implements: Node, description: 'What one speaker, or the outlet itself, says in one document.' })
export class Statement extends Viewed implements Node {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  @Field(() => ID, { description: 'Opaque and permanent; begins with `st-`.' })
  id: string;

  @Column({ name: 'document_id', type: 'varchar', length: 40 })
  documentId: string;

  @ManyToOne(() => Document, { nullable: false, onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'document_id', foreignKeyConstraintName: 'fk_statement_document' })
  protected documentRow?: Document;

  @Column({ name: 'speaker_id', type: 'varchar', length: 40, nullable: true })
  speakerId: string | null;

  @ManyToOne(() => Party, { onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'speaker_id', foreignKeyConstraintName: 'fk_statement_speaker' })
  protected speakerRow?: Party;

  @Column({ name: 'said_on', type: 'varchar', length: 10, nullable: true })
  @Field(() => DayScalar, { nullable: true, description: 'The day it was said; null when not known.' })
  saidOn: string | null;

  @Column({ name: 'language', type: 'varchar', length: 2 })
  @Field(() => String, { description: 'Language of the document, ISO 639-1.' })
  language: string;

  @Column({ name: 'quote', type: 'varchar', length: 500, nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Verbatim, at most 500 characters, detainees’ names removed; null when no words were kept.',
  })
  quote: string | null;

  @Column({ name: 'quote_translation', type: 'varchar', length: 1000, nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Our English translation of the quote; null when there is none.',
  })
  translation: string | null;

  @Column({ name: 'summary', type: 'varchar', length: 2000 })
  @Field(() => String, { nullable: true, description: 'What is said, in our own words.' })
  summary: string;

  @Column({ name: 'relayed_from_id', type: 'varchar', length: 40, nullable: true })
  relayedFromId: string | null;

  @ManyToOne(() => Statement, { onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'relayed_from_id', foreignKeyConstraintName: 'fk_statement_relayed_from' })
  protected relayedFromRow?: Statement;

  @Column({ name: 'relay_kind', type: 'varchar', length: 32, nullable: true })
  @Field(() => RelayKind, { nullable: true, description: 'How it repeats another statement; null when it does not.' })
  relayKind: RelayKind | null;

  @Column({ name: 'relay_basis', type: 'varchar', length: 32, nullable: true })
  @Field(() => RelayBasis, { nullable: true, description: 'Why we take it for a relay; null when it is none.' })
  relayBasis: RelayBasis | null;

  @Column({ name: 'relayed_via', type: 'varchar', length: 255, nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The carrier or unnamed speaker that the page names in between; null when it names none.',
  })
  relayedVia: string | null;

  @Column({ name: 'relayed_via_source_id', type: 'varchar', length: 40, nullable: true })
  relayedViaSourceId: string | null;

  @ManyToOne(() => Source, { onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'relayed_via_source_id', foreignKeyConstraintName: 'fk_statement_relayed_via' })
  protected relayedViaSourceRow?: Source;

  @Column({ name: 'origin_id', type: 'varchar', length: 40 })
  originId: string;

  @ManyToOne(() => Statement, { onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'origin_id', foreignKeyConstraintName: 'fk_statement_origin' })
  protected originRow?: Statement;

  @Column({ name: 'corrects_id', type: 'varchar', length: 40, nullable: true })
  correctsId: string | null;

  @ManyToOne(() => Statement, { onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'corrects_id', foreignKeyConstraintName: 'fk_statement_corrects' })
  protected correctsRow?: Statement;
}
