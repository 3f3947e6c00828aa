import { flag, number, own, term } from '../../db/filter/fields';
import { type FieldFilter, Filter, type FilterInput } from '../../db/filter/filter';
import { BadUserInput } from '../../kernel/errors';
import type { Operators } from '../../kernel/graph/operators';
import { ClaimField, PersonCategory } from '../../evidence/claim/claim.terms';
import { namedParty } from '../../evidence/party/party.filter';
import { readingsOf, someReading } from './reading-at';
import { related } from '../../db/filter/related';
import { Reading } from './reading.entity';
import { Corroboration, ReportedStatus } from './reading.terms';

const returnedFilter = new Filter('Returned', Reading, 'Which counts on record, under the default policy.', {
  to: namedParty(own(Reading, 'toId'), 'By the party that takes them in.'),
  category: term('PersonCategory', PersonCategory)(own(Reading, 'category'), 'By who is counted.'),
  best: number(own(Reading, 'number'), 'By the number chosen.'),
  low: number(own(Reading, 'low'), 'By the least said.'),
  high: number(own(Reading, 'high'), 'By the most said.'),
  conflict: flag(own(Reading, 'conflict'), 'By whether voices contradict each other on it.'),
  status: term('ReportedStatus', ReportedStatus)(own(Reading, 'status'), 'By what is known of it.'),
  corroboration: term('Corroboration', Corroboration)(own(Reading, 'corroboration'), 'By whose voices hold it.'),
});

/** One count that meets all that is given; of all the living where no category is named. */
export const returned: FieldFilter = someReading(ClaimField.COUNT, {
  type: () => returnedFilter.input,
  description: 'By a count on record, which must meet all that is given; of PEOPLE where no category is named.',
  condition: (input: FilterInput, path, scope) => {
    refuseUnreported(input, path);
    const counted =
      saidOf('category', input).length > 0 ? input : { ...input, category: { eq: PersonCategory.PEOPLE } };
    return returnedFilter.condition(counted, scope, path);
  },
});

/** What a filter says of one of its own fields, within `and`, `or` and `not` too. */
function saidOf(field: string, { and = [], or = [], not, ...own }: FilterInput): unknown[] {
  const inner = [...and, ...or, ...(not ? [not] : [])].flatMap((one) => saidOf(field, one));
  return own[field] === undefined ? inner : [own[field], ...inner];
}

/** Readings are of what somebody said something on: none has this status. */
function refuseUnreported(input: FilterInput, path: string): void {
  const statuses = saidOf('status', input) as Operators<ReportedStatus>[];
  const asked = statuses.flatMap(({ eq, in: among = [] }) => [eq, ...among]);
  if (asked.includes(ReportedStatus.NOT_REPORTED))
    throw new BadUserInput(
      path,
      `${path} asks for NOT_REPORTED, which no count on record is: use counts: { none: ... }.`,
    );
}

/** The counts on record of whatever category. */
export const counts: FieldFilter = related(
  returnedFilter,
  readingsOf(ClaimField.COUNT),
  'By its counts of whatever category: `{ some: { category: { eq: CHILDREN } } }`.',
);
