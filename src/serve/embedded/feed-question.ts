/** Changes of records and of claims on them, since a revision, the newest first. */
export const CHANGES = `query FeedChanges($after: Int, $cursor: String) {
  changes(newestFirst: true, after: $after, cursor: $cursor, first: 200, where: { entity: { in: ["exchange", "medical_service", "claim"] } }) {
    nodes { entity id operation after before revision { id at message } }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** What records are called. */
export const TITLES = `query FeedTitles($ids: [ID!]!, $asOf: AsOf) {
  exchanges(where: { id: { in: $ids } }, first: 50, asOf: $asOf) { nodes { id title } }
  medicalServices(where: { id: { in: $ids } }, first: 50, asOf: $asOf) { nodes { id title } }
}`;

export interface FedChange {
  readonly entity: string;
  readonly id: string;
  readonly operation: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly revision: { readonly id: number; readonly at: string; readonly message: string };
}

export interface Changes {
  readonly changes: {
    readonly nodes: readonly FedChange[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

type Titled = { readonly nodes: readonly { readonly id: string; readonly title: string }[] };
export interface Titles {
  readonly exchanges: Titled;
  readonly medicalServices: Titled;
}
