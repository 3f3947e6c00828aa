import { concat } from '../../db/concat';
import { columnOf } from '../../db/shape';
import { sql } from '../../db/sql';
import { day, type Expression, instant, own, term, text } from '../../db/filter/fields';
import { type FieldFilter, Filter } from '../../db/filter/filter';
import { identity, idsOf } from '../../db/filter/identity';
import { reference } from '../../db/filter/reference';
import { naming, related } from '../../db/filter/related';
import { namedSource, sourceFilter } from '../source/source.filter';
import { Document } from './document.entity';
import { PublicationBasis } from './document.terms';

const documentIds = idsOf(Document);

/** A date known by its month or year alone begins with the first day of it. */
const earliestDay: Expression = ({ view, alias }) => {
  const date = columnOf(Document, 'publishedPartial', alias);
  return sql`CASE LENGTH(${date}) WHEN 4 THEN ${concat(view, date, '-01-01')} WHEN 7 THEN ${concat(view, date, '-01')} ELSE ${date} END`;
};

export const documentFilter = new Filter('Document', Document, 'Which documents.', {
  id: identity(documentIds, own(Document, 'id'), 'By id.'),
  source: namedSource(own(Document, 'sourceId'), 'By its source.'),
  url: text(own(Document, 'url'), 'By address.'),
  title: text(own(Document, 'title'), 'By title.'),
  publishedOn: text(
    own(Document, 'publishedPartial'),
    'By date of publication as precisely as it is known: `2024`, `2024-01` or `2024-01-31`, compared as text.',
  ),
  published: day(earliestDay, 'By the earliest day it may have been published on; missing when unknown.'),
  basis: term('PublicationBasis', PublicationBasis)(own(Document, 'publishedBasis'), 'By where that date comes from.'),
  language: text(own(Document, 'language'), 'By language, ISO 639-1.'),
  retrievedAt: instant(own(Document, 'retrievedAt'), 'By when the page was fetched.'),
  sha256: text(own(Document, 'sha256'), 'By the hash of the bytes fetched, in hex.'),
  archivedUrl: text(own(Document, 'archivedUrl'), 'By the address of its copy in a public archive.'),
  note: text(own(Document, 'note'), 'By what is odd about the page.'),
});

/** A document that a row names. */
export const namedDocument = (expression: Expression, description: string): FieldFilter =>
  reference(documentFilter, documentIds, expression, description);

sourceFilter.extend({
  documents: related(documentFilter, naming(Document, 'sourceId'), 'By what it published.'),
});
