import { Field, ObjectType } from 'type-graphql';
import { Revision } from '../../../db/revision.entity';

@ObjectType({ description: 'A revision with a name, to be cited and read `asOf`.' })
export class Release {
  @Field(() => String, { description: 'Its name.' })
  readonly name: string;

  @Field(() => String, { description: 'What is new in it.' })
  readonly message: string;

  @Field(() => Revision, { description: 'The revision it names.' })
  readonly revision: Revision;

  constructor(revision: Revision) {
    this.name = revision.releaseName!;
    this.message = revision.message;
    this.revision = revision;
  }
}
