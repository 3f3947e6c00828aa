import { graphql } from '../../graph/graphql';
import { REFUSAL } from './refusal.document';

export const REVIEW = graphql(
  `
    mutation Review($input: ReviewClaimsInput!) {
      answer: reviewClaims(input: $input) {
        ... on Payload {
          revision {
            id
          }
        }
        ... on ReviewClaimsPayload {
          records {
            id
          }
        }
        ...refusal
      }
    }
  `,
  [REFUSAL],
);

export const JUDGE = graphql(
  `
    mutation Judge($input: JudgeMatchInput!) {
      answer: judgeMatch(input: $input) {
        ... on Payload {
          revision {
            id
          }
        }
        ... on JudgeMatchPayload {
          records {
            id
          }
        }
        ...refusal
      }
    }
  `,
  [REFUSAL],
);

export const PIN = graphql(
  `
    mutation Pin($input: PinClaimInput!) {
      answer: pinClaim(input: $input) {
        ... on Payload {
          revision {
            id
          }
        }
        ... on PinClaimPayload {
          claim {
            record {
              id
            }
          }
        }
        ...refusal
      }
    }
  `,
  [REFUSAL],
);
