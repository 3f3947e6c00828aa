import { Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import { Place } from '../../evidence/place/place.entity';
import { placeById } from '../../evidence/place/place.service';
import { PlacePrecision } from '../../evidence/place/place.terms';
import { ChangeInput } from '../mutation/mutation-input';
import { Payload } from '../mutation/payload';
import type { Task } from '../mutation/task';
import { givenColumns, save, type Saved } from './save';

const MAYBE = { nullable: true };

@InputType({ description: 'A place, new or changed. What is left out stays; null clears it.' })
export class SavePlaceInput extends ChangeInput {
  @Field(() => ID, { ...MAYBE, description: 'Which one; null: a new one.' })
  id?: string | null;

  @Field(() => String, { ...MAYBE, description: 'Its name in English; a new one needs it.' })
  nameEn?: string;

  @Field(() => String, { ...MAYBE, description: 'Its name in Russian.' })
  nameRu?: string | null;

  @Field(() => String, { ...MAYBE, description: 'Its name in Ukrainian.' })
  nameUk?: string | null;

  @Field(() => String, { ...MAYBE, description: 'Its name in Belarusian.' })
  nameBe?: string | null;

  @Field(() => String, { ...MAYBE, description: 'ISO 3166-1 alpha-2; a new one needs it.' })
  country?: string;

  @Field(() => Float, { ...MAYBE, description: 'Degrees north, WGS 84; only where surely known.' })
  latitude?: number | null;

  @Field(() => Float, { ...MAYBE, description: 'Degrees east, WGS 84.' })
  longitude?: number | null;

  @Field(() => PlacePrecision, { ...MAYBE, description: 'How exactly it is known; a new one needs it.' })
  precision?: PlacePrecision;
}

@ObjectType({ implements: Payload, description: 'A place was saved.' })
export class SavePlacePayload extends Payload {
  @Field(() => Place, { description: 'The place as it is now.' })
  place: Place;
}

const EMPTY = {
  ...{ name_en: null, name_ru: null, name_uk: null, name_be: null },
  ...{ country: null, latitude: null, longitude: null, precision: null },
};
const COLUMNS = {
  ...({ name_en: 'nameEn', name_ru: 'nameRu', name_uk: 'nameUk', name_be: 'nameBe' } as const),
  ...({ country: 'country', latitude: 'latitude', longitude: 'longitude', precision: 'precision' } as const),
} as const;

export const savePlace: Task<SavePlaceInput, Saved> = {
  operation: 'savePlace',
  texts: ({ nameEn, nameRu, nameUk, nameBe }) => Object.entries({ nameEn, nameRu, nameUk, nameBe }),
  apply: (work) =>
    save(work, {
      ...{ table: 'place', prefix: 'pl', id: work.input.id ?? null },
      ...{ empty: EMPTY, given: givenColumns(work.input, COLUMNS) },
    }),
  answer: async (view, { id }) => Object.assign(new SavePlacePayload(), { place: await view.load(placeById, id) }),
};
