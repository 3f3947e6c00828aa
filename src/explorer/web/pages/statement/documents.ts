import { graphql } from '../../graph/graphql';
import { RECORD_NAME } from '../../parts/record-name.document';
import { ASSERTED, STATEMENT } from '../../said/claim.document';

export const STATEMENT_PAGE = graphql(
  `
    query Statement($id: ID!, $asOf: AsOf, $language: String!) {
      statement(id: $id, asOf: $asOf) {
        ...statement
        isOrigin
        text: citation(format: TEXT)
        bibtex: citation(format: BIBTEX)
        csl: citation(format: CSL_JSON)
        ris: citation(format: RIS)
        origin {
          ...statement
        }
        corrects {
          ...statement
        }
        correctedBy {
          ...statement
        }
        relays(first: 100) {
          totalCount
          nodes {
            ...statement
          }
        }
        tallies {
          id
          asStated
        }
        claims(first: 200) {
          totalCount
          nodes {
            ...asserted
            field
            category
            to {
              id
              name(language: $language)
            }
            record {
              ...recordName
            }
          }
        }
      }
    }
  `,
  [ASSERTED, RECORD_NAME, STATEMENT],
);
