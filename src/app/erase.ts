import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { eraseForPrivacy, type EraseForPrivacyPayload } from '../desk/erase/erase-for-privacy';
import { scrub } from '../desk/erase/scrub';
import { doneOnTerminal } from './at-the-desk';
import type { Surroundings } from './command';

export interface EraseOptions {
  readonly id: string[];
  readonly words?: boolean;
  readonly reason: string;
  readonly json?: boolean;
}

/** `handover erase`: the words come from standard input, so that no list of commands remembers them. */
export async function eraseWords(options: EraseOptions, surroundings: Surroundings): Promise<void> {
  const words = options.words ? (await text(process.stdin)).trim() : null;
  const input = { ids: options.id, words, reason: options.reason, clientMutationId: randomUUID() };
  const done = (await doneOnTerminal(surroundings, eraseForPrivacy, input)) as EraseForPrivacyPayload;
  done.isGoneFromFiles = await scrub(surroundings.db);
  print(done, options.json);
}

function print(done: EraseForPrivacyPayload, json: boolean | undefined): void {
  const { revisionId: revision, erased: ids, rows, isGoneFromFiles } = done;
  const files = isGoneFromFiles ? '' : '; the files hold it until nobody reads them: stop the gateway and erase again';
  const told = json
    ? JSON.stringify({ revision, erased: ids, rows, isGoneFromFiles })
    : `rows written over: ${rows}${madeBy(rows, revision)}${files}`;
  process.stdout.write(`${told}\n`);
}

/** What is kept of texts has no history. */
function madeBy(rows: number, revision: number | null): string {
  if (revision !== null) return `, by revision ${revision}`;
  return rows === 0 ? ': nothing here held it' : ', none of which readers saw: no revision was made';
}
