import { type Cited, ours } from './cited';

/** One entry of RIS; a value never breaks out of its line. */
export function ris(cited: Cited): string {
  const { id, title, publisher, author, issued, url } = cited;
  const fields: [string, string | null | undefined][] = [
    ['TY', url === null ? 'DATA' : 'ELEC'],
    ['ID', id],
    ['TI', title],
    ['AU', author],
    ['PB', publisher],
    ['PY', issued?.slice(0, 4)],
    ['DA', issued && dateOf(issued)],
    ['UR', url],
    ['N1', ours(cited)],
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/g, ' ')}`] : []));
  return [...lines, 'ER  - ', ''].join('\r\n');
}

/** YYYY/MM/DD/, empty between the slashes where it is not known. */
function dateOf(issued: string): string {
  const [year, month = '', day = ''] = issued.split('-');
  return `${year}/${month}/${day}/`;
}
