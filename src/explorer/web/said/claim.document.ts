import { type FragmentOf, graphql } from '../graph/graphql';

const RELAYED = graphql(`
  fragment relayed on Statement {
    id
    speaker {
      name(language: $language)
    }
    source {
      name
    }
  }
`);

/** A statement: its words, who says it, what it repeats, where it stands. */
export const STATEMENT = graphql(
  `
    fragment statement on Statement {
      id
      language
      quote
      translation
      summary
      saidOn
      relayedVia
      relayKind
      relayBasis
      speaker {
        id
        name(language: $language)
        kind
        side {
          name(language: $language)
        }
      }
      relayedFrom {
        ...relayed
        relayedFrom {
          ...relayed
          relayedFrom {
            ...relayed
          }
        }
      }
      document {
        id
        url
        archivedUrl
        retrievedAt
        sha256
        published {
          from
          to
          precision
          basis
        }
        source {
          id
          name
          reliability
        }
      }
    }
  `,
  [RELAYED],
);

/** What a claim says, without who says it. */
export const ASSERTED = graphql(`
  fragment asserted on Claim {
    id
    status
    asStated
    asStatedKind
    quoteSpan {
      start
      end
    }
    credibility
    pinned
    extractor
    beside
    value {
      __typename
      ... on NumberValue {
        low
        high
      }
      ... on DateValue {
        from
        to
        precision
      }
      ... on PlaceValue {
        place {
          name(language: $language)
        }
      }
      ... on TermValue {
        term
      }
      ... on PartyValue {
        party {
          name(language: $language)
        }
      }
    }
  }
`);

/** A claim: what it says, and the statement that asserts it. */
export const CLAIM = graphql(
  `
    fragment claim on Claim {
      ...asserted
      statement {
        ...statement
      }
    }
  `,
  [ASSERTED, STATEMENT],
);

export type ClaimRead = FragmentOf<typeof CLAIM>;
export type AssertedRead = FragmentOf<typeof ASSERTED>;
export type StatementRead = FragmentOf<typeof STATEMENT>;
