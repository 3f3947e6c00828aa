import { type ClassType, createUnionType, Field, InterfaceType } from 'type-graphql';
import { Revision } from '../../db/revision.entity';
import { revisionById } from '../../db/revision.service';
import { Viewed } from '../../db/view';
import { typeNameOf } from '../../kernel/graph/node';
import { REFUSALS } from './refusals';

@InterfaceType({ description: 'What every mutation that was done answers.', resolveType: typeNameOf })
export abstract class Payload extends Viewed {
  @Field(() => String, { description: 'As it was given.' })
  clientMutationId: string;

  /** Null where nothing had to be changed. */
  revisionId: number | null;

  @Field(() => Revision, {
    nullable: true,
    description: 'The revision that did it; null where all was so already. The rest of the payload is read at it.',
  })
  revision(): Promise<Revision | null> | null {
    return this.revisionId === null ? null : this.view.load(revisionById, this.revisionId);
  }
}

/** The union of a payload and of all refusals, `PinClaimResult` for `pinClaim`. */
export function resultOf(name: string, payload: ClassType<Payload>): object {
  return createUnionType({
    name: `${name}Result`,
    description: `What ${name[0]!.toLowerCase()}${name.slice(1)} answers: its payload, or why it was refused.`,
    types: () => [payload, ...REFUSALS],
    resolveType: typeNameOf,
  });
}
