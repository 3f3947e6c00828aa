import { graphql } from '../../graph/graphql';
import { CLAIM } from '../../said/claim.document';
import { REPORTED } from './reported.document';

export const COUNT_READ = graphql(
  `
    fragment countRead on ReportedCount {
      to {
        id
        name(language: $language)
        country
      }
      category
      beside
      best
      low
      high
      ...reported
    }
  `,
  [REPORTED],
);

const DATE_READ = graphql(
  `
    fragment dateRead on ReportedDate {
      from
      to
      precision
      earliest
      latest
      ...reported
    }
  `,
  [REPORTED],
);

const SHARED = graphql(
  `
    fragment shared on SourcedRecord {
      id
      mergedIds
      text: citation(format: TEXT)
      bibtex: citation(format: BIBTEX)
      csl: citation(format: CSL_JSON)
      ris: citation(format: RIS)
      conflicts {
        kind
        field
        category
        to {
          id
        }
      }
      limits {
        kind
        category
        low
        high
        openEnded
        to {
          name(language: $language)
        }
        ...reported
      }
      history {
        id
        at
        by
        message
      }
    }
  `,
  [REPORTED],
);

const OTHER = graphql(`
  fragment otherExchange on Exchange {
    id
    kind {
      term
    }
    date {
      from
      to
      precision
    }
  }
`);

export const EXCHANGE = graphql(
  `
    query Record($id: ID!, $asOf: AsOf, $policy: Policy, $language: String!) {
      record: exchange(id: $id, asOf: $asOf) {
        ...shared
        isSeriesHead
        agreements
        partOf {
          ...otherExchange
        }
        stages(first: 100) {
          nodes {
            ...otherExchange
          }
        }
        medicalServices {
          id
          kind {
            term
          }
          date: period {
            from
            to
            precision
          }
        }
        ordinals {
          number
          series
          gap
          recordedUpToDate
          countedBy {
            name(language: $language)
          }
          claim {
            ...claim
          }
        }
        kind {
          term
          ...reported
        }
        outcome {
          term
          ...reported
        }
        date {
          ...dateRead
        }
        place {
          place {
            name(language: $language)
            precision
          }
          ...reported
        }
        counts(policy: $policy) {
          ...countRead
        }
        parties {
          role
          party {
            id
            name(language: $language)
          }
          ...reported
        }
      }
    }
  `,
  [SHARED, OTHER, CLAIM, REPORTED, DATE_READ, COUNT_READ],
);

export const SERVICE = graphql(
  `
    query MedicalService($id: ID!, $asOf: AsOf, $language: String!) {
      record: medicalService(id: $id, asOf: $asOf) {
        ...shared
        exchanges {
          ...otherExchange
        }
        kind {
          term
          ...reported
        }
        outcome {
          term
          ...reported
        }
        date: period {
          ...dateRead
        }
        place {
          place {
            name(language: $language)
            precision
          }
          ...reported
        }
        counts {
          ...countRead
        }
        parties {
          role
          party {
            id
            name(language: $language)
          }
          ...reported
        }
      }
    }
  `,
  [SHARED, OTHER, REPORTED, DATE_READ, COUNT_READ],
);
