import type { Helpers } from '../desk/mutation/desk';

/** What the pipeline does for the desk, loaded when the desk first asks for it: whoever only reads does without. */
export function helpersWhenAsked(): Helpers {
  const helpers = async (): Promise<Helpers> => (await import('./desk-helpers.js')).helpersFor();
  return {
    naming: async (...asked) => (await helpers()).naming(...asked),
    erased: async (...asked) => (await helpers()).erased(...asked),
    keep: async (...asked) => (await helpers()).keep(...asked),
  };
}
