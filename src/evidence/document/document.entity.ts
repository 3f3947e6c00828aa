import { Field, ID, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Viewed } from '../../db/view';
import { oneOf } from '../../kernel/graph/enums';
import { Node } from '../../kernel/graph/node';
import { InstantScalar } from '../../kernel/graph/scalars';
import { Source } from '../source/source.entity';
import { PublicationBasis, PublicationPrecision } from './document.terms';

@Entity('document')
@Index('ix_document_source', ['sourceId', 'id'])
@Check('ck_document_precision', oneOf('published_precision', PublicationPrecision))
@Check('ck_document_basis', oneOf('published_basis', PublicationBasis))
@Check('ck_document_published', "(`published_precision` = 'UNKNOWN') = (`published_on` IS NULL)")
@ObjectType({ implements: Node, description: 'One publication, unchanged once stored.' })
export class Document extends Viewed implements Node {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  @Field(() => ID, { description: 'Opaque and permanent; begins with `do-`.' })
  id: string;

  @Column({ name: 'source_id', type: 'varchar', length: 40 })
  sourceId: string;

  @ManyToOne(() => Source, { nullable: false, onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'source_id', foreignKeyConstraintName: 'fk_document_source' })
  protected sourceRow?: Source;

  @Column({ name: 'url', type: 'varchar', length: 2000 })
  @Field(() => String, { description: 'Address of the page; the homepage where the address would name a person.' })
  url: string;

  @Column({ name: 'title', type: 'varchar', length: 500 })
  @Field(() => String, { description: 'Our own neutral title, not the headline.' })
  title: string;

  /** A partial date; null when unknown. */
  @Column({ name: 'published_on', type: 'varchar', length: 10, nullable: true })
  publishedPartial: string | null;

  @Column({ name: 'published_precision', type: 'varchar', length: 32 })
  publishedPrecision: PublicationPrecision;

  @Column({ name: 'published_basis', type: 'varchar', length: 32, nullable: true })
  publishedBasis: PublicationBasis | null;

  @Column({ name: 'language', type: 'varchar', length: 2 })
  @Field(() => String, { description: 'Language of the page, ISO 639-1.' })
  language: string;

  @Column({ name: 'retrieved_at', type: 'varchar', length: 24, nullable: true })
  @Field(() => InstantScalar, { nullable: true, description: 'When the page was fetched; null when it was not kept.' })
  retrievedAt: string | null;

  @Column({ name: 'sha256', type: 'varchar', length: 64, nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Hash of the bytes fetched, in hex; null when they were not kept.',
  })
  sha256: string | null;

  @Column({ name: 'archived_url', type: 'varchar', length: 2000, nullable: true })
  @Field(() => String, { nullable: true, description: 'A copy in a public archive; null when there is none on file.' })
  archivedUrl: string | null;

  @Column({ name: 'note', type: 'varchar', length: 2000, nullable: true })
  @Field(() => String, { nullable: true, description: 'What is odd about the page; null when nothing is.' })
  note: string | null;

  @Column({ name: 'replaces_id', type: 'varchar', length: 40, nullable: true })
  replacesId: string | null;

  @ManyToOne(() => Document, { onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })
  @JoinColumn({ name: 'replaces_id', foreignKeyConstraintName: 'fk_document_replaces' })
  protected replacesRow?: Document;
}
