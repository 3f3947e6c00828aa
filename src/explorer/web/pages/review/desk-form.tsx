import type { ReactNode } from 'react';
import { useWords } from '../../words/translated';
import { Reason } from './reason';
import { reviewWords } from './review.words';
import { Told } from './told';
import type { Attempt } from './use-attempt';

interface FormProps {
  readonly send: (form: FormData) => void;
  readonly children: ReactNode;
}

/** A form that keeps what was filled in when it is sent, so that a refused decision can be mended. */
export function DeskForm({ send, children }: FormProps): ReactNode {
  return (
    <form className="desk-form" onSubmit={(event) => (event.preventDefault(), send(new FormData(event.currentTarget)))}>
      {children}
    </form>
  );
}

/** A decision that asks for its reason, and what became of it. */
export function Decision({ attempt, ...form }: FormProps & { readonly attempt: Attempt }): ReactNode {
  const words = useWords(reviewWords);
  return (
    <>
      <DeskForm send={form.send}>
        {form.children}
        <Reason />
        <button type="submit" disabled={attempt.isSending}>
          {words.judge}
        </button>
      </DeskForm>
      <Told outcome={attempt.outcome} />
    </>
  );
}

interface NamedProps {
  readonly name: string;
  readonly label: string;
  /** An id as this one. */
  readonly like: string;
}

/** Where the id of a record or claim is entered. */
export function IdField({ name, label, like }: NamedProps): ReactNode {
  return (
    <label>
      {label}
      <input name={name} required placeholder={like} />
    </label>
  );
}
