import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';

/** What is given where something must be. */
const GIVEN: Readonly<Record<string, readonly string[]>> = {
  id: ['"ex-000001"', '"pa-0007"', '"ms-000002"', '"ta-0001"', '"st-00003"'],
  ids: ['["ex-000001", "pa-0001", "ms-000002"]', '["st-00003"]'],
  groupBy: ['[TO]', '[SOURCE]', '[MONTH, TO, CATEGORY]', '[PARTY, SOURCE]', '[]'],
  text: ['"exchang*"', '"medical"'],
  to: ['"pa-0007"', '"pa-0001"'],
};

/** What is given now and then where it may be left out. */
const GIVEN_AT_TIMES: Readonly<Record<string, readonly string[]>> = {
  asOf: ['{ revision: 1 }', '{ revision: 2 }', '{ revision: 3 }', '{ revision: 0 }', '{ revision: 99 }', '$then'],
  policy: ['LATEST', 'MOST_RELIABLE', 'HIGHEST', 'NO_BEST', 'RECEIVER_FIRST', 'null'],
  category: ['WOUNDED_AND_SICK', 'REMAINS', 'null'],
  role: ['MEDIATED', 'RELEASED'],
  language: ['"ru"', '"uk"', '"xx"', 'null'],
  to: ['"pa-0007"', '"pa-9999"'],
  last: ['2'],
  after: ['"forged"'],
  ended: ['true', 'null'],
  relays: ['true'],
};

const RICH_SIZES = ['1', '2', '3', '5', '$some', '$some', '4', '2', '3', '6', '0'];

const SWITCHES = ['@include(if: $yes)', '@skip(if: $yes)', '@include(if: $no)', '@skip(if: $no)'];

/** Queries that fit the schema and nest a few levels, always the same for the same numbers. */
export class RandomQueries {
  private names = 0;
  private isRich = false;

  constructor(
    private readonly schema: GraphQLSchema,
    /** A number from 0 up to, not including, `most`. */
    private readonly below: (most: number) => number,
  ) {}

  next(depth: number): string {
    this.isRich = false;
    return `{ ${this.root(depth)} }`;
  }

  /** Likewise, with optional arguments, fragments, switches and variables, and now and then a mistake: what `next` never has. */
  nextRich(depth: number): string {
    this.isRich = true;
    const uses = 'used: __typename @include(if: $yes) @skip(if: $no) parties(first: $some, asOf: $then) { totalCount }';
    return `query ($yes: Boolean!, $no: Boolean = false, $some: Int = 3, $then: AsOf) { ${this.root(depth)} ${uses} }`;
  }

  private root(depth: number): string {
    const fields = this.askable('Query').filter(({ type }) => isCompositeType(getNamedType(type)));
    return this.field(this.one(fields), depth);
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const args = this.args(field);
    // Aliases are few: fields of one name are merged where nothing sets them apart.
    const alias = this.isRich && args === '' ? '' : `f${this.names++}: `;
    const switched = this.isRich && this.below(8) === 0 ? ` ${this.one(SWITCHES)}` : '';
    const name = `${alias}${field.name}${args}${switched}`;
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return name;
    const once = `${name} { ${this.selection(type.name, depth)} }`;
    return this.isRich && this.below(6) === 0 ? `${once} ${name} { ${this.selection(type.name, depth)} }` : once;
  }

  private selection(type: string, depth: number): string {
    const fields = this.askable(type).filter((field) => depth > 0 || !isCompositeType(getNamedType(field.type)));
    const chosen = fields.length === 0 ? [] : Array.from({ length: 1 + this.below(3) }, () => this.one(fields));
    const asked = chosen.map((field) => this.field(field, depth - 1)).join(' ');
    return `__typename ${asked} ${this.fragment(type, depth)}`;
  }

  /** What is asked of one of the types that it may be, or of the type itself. */
  private fragment(name: string, depth: number): string {
    if (!this.isRich || depth < 1) return '';
    const type = this.schema.getType(name);
    if (!isAbstractType(type)) return this.below(8) === 0 ? `... { ${this.selection(name, depth - 1)} }` : '';
    const { name: one } = this.one(this.schema.getPossibleTypes(type));
    return `... on ${one} { ${this.selection(one, depth - 1)} }`;
  }

  /** Fields without arguments that we could not give. */
  private askable(name: string): GraphQLField<unknown, unknown>[] {
    const type = this.schema.getType(name);
    if (isUnionType(type) || !isCompositeType(type)) return [];
    const fields = Object.values(type.getFields());
    // Files of whole revisions are read for these.
    const isHeavy = (field: { name: string }): boolean =>
      isObjectType(type) && name === 'Download' && field.name !== 'url';
    return fields.filter(
      (field) => !isHeavy(field) && field.args.every((arg) => !isRequiredArgument(arg) || arg.name in GIVEN),
    );
  }

  private args({ args }: GraphQLField<unknown, unknown>): string {
    const given = args.flatMap((arg) => {
      if (isRequiredArgument(arg)) return [`${arg.name}: ${this.one(GIVEN[arg.name]!)}`];
      if (arg.name === 'first') return [`first: ${this.isRich ? this.one(RICH_SIZES) : 1 + this.below(6)}`];
      return this.isRich && this.below(6) === 0 ? this.atTimes(arg) : [];
    });
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }

  private atTimes({ name, type }: GraphQLArgument): string[] {
    if (name in GIVEN_AT_TIMES) return [`${name}: ${this.one(GIVEN_AT_TIMES[name]!)}`];
    const order = getNamedType(type);
    const key = name === 'orderBy' && isInputObjectType(order) ? getNamedType(order.getFields().key!.type) : null;
    if (!isEnumType(key)) return [];
    return [`orderBy: [{ key: ${this.one(key.getValues()).name}, direction: ${this.one(['ASC', 'DESC'])} }]`];
  }

  private one<T>(among: readonly T[]): T {
    return among[this.below(among.length)]!;
  }
}
