/** Descriptions that many arguments share. */
export const AS_OF = { nullable: true, description: 'The state to read; the latest when left out.' } as const;
export const WHERE = { nullable: true, description: 'Which ones; all when left out.' } as const;
export const ORDER_BY = {
  nullable: true,
  description: 'The first key decides, the next breaks its ties; missing values come last.',
} as const;
export const ID_ARG = { description: 'Its id.' } as const;
export const AND = { nullable: true, description: 'All of these hold.' } as const;
export const OR = { nullable: true, description: 'At least one of these holds.' } as const;
export const NOT = { nullable: true, description: 'This does not hold.' } as const;
