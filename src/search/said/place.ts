/** A word where it stands, as one number: which object, which of its texts, which word of it. */
export type Place = number;

const WORD_BITS = 10;
const TEXT_BITS = 3;

/** How much places can tell. Room is left behind the last word of a text for a phrase that would go beyond it. */
export const MOST = { objects: 2 ** (31 - WORD_BITS - TEXT_BITS), texts: 2 ** TEXT_BITS, words: 2 ** WORD_BITS - 64 };

export const placeOf = (object: number, text: number, word: number): Place =>
  (object << (WORD_BITS + TEXT_BITS)) | (text << WORD_BITS) | word;

export const objectAt = (place: Place): number => place >>> (WORD_BITS + TEXT_BITS);

/** Texts of all objects, counted one after the other. */
export const textAt = (place: Place): number => place >>> WORD_BITS;

/** The same of the texts of one object. */
export const ownTextAt = (place: Place): number => textAt(place) % MOST.texts;
