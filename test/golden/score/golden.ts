import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knowledgeOfPackage } from '../../../src/pipeline/extract/bundled';
import { extract } from '../../../src/pipeline/extract/extract';
import { removeNames } from '../../../src/pipeline/privacy/remove-names';
import type { Extraction } from '../../../src/pipeline/tables/extraction';
import { languageOf } from '../../../src/pipeline/text/language';

export interface LabelCount {
  readonly to: string | null;
  readonly from: string | null;
  readonly category: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly status: string;
  readonly asStated: string;
  readonly claimant: string | null;
}

export interface LabelEvent {
  readonly lead: boolean;
  readonly date: { readonly from: string; readonly to: string; readonly basis: string } | null;
  readonly outcome: string;
  readonly kind: string;
  readonly place: string | null;
  readonly agreement: string | null;
  readonly parties: readonly { readonly role: string; readonly party: string | null; readonly name: string }[];
  readonly counts: readonly LabelCount[];
}

export interface Label {
  readonly language: string;
  readonly published: string;
  readonly relevant: boolean;
  readonly events: readonly LabelEvent[];
  readonly tallies: readonly {
    unit: string;
    low: number | null;
    high: number | null;
    ordinal: boolean;
    asStated: string;
  }[];
  readonly statements: readonly {
    speaker: string | null;
    name: string;
    quote: string | null;
    relayedVia: string | null;
  }[];
  readonly medicalServices: readonly { kind: string; provider: string | null; asStated: string }[];
}

export interface Scored {
  readonly name: string;
  /** Cleaned, as it is read. */
  readonly text: string;
  readonly label: Label;
  readonly read: Extraction;
}

export type GoldenSet = 'dev' | 'held-out' | 'unseen';

/** Every text of a set with its label and what is read in it; with its title apart, as feeds give it, where that is wanted. */
export async function readSet(set: GoldenSet, isApart = false): Promise<Scored[]> {
  const { knowledge, publicNames } = await knowledgeOfPackage(join(__dirname, '../../../data'));
  const folder = join(__dirname, '..', set);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const label = JSON.parse(readFileSync(join(folder, file.replace(/txt$/, 'json')), 'utf8')) as Label;
      const cleaned = removeNames(text, languageOf(text), publicNames);
      const end = isApart ? cleaned.text.indexOf('\n\n') : 0;
      const [title, below] = [cleaned.text.slice(0, end), cleaned.text.slice(end).trimStart()];
      const read = extract({ title, text: below, published: label.published }, knowledge);
      return { name: file.replace('.txt', ''), text: cleaned.text, label, read };
    });
}
