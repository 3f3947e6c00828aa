/** What is said of a number that is not given. */
export type Unstated = 'WITHHELD' | 'UNKNOWN' | 'NONE';
