/** What was judged about two records. */
export enum Judgement {
  SAME = 'SAME',
  DIFFERENT = 'DIFFERENT',
  UNSURE = 'UNSURE',
}
