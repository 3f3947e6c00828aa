import { Field, Int, ObjectType } from 'type-graphql';
import type { View } from '../db/view';
import { Source } from '../evidence/source/source.entity';
import { sourceById } from '../evidence/source/source.service';
import type { Ranked } from './query/rank';
import { SearchType } from './search.terms';

const COUNT = { description: 'How many of what was found.' } as const;

@ObjectType({ description: 'How much was found of a type.' })
export class TypeFacet {
  @Field(() => SearchType, { description: 'The type.' })
  readonly value: SearchType;

  @Field(() => Int, COUNT)
  readonly count: number;
}

@ObjectType({ description: 'How much was found in a language.' })
export class LanguageFacet {
  @Field(() => String, { description: 'ISO 639-1.' })
  readonly value: string;

  @Field(() => Int, COUNT)
  readonly count: number;
}

@ObjectType({ description: 'How much was found in a source.' })
export class SourceFacet {
  @Field(() => Source, { description: 'The source.' })
  readonly source: Source;

  @Field(() => Int, COUNT)
  readonly count: number;
}

@ObjectType({ description: 'How much was found of a year.' })
export class YearFacet {
  @Field(() => Int, { description: 'The year it was said, published or took place.' })
  readonly value: number;

  @Field(() => Int, COUNT)
  readonly count: number;
}

@ObjectType({
  description:
    'Counts over everything that was found, the greatest first. What has no language, source or day counts in none.',
})
export class SearchFacets {
  constructor(
    private readonly view: View,
    private readonly found: readonly Ranked[],
  ) {}

  @Field(() => [TypeFacet], { description: 'By type.' })
  types(): TypeFacet[] {
    return counted(this.found.map(({ found }) => found.type)).map(([value, count]) => ({ value, count }));
  }

  @Field(() => [LanguageFacet], { description: 'By the language of statements and documents.' })
  languages(): LanguageFacet[] {
    return counted(this.found.map(({ found }) => found.language)).map(([value, count]) => ({ value, count }));
  }

  @Field(() => [SourceFacet], { description: 'By the source of statements and documents.' })
  async sources(): Promise<SourceFacet[]> {
    const counts = counted(this.found.map(({ found }) => found.sourceId));
    const sources = await this.view.loadMany(
      sourceById,
      counts.map(([id]) => id),
    );
    return counts.flatMap(([, count], index) => (sources[index] ? [{ source: sources[index], count }] : []));
  }

  @Field(() => [YearFacet], { description: 'By year.' })
  years(): YearFacet[] {
    const years = counted(this.found.map(({ found }) => found.day?.slice(0, 4) ?? null));
    return years.map(([year, count]) => ({ value: Number(year), count }));
  }
}

/** Values with how often each is there, the most frequent first, then in order. */
function counted<T extends string>(values: readonly (T | null)[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([left, many], [right, few]) => few - many || (left < right ? -1 : 1));
}
