import { CitationFormat, cite } from '../../../src/evidence/document/citation';

type Cited = Parameters<typeof cite>[0];

const page = (of: Partial<Cited> = {}): Cited => ({
  id: 'do-1',
  revision: 12,
  title: 'Exchange of 31 January',
  publisher: 'Agency',
  author: null,
  issued: '2024-01-31',
  url: 'https://example.org/1',
  ...of,
});

describe('A citation', () => {
  it('names title, publisher, date, address and id in one line', () => {
    const text = cite(page(), CitationFormat.TEXT);
    for (const part of ['Exchange of 31 January', 'Agency', '2024-01-31', 'https://example.org/1', 'do-1'])
      expect(text).toContain(part);
    expect(text).not.toContain('\n');
  });

  it('says when the date is not known', () =>
    expect(cite(page({ issued: null }), CitationFormat.TEXT)).toContain('no date'));

  it('lets no sign break out of BibTeX', () => {
    const bibtex = cite(
      page({ title: 'a {b} 50% & $5 #1 x_y ~ ^ \\input{x}', publisher: 'A}, evil = {1' }),
      CitationFormat.BIBTEX,
    );
    expect(bibtex).toContain(
      'a \\{b\\} 50\\% \\& \\$5 \\#1 x\\_y \\textasciitilde{} \\textasciicircum{} \\textbackslash{}input\\{x\\}',
    );
    expect(braces(bibtex)).toBe(0);
    expect(bibtex).toMatch(/^@\w+\{do-1,\n/);
  });

  it.each([
    ['2024-01-31', [[2024, 1, 31]]],
    ['2024-01', [[2024, 1]]],
    ['2024', [[2024]]],
  ])('keeps the precision of %s in CSL-JSON', (issued, dateParts) => {
    const item = JSON.parse(cite(page({ issued, author: 'A ministry' }), CitationFormat.CSL_JSON)) as Record<
      string,
      unknown
    >;
    expect(item).toMatchObject({
      id: 'do-1',
      title: 'Exchange of 31 January',
      URL: 'https://example.org/1',
      author: [{ literal: 'A ministry' }],
    });
    expect(item.issued).toEqual({ 'date-parts': dateParts });
  });

  it('gives RIS a line for each value, and dates no more exactly than they are known', () => {
    const ofPage = page({ title: 'Two\r\nER  - lines', issued: '2024-01' });
    expect(cite(ofPage, CitationFormat.RIS).split('\r\n')).toEqual([
      'TY  - ELEC',
      'ID  - do-1',
      'TI  - Two ER - lines',
      'PB  - Agency',
      'PY  - 2024',
      'DA  - 2024/01//',
      'UR  - https://example.org/1',
      'N1  - Handover do-1, revision 12',
      'ER  - ',
      '',
    ]);
    expect(cite(page({ url: null, author: 'A ministry' }), CitationFormat.RIS)).toMatch(
      /^TY  - DATA\r\n[^]*AU  - A ministry/,
    );
  });

  it('leaves out what is not known in CSL-JSON', () => {
    const item = JSON.parse(cite(page({ issued: null, url: null }), CitationFormat.CSL_JSON)) as Record<
      string,
      unknown
    >;
    expect(Object.keys(item)).not.toEqual(expect.arrayContaining(['issued']));
    expect(Object.values(item)).not.toContain(null);
  });
});

/** Opened less closed, those with a backslash apart. */
function braces(text: string): number {
  const bare = text.replace(/\\[{}]/g, '');
  return bare.split('{').length - bare.split('}').length;
}
