import { graphql } from '../graph/graphql';

/** What the name of a record is made of. */
export const RECORD_NAME = graphql(`
  fragment recordName on SourcedRecord {
    __typename
    id
    ... on Exchange {
      kind {
        term
      }
      date {
        from
        to
        precision
      }
    }
    ... on MedicalService {
      kind {
        term
      }
      date: period {
        from
        to
        precision
      }
    }
  }
`);
