import type { GraphQLSchema } from 'graphql';
import type { Head } from '../../db/head';
import { Planner } from '../../planner/answer';
import { Compiler } from './compiler';
import type { Ways } from './execution';
import { QuickAnswers } from './quick/quick-answers';

export interface WaySettings {
  /** Whether queries are planned, and what is not planned compiled. */
  readonly planner: boolean;
  readonly compiler: boolean;
  readonly maxCost: number;
  /** How much of answers is kept; 0: nothing. */
  readonly keptBytes: number;
}

/** The ways of executing that are switched on. */
export function waysOf(schema: GraphQLSchema, head: Head, settings: WaySettings): Ways {
  const planner = settings.planner ? new Planner(schema) : null;
  return {
    planner,
    compiler: settings.compiler ? new Compiler(schema) : null,
    quick: planner && new QuickAnswers(schema, planner, head, settings),
  };
}
