import { Refused } from './refused';
import type { GivenText, Work } from './task';

/** @throws {Refused} for the first text that names a person who is no party */
export async function refuseNames(
  { tx, helpers }: Pick<Work, 'tx' | 'helpers'>,
  given: readonly GivenText[],
): Promise<void> {
  const texts = given.flatMap(([path, text]) => (text ? [{ path, text }] : []));
  const [found] = await helpers.naming(
    tx,
    texts.map(({ text }) => text),
  );
  if (found !== undefined) throw new Refused({ type: 'PrivacyRefusal', path: texts[found]!.path });
}
