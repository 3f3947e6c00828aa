import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './introspection';

/** A document checked against `schema.graphql`: a field that is not there fails the type check. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: { Date: string; DateTime: string };
}>();

export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';
