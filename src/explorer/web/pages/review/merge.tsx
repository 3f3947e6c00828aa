import { type ReactNode, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { Loading } from '../../shell/states';
import { useLanguage, useWords } from '../../words/translated';
import { Decision, DeskForm, IdField } from './desk-form';
import { PAIR } from './documents';
import { JUDGE } from './mutations';
import { reviewWords } from './review.words';
import { RecordSide } from './record-side';
import { Trouble } from './told';
import { useAttempt } from './use-attempt';
import { wordOf } from './word-of';

const VERDICTS = ['SAME', 'DIFFERENT', 'UNSURE', 'UNDO'] as const;

/** Two records that may be one: looked at side by side, merged, kept apart, or parted again. */
export function Merge(): ReactNode {
  const words = useWords(reviewWords);
  const [pair, compare] = useState<readonly [string, string] | null>(null);
  const choose = (form: FormData): void => compare([wordOf(form, 'left') ?? '', wordOf(form, 'right') ?? '']);
  return (
    <section aria-labelledby="merge">
      <h2 id="merge">{words.merge}</h2>
      <DeskForm send={choose}>
        <IdField name="left" label={words.left} like="ex-000001" />
        <IdField name="right" label={words.right} like="ex-000002" />
        <button type="submit">{words.compare}</button>
      </DeskForm>
      {pair && <Pair left={pair[0]} right={pair[1]} key={pair.join()} />}
    </section>
  );
}

function Pair({ left, right }: { readonly left: string; readonly right: string }): ReactNode {
  const [words, language, client] = [useWords(reviewWords), useLanguage(), useClient()];
  const [{ data, error }, again] = useQuery({ query: PAIR, variables: { ids: [left, right], language } });
  const attempt = useAttempt();
  if (error) return <Trouble error={error} />;
  if (!data) return <Loading />;
  const judge = async (form: FormData): Promise<void> => {
    const verdict = VERDICTS.find((each) => each === form.get('verdict'))!;
    const reason = wordOf(form, 'reason') ?? '';
    const input = { left, right, verdict, reason, expectedRevision: data.dataset.head.id };
    const outcome = await attempt.send(input, (clientMutationId) =>
      client.mutation(JUDGE, { input: { ...input, clientMutationId } }),
    );
    if (outcome.kind !== 'failed') again({ requestPolicy: 'network-only' });
  };
  return (
    <>
      <div className="pair">
        {[left, right].map((id, index) => (
          <RecordSide key={id} id={id} record={data.nodes[index] ?? null} />
        ))}
      </div>
      <Decision send={(form) => void judge(form)} attempt={attempt}>
        <label>
          {words.judgement}
          <select name="verdict">
            {VERDICTS.map((verdict) => (
              <option key={verdict} value={verdict}>
                {words.judgements[verdict]}
              </option>
            ))}
          </select>
        </label>
      </Decision>
    </>
  );
}
