/** In memory alone: it ends with the page, and stands in no link and no history. */
let key = '';

export const holdKey = (entered: string): void => void (key = entered.trim());

/** The header that tells who asks; none without a key. */
export const keyHeader = (): Record<string, string> => (key === '' ? {} : { Authorization: `Bearer ${key}` });
