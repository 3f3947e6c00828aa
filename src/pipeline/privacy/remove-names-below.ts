import type { Language } from '../text/language';
import { type Redacted, removeNames } from './remove-names';

const BETWEEN = '\n\n';

/** A text with its title, both without names. */
export interface RedactedBelow extends Redacted {
  readonly title: string;
}

/** Both at once: whoever is called by the whole name in one is known in the other. A list of names is kept no more than they are. `title` is one line.
 *  @throws {PrivacyRefusal} for a list of names */
export function removeNamesBelow(
  title: string,
  text: string,
  language: Language | null,
  known: ReadonlySet<string>,
): RedactedBelow {
  const whole = removeNames(`${title}${BETWEEN}${text}`, language, known);
  const begin = whole.text.indexOf(BETWEEN) + BETWEEN.length;
  return {
    title: whole.text.slice(0, begin - BETWEEN.length),
    text: whole.text.slice(begin),
    removed: whole.removed,
    given: (offset) => whole.given(begin + offset) - title.length - BETWEEN.length,
  };
}
