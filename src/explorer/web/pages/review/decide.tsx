import { type ReactNode, useEffect, useRef } from 'react';
import { useClient } from 'urql';
import { useRecordName } from '../../parts/record-name';
import { useWords } from '../../words/translated';
import { Correction, corrected } from './correction';
import type { Waiting } from './documents';
import { REVIEW } from './mutations';
import { Reason } from './reason';
import { reviewWords } from './review.words';
import type { Attempt } from './use-attempt';
import { wordOf } from './word-of';

export type Verdict = 'ACCEPT' | 'REJECT' | 'CORRECT';

interface Props {
  readonly items: readonly Waiting[];
  readonly verdict: Verdict;
  readonly head: number;
  readonly attempt: Attempt;
  readonly cancel: () => void;
  readonly decided: () => void;
  /** It was refused: what is shown may be old. */
  readonly refused: () => void;
}

/** Asks for the reason, and decides on one claim or on all that were marked. */
export function Decide({ items, verdict, head, attempt, cancel, decided, refused }: Props): ReactNode {
  const [words, client] = [useWords(reviewWords), useClient()];
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select')?.focus(), []);
  const [only] = items.length === 1 ? items : [];
  const decide = async (): Promise<void> => {
    const filled = new FormData(form.current!);
    const record = wordOf(filled, 'record');
    const correction = only && verdict === 'CORRECT' ? corrected(only, filled) : null;
    const decisions = items.map(({ id }) => ({ claim: id, verdict, record, correction }));
    const input = { decisions, reason: wordOf(filled, 'reason') ?? '', expectedRevision: head };
    const outcome = await attempt.send(input, (clientMutationId) =>
      client.mutation(REVIEW, { input: { ...input, clientMutationId } }),
    );
    if (outcome.kind === 'done') decided();
    if (outcome.kind === 'refused') refused();
  };
  return (
    <form ref={form} className="desk-form" onSubmit={(event) => (event.preventDefault(), void decide())}>
      {only && verdict === 'CORRECT' && <Correction item={only} />}
      <Reason />
      {only && verdict !== 'REJECT' && <RecordChoice item={only} />}
      <p className="actions">
        <button type="submit" disabled={attempt.isSending}>
          {words.decide(words.verdicts[verdict], items.length)}
        </button>
        <button type="button" onClick={cancel}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
}

/** Which record it is about, where that is another one than proposed. */
function RecordChoice({ item }: { readonly item: Waiting }): ReactNode {
  const [words, name] = [useWords(reviewWords), useRecordName()];
  return (
    <label>
      {words.about}
      <select name="record" defaultValue="">
        <option value="">{words.asProposed}</option>
        {item.candidates.map((record) => (
          <option key={record.id} value={record.id}>
            {name(record)} ({record.id})
          </option>
        ))}
      </select>
    </label>
  );
}
