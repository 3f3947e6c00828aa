import { Arg, FieldResolver, Resolver, Root } from 'type-graphql';
import { Place } from './place.entity';

@Resolver(() => Place)
export class PlaceResolver {
  @FieldResolver(() => String, { description: 'Its name in en, ru, uk or be; the English one where that is missing.' })
  name(
    @Root() { nameEn, nameRu, nameUk, nameBe }: Place,
    @Arg('language', () => String, { nullable: true, defaultValue: 'en', description: 'ISO 639-1.' })
    language: string | null,
  ): string {
    const names: Record<string, string | null> = { ru: nameRu, uk: nameUk, be: nameBe };
    return names[language ?? 'en'] ?? nameEn;
  }
}
