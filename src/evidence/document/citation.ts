import { publishEnum } from '../../kernel/graph/enums';
import { type Cited, ours } from './cited';
import { ris } from './ris';

export enum CitationFormat {
  TEXT = 'TEXT',
  BIBTEX = 'BIBTEX',
  CSL_JSON = 'CSL_JSON',
  RIS = 'RIS',
}

publishEnum(CitationFormat, 'CitationFormat', 'The form of a citation.', {
  TEXT: 'One line of text.',
  BIBTEX: 'A BibTeX entry.',
  CSL_JSON: 'One item of CSL-JSON.',
  RIS: 'One entry of RIS.',
});

/** As TEXT when `format` is null. */
export function cite(cited: Cited, format: CitationFormat | null): string {
  if (format === CitationFormat.BIBTEX) return bibtex(cited);
  if (format === CitationFormat.RIS) return ris(cited);
  return format === CitationFormat.CSL_JSON ? JSON.stringify(cslJson(cited)) : text(cited);
}

function text(cited: Cited): string {
  const { title, publisher, author, issued, url } = cited;
  const head = `${author ? `${author}: ` : ''}${title}. ${publisher}, ${issued ?? 'no date'}.`;
  return [head, url && `${url}.`, `${ours(cited)}.`].filter(Boolean).join(' ');
}

const escaped = (value: string): string => value.replace(/[\\{}$&#%_~^]/g, (sign) => BIBTEX_SIGNS[sign] ?? `\\${sign}`);
const BIBTEX_SIGNS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function bibtex(cited: Cited): string {
  const { id, title, publisher, author, issued, url } = cited;
  const [year, month, day] = (issued ?? '').split('-');
  const fields: [string, string | null | undefined][] = [
    ['title', `{${escaped(title)}}`],
    ['author', author && `{${escaped(author)}}`],
    ['publisher', escaped(publisher)],
    ['year', year],
    ['month', month && String(Number(month))],
    ['day', day && String(Number(day))],
    ['url', url && url.replace(/[{}\\]/g, encodeURIComponent)],
    ['note', ours(cited)],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${id},\n${lines.join(',\n')}\n}`;
}

function cslJson(cited: Cited): object {
  const { id, title, publisher, author, issued, url } = cited;
  const parts = issued?.split('-').map(Number);
  return {
    id,
    type: url === null ? 'dataset' : 'webpage',
    title,
    'container-title': publisher,
    ...(author && { author: [{ literal: author }] }),
    ...(parts && { issued: { 'date-parts': [parts] } }),
    ...(url && { URL: url }),
    note: ours(cited),
  };
}
