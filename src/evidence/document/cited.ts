/** What is cited. */
export interface Cited {
  readonly id: string;
  readonly title: string;
  /** Who publishes it. */
  readonly publisher: string;
  /** Who says it; null for the publisher itself. */
  readonly author: string | null;
  /** A partial date; null when unknown. */
  readonly issued: string | null;
  /** Null for what stands nowhere else than here. */
  readonly url: string | null;
  /** The state of the data it was read at. */
  readonly revision: number;
}

/** Where it stands with us. */
export const ours = ({ id, revision }: Cited): string => `Handover ${id}, revision ${revision}`;
