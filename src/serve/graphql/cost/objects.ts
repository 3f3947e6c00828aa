import type { ComplexityEstimatorArgs } from 'graphql-query-complexity';
import { getNamedType, getNullableType, type GraphQLOutputType, isListType } from 'graphql';

type Args = ComplexityEstimatorArgs['args'];

const DEFAULT_PAGE = 20;

/** How many objects a list without pages is taken to hold, where nothing else is said below. */
const UNPAGED = 5;

/** Those that are longer: by field, or by type and field. No list of the bundled data is longer than it is taken to be. */
const LONG: Readonly<Record<string, number>> = {
  candidates: 11,
  counts: 10,
  history: 10,
  names: 15,
  parties: 10,
  setAside: 10,
  sources: 10,
  'AddClaimsPayload.claims': 100,
  'InvalidInput.fields': 50,
  'Query.apiKeys': 50,
  'Query.feedHealth': 250,
  'Release.downloads': 40,
  'ReviewClaimsPayload.claims': 200,
  'ReviewClaimsPayload.records': 20,
  'RevisionConflict.revisions': 20,
  'SearchFacets.languages': 20,
  'SearchFacets.sources': 250,
  'SearchFacets.types': 10,
  'SearchFacets.years': 20,
  'SearchHit.highlights': 10,
  'Tally.compareWith': 30,
  'Tally.statements': 10,
  'Query.tallySeries': 100,
  'TallySeries.claimed': 30,
  'TallySeries.recorded': 100,
};

const GROUPS = 1000;
const GROUPS_MORE_FOR_EACH_FURTHER_KEY = 5;
const MOST_GROUPS = 10_000;

/** How many objects a field may hold, those inside them not counted. A connection is one for each row of its page. */
export function sizeOf(
  type: string,
  field: { readonly name: string; readonly type: GraphQLOutputType },
  args: Args,
): number {
  if (Array.isArray(args.ids)) return args.ids.length;
  if (Array.isArray(args.groupBy)) return groups(args.groupBy.length);
  if (getNamedType(field.type).name.endsWith('Connection')) return pageSize(args);
  if (type.endsWith('Connection') || !isListType(getNullableType(field.type))) return 1;
  return LONG[`${type}.${field.name}`] ?? LONG[field.name] ?? UNPAGED;
}

/** A size out of bounds is refused where the page is read. */
function pageSize({ first, last }: Args): number {
  const size: unknown = first ?? last ?? DEFAULT_PAGE;
  return typeof size === 'number' && size > 0 ? size : DEFAULT_PAGE;
}

/** Two keys make no more groups than one may; whatever the groups, all exchanges are read. */
const groups = (keys: number): number =>
  Math.min(GROUPS * GROUPS_MORE_FOR_EACH_FURTHER_KEY ** Math.max(keys - 2, 0), MOST_GROUPS);
