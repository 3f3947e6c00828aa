import { randomUUID } from 'node:crypto';
import { createRelease } from '../desk/releases/create-release';
import { doneOnTerminal } from './at-the-desk';
import type { Surroundings } from './command';
import { print } from './printed-table';

export interface ReleaseOptions {
  readonly message: string;
  readonly id?: string;
  readonly json?: boolean;
}

/** `handover release NAME --message WHY`: names the data as they stand. */
export async function release(
  name: string,
  { message, id, json }: ReleaseOptions,
  surroundings: Surroundings,
): Promise<void> {
  const input = { name, reason: message, clientMutationId: id ?? randomUUID() };
  const { revisionId: revision } = (await doneOnTerminal(surroundings, createRelease, input)) as { revisionId: number };
  print(
    [
      ['release', (row) => row.name],
      ['revision', (row) => String(row.revision)],
    ],
    [{ name, revision }],
    json,
  );
}
