import type { ReactNode } from 'react';
import { useClient } from 'urql';
import { useWords } from '../../words/translated';
import { Decision, IdField } from './desk-form';
import { PIN } from './mutations';
import { reviewWords } from './review.words';
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
      <Decision send={pin} attempt={attempt}>
        <IdField name="claim" label={words.claim} like="cl-000001" />
        <label>
          {words.judgement}
          <select name="pinned">
            <option value="true">{words.choose}</option>
            <option value="false">{words.chooseNot}</option>
          </select>
        </label>
      </Decision>
    </section>
  );
}
