import { Field, Int, ObjectType } from 'type-graphql';
import { Viewed } from '../db/view';
import { Span } from '../evidence/claim/span';
import { Party } from '../evidence/party/party.entity';
import { partyById } from '../evidence/party/party.service';
import { Node } from '../kernel/graph/node';
import { highlightsIn, type Highlighted } from './query/highlight';
import type { Reader, TextMatches } from './query/occurrences';
import { partiesIn, type Ranked } from './query/rank';
import { SearchField, SearchType } from './search.terms';
import { NODES, SEARCHABLES } from './searchables';

@ObjectType({ description: 'A text with the words that matched.' })
export class Highlight implements Highlighted {
  @Field(() => SearchField, { description: 'Which text it is.' })
  readonly field: SearchField;

  @Field(() => String, { nullable: true, description: 'ISO 639-1; null when not known.' })
  readonly language: string | null;

  @Field(() => String, { description: 'The whole text.' })
  readonly text: string;

  @Field(() => [Span], { description: 'Where the words stand in it: in order, apart from each other.' })
  readonly ranges: readonly Span[];
}

@ObjectType({ description: 'Something that was found.' })
export class SearchHit extends Viewed {
  readonly reader: Reader;
  readonly ranked: Ranked;

  @Field(() => SearchType, { description: 'What it is.' })
  type(): SearchType {
    return this.ranked.found.type;
  }

  @Field(() => Node, { description: 'A Statement, Document, Party, Exchange or MedicalService, as `type` says.' })
  node(): Promise<Node | null> {
    const { type, id } = this.ranked.found;
    return this.view.load(NODES[type], id);
  }

  @Field(() => Int, { description: 'How well it fits: more is better, within one search.' })
  score(): number {
    return this.ranked.score;
  }

  @Field(() => [Highlight], {
    description: 'The texts that say what was asked; none where only a record merged into this one says it.',
  })
  async highlights(): Promise<readonly Highlight[]> {
    return highlightsIn(await this.matches());
  }

  @Field(() => [Party], { description: 'Parties through whose name it was found, in any language, by id.' })
  async matchedParties(): Promise<Party[]> {
    const ids = partiesIn(await this.matches());
    const parties = await this.view.loadMany(partyById, ids);
    return parties.filter((party) => party !== null);
  }

  private async matches(): Promise<readonly TextMatches[]> {
    const { type, id } = this.ranked.found;
    const found = await this.view.load(SEARCHABLES[type], id);
    return found ? this.reader.read(found) : [];
  }
}
