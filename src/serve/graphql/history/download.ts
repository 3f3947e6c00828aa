import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../db/context';

@ObjectType({ description: 'A file that holds a release.' })
export class Download {
  @Field(() => String, { description: 'package, csv or ndjson.' })
  readonly format: string;

  @Field(() => String, { description: 'Its address on this server.' })
  readonly url: string;

  constructor(
    readonly revision: number,
    format: string,
    readonly name: string,
  ) {
    this.format = format;
    this.url = `/exports/${revision}/${name}`;
  }
}

/** The file of each format that holds a whole release. */
const FILES = { package: 'package.zip', csv: 'exchanges.csv', ndjson: 'dataset.ndjson' };

export const downloadsOf = (revision: number): Download[] =>
  Object.entries(FILES).map(([format, name]) => new Download(revision, format, name));

const COST = 'Read from the whole file, so the first to ask waits for as long as its export takes.';

@Resolver(() => Download)
export class DownloadResolver {
  @FieldResolver(() => Int, { description: `Its size in bytes. ${COST}` })
  async bytes(@Root() { revision, name }: Download, @Ctx() { files }: Context): Promise<number> {
    return (await files.measure(revision, name)).bytes;
  }

  @FieldResolver(() => String, { description: `The hash of its bytes, in hex. ${COST}` })
  async sha256(@Root() { revision, name }: Download, @Ctx() { files }: Context): Promise<string> {
    return (await files.measure(revision, name)).sha256;
  }
}
