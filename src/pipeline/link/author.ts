/** The actor of all that is written without a person. */
export const PIPELINE = 'pipeline';
