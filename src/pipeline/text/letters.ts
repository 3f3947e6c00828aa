/** Small Latin and Cyrillic letters, for a class in a pattern. With `\p{L}` in their place, long patterns take seconds before they are used for the first time. */
export const LETTERS = 'a-zªµºß-öø-ˁа-ҁҊ-ԯḀ-ỿ';
