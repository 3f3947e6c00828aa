import { useRef, useState } from 'react';
import type { CombinedError, OperationResult } from 'urql';
import type { Refusal } from './refusal.document';

interface Done {
  readonly revision: { readonly id: number } | null;
  readonly records?: readonly { readonly id: string }[];
  readonly claim?: { readonly record: { readonly id: string } };
}

export type Outcome =
  | { readonly kind: 'done'; readonly revision: number | null; readonly records: readonly string[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'failed'; readonly error: CombinedError };

type Answer = OperationResult<{ answer: Done | Refusal }>;

export interface Attempt {
  readonly outcome: Outcome | null;
  readonly isSending: boolean;
  /** Sends what is asked. The same content sent again after no answer came has the same id, so that it is done once. */
  readonly send: (content: object, ask: (clientMutationId: string) => PromiseLike<Answer>) => Promise<Outcome>;
}

/** A mutation that is tried until it is answered. */
export function useAttempt(): Attempt {
  const open = useRef<{ readonly content: string; readonly id: string } | null>(null);
  const [outcome, tell] = useState<Outcome | null>(null);
  const [isSending, note] = useState(false);
  const send: Attempt['send'] = async (asked, ask) => {
    const content = JSON.stringify(asked);
    if (open.current?.content !== content) open.current = { content, id: newId() };
    note(true);
    const came = outcomeOf(await ask(open.current.id));
    if (came.kind !== 'failed') open.current = null;
    note(false);
    tell(came);
    return came;
  };
  return { outcome, isSending, send };
}

function outcomeOf({ data, error }: Answer): Outcome {
  if (error || !data) return { kind: 'failed', error: error! };
  const { answer } = data;
  if ('code' in answer) return { kind: 'refused', refusal: answer };
  const records = answer.records ?? (answer.claim ? [answer.claim.record] : []);
  return { kind: 'done', revision: answer.revision?.id ?? null, records: [...new Set(records.map(({ id }) => id))] };
}

/** Without `randomUUID`, which browsers offer to encrypted pages alone. */
const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
