import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../db/context';
import { columnOf } from '../../db/shape';
import { AsOf } from '../../kernel/graph/as-of';
import type { Forward, PageArgs } from '../../kernel/graph/page-args';
import { DayScalar } from '../../kernel/graph/scalars';
import { AS_OF, ID_ARG } from '../../kernel/graph/words';
import { Source } from '../source/source.entity';
import { sourceById } from '../source/source.service';
import { CitationFormat, cite } from './citation';
import { Document } from './document.entity';
import { DocumentArgs, DocumentConnection, documentPage, NestedDocumentArgs } from './document.list';
import { documentById } from './document.service';
import { issuedOn, PublicationDate, publicationDate } from './publication-date';

@Resolver(() => Document)
export class DocumentResolver {
  @Query(() => Document, { nullable: true, description: 'One document; null for an unknown id.' })
  async document(
    @Ctx() { reads }: Context,
    @Arg('id', () => ID, ID_ARG) id: string,
    @Arg('asOf', () => AsOf, AS_OF) asOf?: AsOf,
  ): Promise<Document | null> {
    return (await reads.viewOf(asOf)).load(documentById, id);
  }

  @Query(() => DocumentConnection, { description: 'Documents, by id unless ordered otherwise.' })
  async documents(
    @Ctx() { reads }: Context,
    @Args(() => DocumentArgs) args: PageArgs,
    @Arg('asOf', () => AsOf, AS_OF) asOf?: AsOf,
  ): Promise<object> {
    return documentPage(await reads.viewOf(asOf), args);
  }

  @FieldResolver(() => Source, { description: 'Who publishes it.' })
  source(@Root() { view, sourceId }: Document): Promise<Source | null> {
    return view.load(sourceById, sourceId);
  }

  @FieldResolver(() => DayScalar, { nullable: true, description: 'Day of publication; null unless known by the day.' })
  publishedOn(@Root() { publishedPartial }: Document): string | null {
    return publishedPartial?.length === 10 ? publishedPartial : null;
  }

  @FieldResolver(() => PublicationDate, {
    nullable: true,
    description: 'Date of publication at its own precision; null when unknown.',
  })
  published(@Root() document: Document): PublicationDate | null {
    return publicationDate(document);
  }

  @FieldResolver(() => String, { description: 'How to cite it.' })
  async citation(
    @Root() document: Document,
    @Arg('format', () => CitationFormat, {
      nullable: true,
      defaultValue: CitationFormat.TEXT,
      description: 'In which form.',
    })
    format: CitationFormat | null,
  ): Promise<string> {
    const { view, id, title, sourceId, url } = document;
    const source = await view.load(sourceById, sourceId);
    return cite(
      {
        id,
        title,
        publisher: source?.name ?? sourceId,
        author: null,
        issued: issuedOn(document),
        url,
        revision: view.revision,
      },
      format,
    );
  }
}

@Resolver(() => Source)
export class SourceDocuments {
  @FieldResolver(() => DocumentConnection, { description: 'What it published, by id unless ordered otherwise.' })
  documents(@Root() { view, id }: Source, @Args(() => NestedDocumentArgs) args: Forward): Promise<object> {
    return documentPage(view, args, {
      name: 'Source.documents',
      parent: { column: columnOf(Document, 'sourceId'), id },
    });
  }
}
