import type { ReactNode } from 'react';
import { partWords } from '../../parts/parts.words';
import { useRange } from '../../parts/value';
import { dateText } from '../../words/dates';
import { ruleWords } from '../../words/rule.words';
import { termText, termWords } from '../../words/terms.words';
import { useLanguage, useWords } from '../../words/translated';
import { FieldCard } from './field-card';
import { recordWords } from './record.words';
import type { RecordRead } from './types';
import { useConflictTexts } from './use-conflict-texts';

/** Date, place, kind and outcome, as far as anybody said something. */
export function PlainCards({ record }: { readonly record: RecordRead }): ReactNode {
  const [words, terms, parts, language] = [
    useWords(recordWords),
    useWords(termWords),
    useWords(partWords),
    useLanguage(),
  ];
  const conflicts = useConflictTexts(record);
  const { date, place, kind, outcome } = record;
  const span =
    date.earliest !== date.latest && date.conflict
      ? dateText(language, { from: date.earliest, to: date.latest, precision: 'RANGE' })
      : null;
  const cards = [
    { field: 'DATE', title: words.date, reported: date, value: span ?? dateText(language, date) ?? parts.dateUnknown },
    { field: 'PLACE', title: words.place, reported: place, value: place.place?.name ?? parts.placeUnknown },
    {
      field: 'OUTCOME',
      title: words.outcome,
      reported: outcome,
      value: outcome.term ? termText(terms.outcomes, outcome.term) : '?',
    },
    { field: 'KIND', title: words.kind, reported: kind, value: kind.term ? termText(terms.kinds, kind.term) : '?' },
  ];
  return cards
    .filter(({ reported }) => reported.status !== 'NOT_REPORTED')
    .map(({ field, ...card }) => <FieldCard key={field} {...card} conflicts={conflicts(field)} />);
}

/** Numbers agreed, planned or announced, terms, pace. */
export function LimitCards({ record }: { readonly record: RecordRead }): ReactNode {
  const [words, terms, rules, range] = [useWords(recordWords), useWords(termWords), useWords(ruleWords), useRange()];
  const conflicts = useConflictTexts(record);
  return record.limits.map(({ kind, category, low, high, openEnded, to, ...reported }, index) => (
    <FieldCard
      key={index}
      title={`${words.limits}: ${termText(rules.limits, kind)}`}
      value={
        [
          openEnded ? words.openEnded : range({ best: null, low, high }),
          category && termText(terms.categories, category),
          to?.name,
        ]
          .filter(Boolean)
          .join(', ') || '–'
      }
      conflicts={conflicts('LIMIT', category)}
      reported={reported}
    />
  ));
}
