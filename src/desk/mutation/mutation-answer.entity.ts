import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { instant, longText } from '../../db/columns';

/** What a mutation came to, for whoever sends it again. Holds ids and numbers, none of the words that were given. */
@Entity('mutation_answer')
@Index('ix_mutation_answer_made', ['madeAt'])
export class MutationAnswer {
  @PrimaryColumn({ name: 'key_id', type: 'varchar', length: 16 })
  keyId: string;

  @PrimaryColumn({ name: 'operation', type: 'varchar', length: 64 })
  operation: string;

  @PrimaryColumn({ name: 'client_mutation_id', type: 'varchar', length: 100 })
  clientMutationId: string;

  /** HMAC-SHA256 under the salt of the database. */
  @Column({ name: 'input_sha256', type: 'varchar', length: 64 })
  inputSha256: string;

  /** In JSON. */
  @Column({ ...longText, name: 'answer' })
  answer: string;

  @Column({ ...instant, name: 'made_at' })
  madeAt: string;
}
