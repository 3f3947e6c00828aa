import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useAddress } from '../../shell/address';
import { monthName } from '../../words/dates';
import { useLanguage, useWords } from '../../words/translated';
import { recordsWords } from './records.words';
import { type Span, spanOfMonth, spanOfYear, yearOf } from './spans';
import '../../style/choices.css';

/** The years of the records, and the months of the year that is chosen; one without a record leads nowhere. */
export function Months({ months }: { readonly months: readonly string[] }): ReactNode {
  const [words, address] = [useWords(recordsWords), useAddress()];
  const [from, to] = [address.word('from'), address.word('to')];
  const years = [...new Set(months.map((month) => month.slice(0, 4)))].sort();
  const year = yearOf({ from, to });
  return (
    <nav aria-label={words.months} className="months">
      <ul className="choices">
        <Choice span={{ from: null, to: null }} name={words.allYears} />
        {years.map((each) => (
          <Choice key={each} span={spanOfYear(each)} name={each} />
        ))}
      </ul>
      {year && years.includes(year) && <MonthsOf year={year} months={months} />}
    </nav>
  );
}

function MonthsOf({ year, months }: { readonly year: string; readonly months: readonly string[] }): ReactNode {
  const language = useLanguage();
  const all = Array.from({ length: 12 }, (_, index) => index + 1);
  return (
    <ul className="choices">
      {all.map((month) => {
        const [name, key] = [monthName(language, month), `${year}-${String(month).padStart(2, '0')}`];
        if (!months.includes(key)) return <li key={key}>{name}</li>;
        return <Choice key={key} span={spanOfMonth(key)} name={name} label={`${name} ${year}`} />;
      })}
    </ul>
  );
}

interface ChoiceProps {
  readonly span: Span;
  readonly name: string;
  readonly label?: string;
}

function Choice({ span, name, label }: ChoiceProps): ReactNode {
  const address = useAddress();
  const isChosen = address.word('from') === span.from && address.word('to') === span.to;
  return (
    <li>
      <Link
        href={address.with({ ...span, after: null, before: null })}
        aria-current={isChosen ? 'true' : undefined}
        aria-label={label}
      >
        {name}
      </Link>
    </li>
  );
}
