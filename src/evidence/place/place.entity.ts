import { Field, Float, ID, ObjectType } from 'type-graphql';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { Viewed } from '../../db/view';
import { oneOf } from '../../kernel/graph/enums';
import { Node } from '../../kernel/graph/node';
import { PlacePrecision } from './place.terms';

@Entity('place')
@Check('ck_place_precision', oneOf('precision', PlacePrecision))
@Check('ck_place_latitude', '`latitude` BETWEEN -90 AND 90')
@Check('ck_place_longitude', '`longitude` BETWEEN -180 AND 180')
@ObjectType({ implements: Node, description: 'A place, as exactly as it is known.' })
export class Place extends Viewed implements Node {
  @PrimaryColumn({ type: 'varchar', length: 40 })
  @Field(() => ID, { description: 'Opaque and permanent; begins with `pl-`.' })
  id: string;

  @Column({ name: 'name_en', type: 'varchar', length: 255 })
  nameEn: string;

  @Column({ name: 'name_ru', type: 'varchar', length: 255, nullable: true })
  nameRu: string | null;

  @Column({ name: 'name_uk', type: 'varchar', length: 255, nullable: true })
  nameUk: string | null;

  @Column({ name: 'name_be', type: 'varchar', length: 255, nullable: true })
  nameBe: string | null;

  @Column({ name: 'country', type: 'varchar', length: 2 })
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2.' })
  country: string;

  @Column({ name: 'latitude', type: 'double', nullable: true })
  @Field(() => Float, { nullable: true, description: 'Degrees north, WGS 84; null unless surely known.' })
  latitude: number | null;

  @Column({ name: 'longitude', type: 'double', nullable: true })
  @Field(() => Float, { nullable: true, description: 'Degrees east, WGS 84; null unless surely known.' })
  longitude: number | null;

  @Column({ name: 'precision', type: 'varchar', length: 32 })
  @Field(() => PlacePrecision, { description: 'How exactly it is known: a region is an area, not a point.' })
  precision: PlacePrecision;
}
