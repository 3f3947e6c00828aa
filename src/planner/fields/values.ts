import type { View, Viewed } from '../../db/view';
import { ClaimField, type PartyRole, PersonCategory } from '../../evidence/claim/claim.terms';
import { parties } from '../../evidence/party/party.service';
import type { Place } from '../../evidence/place/place.entity';
import { places } from '../../evidence/place/place.service';
import { andThen, both } from '../../kernel/maybe-promise';
import { fromReading } from '../../records/reading/from-reading';
import type { Reading } from '../../records/reading/reading.entity';
import { Policy } from '../../records/reading/reading.terms';
import {
  type Reported,
  ReportedCount,
  ReportedDate,
  ReportedPlace,
  ReportedRole,
  ReportedTerm,
} from '../../records/reading/reported';
import { countKey, fieldKey, type Key, keyWord } from '../../records/reading/rule/key';
import { notReported, type Resolved } from '../../records/reading/rule/resolved';
import { partsIn, titleFrom } from '../../records/reading/title';
import type { Args, Batched, BatchedFields } from '../batched';
import { viewOf } from '../parents';
import { needOf } from './exchange-needs';
import { type Lists, readingsOf } from './readings';

type Made = new (view: View, recordId: string, resolved: Resolved) => Reported;
type Row = Viewed & { readonly id: string };

/** The value of one key of each record. */
const one =
  (type: Made, keyFor: (args: Args) => Key): Batched =>
  ({ field, parents, args }) => {
    const key = keyFor(args);
    const word = keyWord(key);
    const need = needOf(field, args);
    return andThen(need && readingsOf(parents, need), (lists) =>
      lists ? lists.map((list, index) => valueIn(list, parents[index] as Row)) : null,
    );

    function valueIn(list: readonly Reading[], { view, id }: Row): Reported {
      const found = list.find((reading) => reading.key === word);
      return new type(view, id, found ? fromReading(found) : notReported(key, Policy.RECEIVER_FIRST));
    }
  };

/** The values of one field of each record, those that `keep` lets pass. */
const many =
  (type: Made, of: ClaimField, keep: (reading: Reading, args: Args) => boolean = () => true): Batched =>
  ({ field, parents, args }) => {
    const need = needOf(field, args);
    const valuesOf = (list: readonly Reading[], { view, id }: Row): Reported[] =>
      list
        .filter((reading) => reading.field === of && keep(reading, args))
        .map((reading) => new type(view, id, fromReading(reading)));
    return andThen(need && readingsOf(parents, need), (lists) =>
      lists ? lists.map((list, index) => valuesOf(list, parents[index] as Row)) : null,
    );
  };

const inRole = ({ role }: Reading, args: Args): boolean => !args.role || role === (args.role as PartyRole);

/** People handed over to a party that is known. */
const returned: Batched = (asked) => {
  const { to, category } = asked.args as { to: string; category: PersonCategory | null };
  const view = viewOf(asked.parents);
  const values = one(ReportedCount, () => countKey(to, category ?? PersonCategory.PEOPLE));
  return view && both(parties.at(view), values(asked), (find, counts) => (find?.(to) ? counts : null));
};

const title: Batched = ({ field, parents, args }) => {
  const view = viewOf(parents);
  const readings = readingsOf(parents, needOf(field, args)!);
  return (
    view && readings && andThen(readings, (lists) => andThen(places.at(view), (find) => find && titles(lists, find)))
  );
};

const titles = (lists: Lists, find: (id: string | null) => Place | null): string[] =>
  lists.map((list) => {
    const parts = partsIn(list);
    return titleFrom(parts, find(parts.placeId)?.nameEn ?? null, 'Exchange');
  });

const agreements: Batched = ({ field, parents, args }) =>
  andThen(readingsOf(parents, needOf(field, args)!), (lists) => {
    const termsOf = (list: readonly Reading[]): string[] =>
      list.flatMap(({ field: of, term }) => (of === ClaimField.AGREEMENT ? (term ?? []) : []));
    return lists?.map(termsOf) ?? null;
  });

/** A party or place that a value names by its key, or by what was chosen. */
const named =
  (table: typeof parties | typeof places, idOf: (resolved: Resolved) => string | null): Batched =>
  ({ parents }) => {
    const view = viewOf(parents);
    return (
      view &&
      andThen(
        table.at(view),
        (find) => find && (parents as readonly Reported[]).map(({ resolved }) => find(idOf(resolved))),
      )
    );
  };

const placeIn = ({ best }: Resolved): string | null => (best?.type === 'place' ? best.placeId : null);

/** Values of exchanges as the readings on file keep them, where nothing is asked that takes the claims. */
export const values: BatchedFields = {
  'Exchange.title': title,
  'Exchange.date': one(ReportedDate, () => fieldKey(ClaimField.DATE)),
  'Exchange.place': one(ReportedPlace, () => fieldKey(ClaimField.PLACE)),
  'Exchange.outcome': one(ReportedTerm, () => fieldKey(ClaimField.OUTCOME)),
  'Exchange.kind': one(ReportedTerm, () => fieldKey(ClaimField.KIND)),
  'Exchange.returned': returned,
  'Exchange.counts': many(ReportedCount, ClaimField.COUNT),
  'Exchange.parties': many(ReportedRole, ClaimField.PARTY, inRole),
  'Exchange.agreements': agreements,
  'ReportedCount.to': named(parties, ({ key }) => key.toId),
  'ReportedRole.party': named(parties, ({ key }) => key.partyId),
  'ReportedPlace.place': named(places, placeIn),
};
