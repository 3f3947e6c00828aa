import { graphql } from '../../graph/graphql';
import { CLAIM } from '../../said/claim.document';

export const REPORTED = graphql(
  `
    fragment reported on Reported {
      status
      conflict
      corroboration
      because {
        rule
        version
        policy
        voices
        publications
        chosen {
          id
        }
        setAside {
          reason
          claim {
            id
          }
        }
        parts {
          category
          best
        }
      }
      claims {
        ...claim
      }
    }
  `,
  [CLAIM],
);
