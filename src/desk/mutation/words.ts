/** The description of the argument of every mutation. */
export const INPUT = { description: 'What is to be done, and why.' } as const;
