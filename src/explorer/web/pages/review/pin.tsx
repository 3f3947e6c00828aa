import type { ReactNode } from 'react';
import { useClient } from 'urql';
import { useWords } from '../../words/translated';
import { PIN } from './mutations';
import { Reason } from './reason';
import { reviewWords } from './review.words';
import { Told } from './told';
import { useAttempt } from './use-attempt';
import { wordOf } from './word-of';

/** Chooses a claim over the policy, or no longer. */
export function Pin(): ReactNode {
  const [words, client, attempt] = [useWords(reviewWords), useClient(), useAttempt()];
  const pin = (form: FormData): void => {
    const input = {
      claim: wordOf(form, 'claim') ?? '',
      pinned: form.get('pinned') === 'true',
      reason: wordOf(form, 'reason') ?? '',
    };
    void attempt.send(input, (clientMutationId) => client.mutation(PIN, { input: { ...input, clientMutationId } }));
  };
  return (
    <section aria-labelledby="pin">
      <h2 id="pin">{words.pin}</h2>
      <form
        className="desk-form"
        onSubmit={(event) => (event.preventDefault(), pin(new FormData(event.currentTarget)))}
      >
        <label>
          {words.claim}
          <input name="claim" required placeholder="cl-000001" />
        </label>
        <label>
          {words.judgement}
          <select name="pinned">
            <option value="true">{words.choose}</option>
            <option value="false">{words.chooseNot}</option>
          </select>
        </label>
        <Reason />
        <button type="submit" disabled={attempt.isSending}>
          {words.judge}
        </button>
      </form>
      <Told outcome={attempt.outcome} />
    </section>
  );
}
