import type { Helpers } from './desk';
import { Refused } from './refused';
import type { GivenText, Work } from './task';

type Screening = Pick<Work, 'tx' | 'helpers'>;

/** @throws {Refused} for the first text that names a person who is no party, or only the one that is left out */
export const refuseNames = (work: Screening, given: readonly GivenText[], exceptParty?: string): Promise<void> =>
  refuse(work, given, (tx, texts) => work.helpers.naming(tx, texts, exceptParty));

/** Names of an official are those of a person: only what was erased is kept out.
 *  @throws {Refused} */
export const refuseErased = (work: Screening, given: readonly GivenText[]): Promise<void> =>
  refuse(work, given, (tx, texts) => work.helpers.erased(tx, texts));

async function refuse({ tx }: Screening, given: readonly GivenText[], unwanted: Helpers['naming']): Promise<void> {
  const texts = given.flatMap(([path, text]) => (text ? [{ path, text }] : []));
  const [found] = await unwanted(
    tx,
    texts.map(({ text }) => text),
  );
  if (found !== undefined) throw new Refused({ type: 'PrivacyRefusal', path: texts[found]!.path });
}
