import type { ReactNode } from 'react';
import { RangeBar } from '../../draw/range-bar';
import { useRange, Value } from '../../parts/value';
import { formatted } from '../../words/plural';
import { ruleWords } from '../../words/rule.words';
import { termText, termWords } from '../../words/terms.words';
import { useLanguage, useWords } from '../../words/translated';
import { FieldCard } from './field-card';
import { recordWords } from './record.words';
import type { CountRead, RecordRead } from './types';
import { useConflictTexts } from './use-conflict-texts';

/** How many, to one side: range first, then what the rule chose and by which policy. */
export function CountCard({ count, record }: { readonly count: CountRead; readonly record: RecordRead }): ReactNode {
  const language = useLanguage();
  const conflicts = useConflictTexts(record);
  const { best, low, high, category, to } = count;
  const formatNumber = (value: number): string => formatted(language, value);
  return (
    <FieldCard
      id={`${category ?? 'ANY'}-${to?.id ?? 'any'}`}
      title={useTitleOf(count)}
      value={
        <>
          <Value count={count} /> <span className="soft">{useHolders(count)}</span>
          {low !== null && high !== null && low !== high && (
            <RangeBar
              low={low}
              high={high}
              best={best}
              formatNumber={formatNumber}
              label={`${formatNumber(low)}–${formatNumber(high)}`}
            />
          )}
        </>
      }
      note={useNote(count)}
      conflicts={conflicts('COUNT', category, to?.id ?? null)}
      reported={count}
      open
    />
  );
}

/** Who holds the number, or the one that the rule chose from a range. */
function useHolders({ status, best, low, high, corroboration }: CountRead): string {
  const [terms, language] = [useWords(termWords), useLanguage()];
  if (status === 'DERIVED') return terms.statuses.DERIVED;
  const holders = termText(terms.corroboration, corroboration);
  if (low === null || high === null || low === high) return holders;
  return best === null ? '' : `${formatted(language, best)}: ${holders}`;
}

function useTitleOf({ category, to, beside }: CountRead): string {
  const [words, terms] = [useWords(recordWords), useWords(termWords)];
  const who = termText(terms.categories, category ?? 'PEOPLE');
  const title = !to ? words.counted(who) : category === 'REMAINS' ? words.dead(to.name) : words.returned(to.name, who);
  return beside ? `${title} (${words.beside})` : title;
}

/** Why this number. */
function useNote({ because, best }: CountRead): string {
  const [words, terms, rules] = [useWords(recordWords), useWords(termWords), useWords(ruleWords)];
  const [language, range] = [useLanguage(), useRange()];
  const part = (each: (typeof because.parts)[number]): string =>
    `${termText(terms.categories, each.category ?? '')} ${range({ best: each.best, low: null, high: null }) ?? '?'}`;
  if (because.parts.length > 0)
    return `${words.sum(because.parts.map(part).join(', '))} ${words.rule(because.version)}.`;
  const policy = rules.policies[because.policy];
  const chosen = best === null ? words.noneChosen(policy) : words.chosenBy(policy, formatted(language, best));
  return `${chosen} ${words.rule(because.version)}.`;
}
