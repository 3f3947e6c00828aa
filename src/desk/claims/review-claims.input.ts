import { Field, ID, InputType } from 'type-graphql';
import { publishEnum } from '../../kernel/graph/enums';
import { ChangeInput } from '../mutation/mutation-input';
import { wrong, type Wrong } from '../mutation/wrong';
import { ClaimInput, wrongWithClaim } from './claim.input';

export enum Verdict {
  ACCEPT = 'ACCEPT',
  REJECT = 'REJECT',
  CORRECT = 'CORRECT',
}

publishEnum(Verdict, 'Verdict', 'What an editor decides about a claim.', {
  ACCEPT: 'It says what the words say: it counts, and readers see it.',
  REJECT: 'It does not: it is kept, and readers never see it.',
  CORRECT: 'It ends as an ENTRY_ERROR, and what is given instead is accepted under an id of its own.',
});

@InputType({ description: 'A decision about one claim or claimed total.' })
export class DecisionInput {
  @Field(() => ID, { description: 'The claim, or the tally.' })
  claim: string;

  @Field(() => Verdict, { description: 'What is decided.' })
  verdict: Verdict;

  @Field(() => ID, {
    nullable: true,
    description: 'ACCEPT and CORRECT of a claim: the record it is about, where that is another one than proposed.',
  })
  record?: string | null;

  @Field(() => ClaimInput, { nullable: true, description: 'CORRECT, for a claim: what it ought to say, whole.' })
  correction?: ClaimInput | null;
}

const MOST = 200;

@InputType({ description: 'Decisions, taken all together or not at all.' })
export class ReviewClaimsInput extends ChangeInput {
  @Field(() => [DecisionInput], {
    description: `1 to ${MOST} decisions about different claims. What was decided before is decided anew only with an \`expectedRevision\`, which tells that the caller has seen that.`,
  })
  decisions: DecisionInput[];
}

export function wrongWithReview({ decisions }: ReviewClaimsInput): Wrong[] {
  const ids = decisions.map(({ claim }) => claim);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) < index);
  return [
    ...(ids.length < 1 || ids.length > MOST ? [wrong('decisions', ids.length, `1 to ${MOST} decisions`)] : []),
    ...(twice >= 0 ? [wrong(`decisions[${twice}].claim`, ids[twice], 'each claim once')] : []),
    ...decisions.flatMap((decision, index) => wrongWithDecision(decision, `decisions[${index}].`)),
  ];
}

function wrongWithDecision({ verdict, record, correction, claim }: DecisionInput, path: string): Wrong[] {
  const isCorrect = verdict === Verdict.CORRECT;
  const isTally = claim.startsWith('ta-');
  return [
    ...(isCorrect !== Boolean(correction)
      ? [wrong(`${path}correction`, correction, `a claim exactly where the verdict is CORRECT`)]
      : []),
    ...(record && (isTally || verdict === Verdict.REJECT)
      ? [wrong(`${path}record`, record, 'none: only of claims that are accepted')]
      : []),
    ...(isTally && isCorrect
      ? [wrong(`${path}verdict`, verdict, 'ACCEPT or REJECT for a tally: end it and add another')]
      : []),
    ...(correction ? wrongWithClaim(correction, `${path}correction.`) : []),
  ];
}
