/** Thousands with a space, a comma or a full stop between; or any digits. */
const NUMBER = /(?<![\d.,])(?:\d{1,3}(?:[ ,.]\d{3})+|\d+)(?!\d)/g;

/** The whole numbers in digits that a quote holds. Numbers in words are not read: a claim that has only those is left to the rules. */
export function numbersIn(quote: string): number[] {
  return (quote.replace(/\p{Zs}/gu, ' ').match(NUMBER) ?? []).map((found) => Number(found.replace(/[ ,.]/g, '')));
}
