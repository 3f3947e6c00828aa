import { graphql } from '../../graph/graphql';
import { RECORD_NAME } from '../../parts/record-name.document';

export const SEARCH = graphql(
  `
    query Search($text: String!, $types: [SearchType!], $asOf: AsOf, $language: String!, $after: String) {
      search(text: $text, types: $types, asOf: $asOf, first: 20, after: $after) {
        totalCount
        capped
        pageInfo {
          hasNextPage
          endCursor
        }
        facets {
          types {
            value
            count
          }
        }
        nodes {
          type
          highlights {
            field
            language
            text
            ranges {
              start
              end
            }
          }
          node {
            id
            ... on Party {
              name(language: $language)
            }
            ... on Document {
              title
              source {
                name
              }
            }
            ... on Statement {
              speaker {
                name(language: $language)
              }
              source {
                name
              }
              saidOn
            }
            ...recordName
          }
        }
      }
    }
  `,
  [RECORD_NAME],
);
