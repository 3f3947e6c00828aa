import { createHash } from 'node:crypto';
import type { Database } from '../../db/contract';
import type { Extraction } from '../tables/extraction';
import { extract } from './extract';
import type { DocumentToRead, Extractor } from './extractor';
import type { Knowledge } from './knowledge';
import be from './lexicon/be.json';
import en from './lexicon/en.json';
import ru from './lexicon/ru.json';
import uk from './lexicon/uk.json';
import { knowledgeOnFile } from './on-file';
import towns from './lexicon/towns.json';
import weights from './weights.json';

/** To be raised whenever the rules read something else. */
const RULES = '11';

const WORDS = createHash('sha256')
  .update(JSON.stringify([be, en, ru, uk, towns, weights]))
  .digest('hex')
  .slice(0, 12);

/** Parties and places are looked up again when they were read so long ago. */
const KNOWN_MS = 300_000;

/** Reads texts by rules and lists of words, and by the parties and places on file. */
export class RuleExtractor implements Extractor {
  readonly name = 'rules';
  readonly version = `${RULES}-${WORDS}`;
  private known: { readonly at: number; readonly knowledge: Promise<Knowledge> } | null = null;

  constructor(private readonly db: Pick<Database, 'query'>) {}

  async extract(document: DocumentToRead): Promise<Extraction> {
    const { title, text, published } = document;
    return extract({ title, text, published }, await this.knowledge());
  }

  private knowledge(): Promise<Knowledge> {
    const now = performance.now();
    if (this.known === null || now - this.known.at > KNOWN_MS) {
      const knowledge = knowledgeOnFile(this.db);
      knowledge.catch(() => (this.known = null));
      this.known = { at: now, knowledge };
    }
    return this.known.knowledge;
  }
}
