/** Its own types are for ES modules only, though it can be required. */
declare module 'read-excel-file/node' {
  export function readSheet(workbook: Buffer): Promise<unknown[][]>;
}
