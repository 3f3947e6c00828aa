import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Document } from '../../src/evidence/document/document.entity';
import type { Statement } from '../../src/evidence/statement/statement.entity';
import { DayScalar } from '../../src/kernel/graph/scalars';

// The graph as somebody would write it who has only these six queries to answer; names as in the product, so that the queries fit both.

@ObjectType('Party')
export class PlainParty {
  @Field(() => ID) id: string;
}

@ObjectType('Source')
export class PlainSource {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
}

@ObjectType('Place')
class PlainPlace {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
}

@ObjectType('Document')
export class PlainDocument {
  @Field(() => ID) id: string;
  @Field(() => String) title: string;
  @Field(() => String) url: string;
  sourceId: Document['sourceId'];
}

@ObjectType('Statement')
export class PlainStatement {
  @Field(() => ID) id: string;
  @Field(() => DayScalar, { nullable: true }) saidOn: string | null;
  @Field(() => String, { nullable: true }) quote: string | null;
  @Field(() => String) summary: string;
  documentId: Statement['documentId'];
  speakerId: Statement['speakerId'];
}

@ObjectType('Claim')
export class PlainClaim {
  @Field(() => ID) id: string;
  @Field(() => String) field: string;
  @Field(() => String, { nullable: true }) role: string | null;
  @Field(() => String, { nullable: true }) category: string | null;
  @Field(() => String) status: string;
  @Field(() => String, { nullable: true }) asStated: string | null;
  statementId: string;
}

@ObjectType('ReportedDate')
export class PlainDate {
  @Field(() => DayScalar, { nullable: true }) from: string | null;
  @Field(() => DayScalar, { nullable: true }) to: string | null;
  @Field(() => String) status: string;
}

@ObjectType('ReportedTerm')
export class PlainTerm {
  @Field(() => String, { nullable: true }) term: string | null;
  @Field(() => String) status: string;
}

@ObjectType('ReportedPlace')
export class PlainPlaceValue {
  @Field(() => PlainPlace, { nullable: true }) place: PlainPlace | null;
  @Field(() => String) status: string;
}

@ObjectType('ReportedRole')
export class PlainRole {
  @Field(() => String) role: string;
  @Field(() => PlainParty) party: PlainParty | null;
}

@ObjectType('ReportedCount')
export class PlainCount {
  @Field(() => String) category: string;
  @Field(() => PlainParty, { nullable: true }) to: PlainParty | null;
  @Field(() => Int, { nullable: true }) best: number | null;
  @Field(() => Int, { nullable: true }) low: number | null;
  @Field(() => Int, { nullable: true }) high: number | null;
  @Field(() => String) status: string;
}

@ObjectType('StatementConnection')
export class PlainStatements {
  @Field(() => [PlainStatement]) nodes: PlainStatement[];
}

@ObjectType('ClaimConnection')
export class PlainClaims {
  @Field(() => [PlainClaim]) nodes: PlainClaim[];
}

@ObjectType('Exchange')
export class PlainExchange {
  @Field(() => ID) id: string;
}

@ObjectType('PageInfo')
class PlainPageInfo {
  @Field(() => Boolean) hasNextPage: boolean;
  @Field(() => String, { nullable: true }) endCursor: string | null;
}

@ObjectType('ExchangeConnection')
export class PlainExchanges {
  @Field(() => [PlainExchange]) nodes: PlainExchange[];
  @Field(() => PlainPageInfo) pageInfo: PlainPageInfo;
}

@ObjectType('ExchangeGroupKeyValue')
class PlainKey {
  @Field(() => String, { nullable: true }) month: string | null;
  @Field(() => PlainParty, { nullable: true }) to: PlainParty | null;
}

@ObjectType('CountBounds')
class PlainBounds {
  @Field(() => Int, { nullable: true }) best: number | null;
  @Field(() => Int, { nullable: true }) low: number | null;
  @Field(() => Int, { nullable: true }) high: number | null;
}

@ObjectType('ExchangeGroup')
export class PlainGroup {
  @Field(() => PlainKey) key: PlainKey;
  @Field(() => Int) exchanges: number;
  @Field(() => PlainBounds) people: PlainBounds;
}

@ObjectType('Span')
class PlainSpan {
  @Field(() => Int) start: number;
  @Field(() => Int) end: number;
}

@ObjectType('Highlight')
class PlainHighlight {
  @Field(() => String) field: string;
  @Field(() => String) text: string;
  @Field(() => [PlainSpan]) ranges: PlainSpan[];
}

@ObjectType('SearchHit')
class PlainHit {
  @Field(() => Int) score: number;
  @Field(() => [PlainHighlight]) highlights: PlainHighlight[];
  @Field(() => PlainStatement) node: PlainStatement;
}

@ObjectType('SearchConnection')
export class PlainFound {
  @Field(() => [PlainHit]) nodes: PlainHit[];
}

@InputType('DateOperators')
class PlainDates {
  @Field(() => DayScalar) gte: string;
  @Field(() => DayScalar) lte: string;
}

@InputType('ExchangeFilter')
export class PlainFilter {
  @Field(() => PlainDates) date: PlainDates;
}
