/** What is wrong with one field of an input. */
export interface Wrong {
  readonly path: string;
  readonly message: string;
}

const MOST_SHOWN = 60;

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
};

/** In the form of all errors: the argument, what was found, what is expected. */
export const wrong = (path: string, found: unknown, expected: string): Wrong => ({
  path,
  message: `${path}: found ${shown(found)}; expected ${expected}`,
});
