/** Where people were handed over. */
export interface Place {
  /** In the nominative. */
  readonly name: string;
  /** Null where it is not on file. */
  readonly placeId: string | null;
}
