/** Text on one line. */
export const PLAIN = 'text without control characters or broken surrogates';
/** Text in sentences. */
export const READABLE = 'text without control characters, but tabs and new lines, or broken surrogates';

export const isPlain = (text: string): boolean => !/[\p{Cc}\p{Surrogate}]/u.test(text);
export const isReadable = (text: string): boolean => !/(?![\t\n\r])\p{Cc}|\p{Surrogate}/u.test(text);
