import { join } from 'node:path';
import { knowledgeOfPackage } from '../../src/pipeline/extract/bundled';
import { extract } from '../../src/pipeline/extract/extract';
import type { Knowledge } from '../../src/pipeline/extract/knowledge';
import type { Extraction } from '../../src/pipeline/tables/extraction';

/** Reads texts by the rules and the bundled parties and places; `published` is their day where none is given. */
export function textReader(published: string): (text: string, on?: string) => Extraction {
  let knowledge: Knowledge;
  beforeAll(async () => {
    ({ knowledge } = await knowledgeOfPackage(join(__dirname, '../../data')));
  });
  return (text, on = published) => extract({ title: null, text, published: on }, knowledge);
}
