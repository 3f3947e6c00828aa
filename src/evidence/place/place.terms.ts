import { publishEnum } from '../../kernel/graph/enums';

export enum PlacePrecision {
  EXACT = 'EXACT',
  NEAR = 'NEAR',
  DISTRICT = 'DISTRICT',
  REGION = 'REGION',
  COUNTRY = 'COUNTRY',
}

publishEnum(PlacePrecision, 'PlacePrecision', 'How exactly a place is known.', {
  EXACT: 'A point, such as a border crossing.',
  NEAR: 'A town, or the area around a point.',
  DISTRICT: 'A district of a region.',
  REGION: 'A region of a country, or a stretch of border.',
  COUNTRY: 'No more than the country.',
});
