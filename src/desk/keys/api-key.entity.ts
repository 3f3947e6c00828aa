import { Field, ID, ObjectType } from 'type-graphql';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instant } from '../../db/columns';
import { oneOf } from '../../kernel/graph/enums';
import { InstantScalar } from '../../kernel/graph/scalars';
import { Role } from './role';

/** A key to the graph. Its secret is shown once, and kept as a hash. */
@Entity('api_key')
@Index('ux_api_key_label', ['label'], { unique: true })
@Check('ck_api_key_role', oneOf('role', Role))
@ObjectType({ description: 'A key to the graph, without its secret.' })
export class ApiKey {
  @PrimaryColumn({ name: 'id', type: 'varchar', length: 8 })
  @Field(() => ID, { description: 'The part of the key behind `hnd_` that names it: 8 signs.' })
  id: string;

  @Column({ name: 'secret_sha256', type: 'varchar', length: 64 })
  secretSha256: string;

  @Column({ name: 'role', type: 'varchar', length: 16 })
  @Field(() => Role, { description: 'What it allows.' })
  role: Role;

  /** Stands as author in revisions: no two keys have the same, ever. */
  @Column({ name: 'label', type: 'varchar', length: 80 })
  @Field(() => String, { description: 'Who uses it. Everybody sees it as the author of revisions.' })
  label: string;

  @Column({ ...instant, name: 'created_at' })
  @Field(() => InstantScalar, { description: 'When it was made.' })
  createdAt: string;

  @Column({ ...instant, name: 'expires_at', nullable: true })
  @Field(() => InstantScalar, { nullable: true, description: 'From when on it is refused; null: never by itself.' })
  expiresAt: string | null;

  @Column({ ...instant, name: 'last_used_at', nullable: true })
  @Field(() => InstantScalar, { nullable: true, description: 'When it was last used, by the hour; null: never.' })
  lastUsedAt: string | null;

  @Column({ ...instant, name: 'revoked_at', nullable: true })
  @Field(() => InstantScalar, { nullable: true, description: 'When it was revoked; null: it was not.' })
  revokedAt: string | null;
}
