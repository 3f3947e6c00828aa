import type { ReactNode } from 'react';

/** How a number is held: hollow one voice, half one side, filled both sides or a third party. */
export type SignKind = 'one' | 'side' | 'both' | 'range' | 'none';

export interface Held {
  readonly best: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly corroboration: string;
}

/** The sign of a value. Disagreement is a range, whoever holds the number chosen; without a number there is a question mark. */
export function signOf({ best, low, high, corroboration }: Held): SignKind {
  if (low !== null && high !== null && low !== high) return 'range';
  if (best === null && low === null && high === null) return 'none';
  if (corroboration === 'BOTH_SIDES' || corroboration === 'THIRD_PARTY') return 'both';
  return corroboration === 'ONE_SIDE' ? 'side' : 'one';
}

/** The sign beside a number in a text; the words for it stand beside it or are read out. */
export function Sign({ kind, label }: { readonly kind: SignKind; readonly label?: string }): ReactNode {
  return (
    <svg
      className="sign"
      width="12"
      height="12"
      viewBox="0 0 12 12"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {label && <title>{label}</title>}
      <SignShape kind={kind} />
    </svg>
  );
}

function SignShape({ kind }: { readonly kind: SignKind }): ReactNode {
  if (kind === 'range') return <path className="sign-range" d="M3 1.5h6M3 10.5h6M6 1.5v9" />;
  if (kind === 'none')
    return (
      <text className="sign-none" x="6" y="10.5" textAnchor="middle">
        ?
      </text>
    );
  return (
    <>
      <circle className={kind === 'both' ? 'sign-full' : 'sign-ring'} cx="6" cy="6" r="4.5" />
      {kind === 'side' && <path className="sign-full" d="M6 1.5a4.5 4.5 0 0 0 0 9z" />}
    </>
  );
}
