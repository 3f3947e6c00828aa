/** A text in the form in which it is kept and read: composed letters (NFC), one sign for an apostrophe within a word, plain spaces and line ends,
 *  nothing invisible. Doing it twice changes nothing. */
export function normalised(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/\p{Zs}/gu, ' ')
    .replace(/(?<=\p{L})[’‘ʼ`´＇](?=\p{L})/gu, "'");
}
