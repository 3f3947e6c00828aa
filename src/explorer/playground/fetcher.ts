import type { GraphiQLProps } from 'graphiql';
import type { ExecutionResult } from 'graphql';
import { noteCost } from './cost';
import { keyHeader } from './key';

type Fetcher = GraphiQLProps['fetcher'];

/** Asks the gateway that served this page; with the key that was entered, and the headers typed into the headers editor. */
export const fetcher: Fetcher = async (question, { headers } = {}) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', ...keyHeader(), ...headers },
    body: JSON.stringify(question),
  });
  const answer = (await response.json()) as ExecutionResult;
  if (question.operationName !== 'IntrospectionQuery') noteCost(answer.extensions);
  return answer;
};
