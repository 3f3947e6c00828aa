import { Arg, FieldResolver, Resolver, Root } from 'type-graphql';
import { CitationFormat, cite } from '../document/citation';
import { documentById } from '../document/document.service';
import { issuedOn } from '../document/publication-date';
import { namesOfParty, officialName } from '../party/party.service';
import { sourceById } from '../source/source.service';
import { Statement } from './statement.entity';

@Resolver(() => Statement)
export class StatementCitation {
  @FieldResolver(() => String, { description: 'How to cite it.' })
  async citation(
    @Root() statement: Statement,
    @Arg('format', () => CitationFormat, {
      nullable: true,
      defaultValue: CitationFormat.TEXT,
      description: 'In which form.',
    })
    format: CitationFormat | null,
  ): Promise<string> {
    const { view, id, documentId, speakerId, saidOn } = statement;
    const document = await view.load(documentById, documentId);
    const [source, author] = await Promise.all([
      document && view.load(sourceById, document.sourceId),
      speakerId && speakerName(statement),
    ]);
    const issued = saidOn ?? (document && issuedOn(document));
    return cite(
      {
        id,
        title: document?.title ?? id,
        publisher: source?.name ?? '',
        author,
        issued,
        url: document?.url ?? null,
        revision: view.revision,
      },
      format,
    );
  }
}

async function speakerName({ view, speakerId }: Statement): Promise<string | null> {
  return speakerId === null ? null : (officialName(await view.load(namesOfParty, speakerId), 'en') ?? speakerId);
}
