import type { ReactNode } from 'react';
import { bySide } from '../../draw/side';
import { Cite } from '../../parts/cite';
import { Legend } from '../../parts/legend';
import { CountCard } from './count-card';
import { History } from './history';
import { PartiesCard } from './parties-card';
import { LimitCards, PlainCards } from './plain-cards';
import { PolicySwitch } from './policy';
import { Silence } from './silence';
import type { CountRead, RecordRead } from './types';

interface Props {
  readonly record: RecordRead;
  /** Whether its numbers can be chosen by another policy. */
  readonly canChoose?: boolean;
  /** Cards that only such a record has. */
  readonly children: ReactNode;
}

/** All that is known, numbers first; the living before the dead, never together. */
export function Fields({ record, canChoose, children }: Props): ReactNode {
  const counts = [...record.counts].sort(byCategoryAndSide);
  return (
    <>
      {counts.length > 0 && canChoose && (
        <div className="above-list">
          <Legend />
          <PolicySwitch />
        </div>
      )}
      <div className="cards-of-fields">
        {counts.map((count) => (
          <CountCard key={`${count.category}-${count.to?.id}`} count={count} record={record} />
        ))}
      </div>
      <div className="cards-of-fields two">
        <Silence record={record} />
        <PlainCards record={record} />
        <PartiesCard record={record} />
        <LimitCards record={record} />
        {children}
        <Cite cited={record} />
        <History record={record} />
      </div>
    </>
  );
}

const ORDER = [
  'PEOPLE',
  'PRISONERS_OF_WAR',
  'CIVILIANS',
  'CHILDREN',
  'WOUNDED_AND_SICK',
  'MEDICAL_PERSONNEL',
  'FOREIGNERS',
  'REMAINS',
];

function byCategoryAndSide(left: CountRead, right: CountRead): number {
  const rank = ({ category }: CountRead): number => ORDER.indexOf(category ?? 'PEOPLE');
  return rank(left) - rank(right) || (left.to && right.to ? bySide(left.to, right.to) : 0);
}
