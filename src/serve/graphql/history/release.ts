import { Field, Int, ObjectType } from 'type-graphql';
import { Revision } from '../../../db/revision.entity';

@ObjectType({ description: 'A file that holds a release.' })
export class Download {
  @Field(() => String, { description: 'package, csv or ndjson.' })
  readonly format: string;

  @Field(() => String, { description: 'Its address on this server.' })
  readonly url: string;

  @Field(() => Int, { description: 'Its size in bytes.' })
  readonly bytes: number;

  @Field(() => String, { description: 'The hash of its bytes, in hex.' })
  readonly sha256: string;
}

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
