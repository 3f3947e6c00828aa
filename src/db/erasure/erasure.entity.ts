import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { revisionNumber } from '../columns';

/** WORDS: a run of words, wherever it stands. TEXT: the whole of a text. NAME: an id, or the hash of an address or of a text. */
export type ErasureKind = 'WORDS' | 'TEXT' | 'NAME';

/** Something that was erased for privacy. */
@Entity('erasure')
@Check('ck_erasure_kind', "`kind` IN ('WORDS', 'TEXT', 'NAME')")
export class Erasure {
  /** HMAC-SHA256 of kind and words under the salt, in hex. */
  @PrimaryColumn({ name: 'hash', type: 'varchar', length: 64 })
  hash: string;

  @Column({ name: 'kind', type: 'varchar', length: 16 })
  kind: ErasureKind;

  /** How many words it has; 0 for a NAME. */
  @Column({ name: 'words', type: 'int' })
  words: number;

  /** The number of the erasing revision. */
  @Column({ ...revisionNumber })
  revision: number;
}
