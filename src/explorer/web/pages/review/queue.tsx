import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { Loading } from '../../shell/states';
import { useAddress } from '../../shell/address';
import { useLanguage, useWords } from '../../words/translated';
import { Decide, type Verdict } from './decide';
import { QUEUE, type Waiting } from './documents';
import { Item } from './item';
import { reviewWords } from './review.words';
import { Told, Trouble } from './told';
import { useAttempt } from './use-attempt';
import { wordOf } from './word-of';

/** What waits, the oldest first; by keys while it has the focus. */
export function Queue({ mayDecide }: { readonly mayDecide: boolean }): ReactNode {
  const [words, language] = [useWords(reviewWords), useLanguage()];
  const record = useAddress().word('record');
  const [after, turn] = useState<string | null>(null);
  const where = record ? { record: { eq: record } } : null;
  const [{ data, error, fetching }, again] = useQuery({ query: QUEUE, variables: { after, where, language } });
  const attempt = useAttempt();
  const askAnew = (): void => again({ requestPolicy: 'network-only' });
  if (error) return <Trouble error={error} />;
  if (!data) return <Loading />;
  const { nodes, totalCount, pageInfo } = data.reviewQueue;
  return (
    <section aria-labelledby="queue" aria-busy={fetching}>
      <h2 id="queue">{words.waiting(totalCount)}</h2>
      <OneRecord />
      <Told outcome={attempt.outcome} />
      {nodes.length === 0 && <p className="state">{words.nothing}</p>}
      {nodes.length > 0 && mayDecide && <p className="soft">{words.help}</p>}
      {nodes.length > 0 && <Items {...{ items: nodes, mayDecide, head: data.dataset.head.id, attempt, askAnew }} />}
      {after && (
        <button type="button" onClick={() => turn(null)}>
          {words.toStart}
        </button>
      )}{' '}
      {pageInfo.hasNextPage && (
        <button type="button" onClick={() => turn(pageInfo.endCursor)}>
          {words.next}
        </button>
      )}
    </section>
  );
}

/** Only what is said to be about one record; its id stands in the address. */
function OneRecord(): ReactNode {
  const [words, address] = [useWords(reviewWords), useAddress()];
  return (
    <form className="desk-form" action={(form) => address.change({ record: wordOf(form, 'only') })}>
      <label>
        {words.only}
        <input name="only" defaultValue={address.word('record') ?? ''} placeholder="ex-000001" />
      </label>
      <button type="submit">{words.show}</button>
    </form>
  );
}

interface ItemsProps {
  readonly items: readonly Waiting[];
  readonly mayDecide: boolean;
  readonly head: number;
  readonly attempt: ReturnType<typeof useAttempt>;
  readonly askAnew: () => void;
}

function Items({ items, mayDecide, head, attempt, askAnew }: ItemsProps): ReactNode {
  const list = useRef<HTMLOListElement>(null);
  const [current, moveTo] = useCurrent(items);
  const [picked, pick] = useState<ReadonlySet<string>>(new Set());
  const [verdict, choose] = useState<Verdict | null>(null);
  const toggle = (id: string): void => pick(picked.has(id) ? without(picked, id) : new Set([...picked, id]));
  const focus = (index: number): void => list.current?.querySelectorAll<HTMLElement>(':scope > li')[index]?.focus();
  const shown = items.map(({ id }) => id).join();
  // After a decision the next one has the focus.
  useEffect(() => list.current?.querySelector<HTMLElement>(':scope > li[tabindex="0"]')?.focus(), [shown]);
  const move = (by: number): void => focus(Math.min(items.length - 1, Math.max(0, current + by)));
  const keys: Readonly<Record<string, () => void>> = {
    j: () => move(1),
    k: () => move(-1),
    ...(mayDecide && {
      x: () => toggle(items[current]!.id),
      a: () => choose('ACCEPT'),
      r: () => choose('REJECT'),
      c: () => choose('CORRECT'),
    }),
  };
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Escape' && verdict) return (choose(null), focus(current));
    const isOurs = event.target instanceof HTMLElement && event.target.tagName === 'LI';
    const act = isOurs && !event.ctrlKey && !event.altKey && !event.metaKey ? keys[event.key] : undefined;
    if (!act) return;
    event.preventDefault();
    act();
  };
  const chosen =
    picked.size > 0 && verdict !== 'CORRECT' ? items.filter(({ id }) => picked.has(id)) : [items[current]!];
  return (
    <ol ref={list} className="waiting" onKeyDown={press}>
      {items.map((item, index) => (
        <li
          key={item.id}
          tabIndex={index === current ? 0 : -1}
          aria-current={index === current}
          onFocus={() => moveTo(index)}
        >
          <Item
            item={item}
            isPicked={picked.has(item.id)}
            pick={mayDecide ? () => toggle(item.id) : undefined}
            choose={mayDecide ? (wanted) => (moveTo(index), choose(wanted)) : undefined}
          />
          {verdict && index === current && (
            <Decide
              {...{ items: chosen, verdict, head, attempt }}
              key={`${verdict} ${item.id}`}
              cancel={() => choose(null)}
              decided={() => (choose(null), pick(new Set()), askAnew())}
              refused={askAnew}
            />
          )}
        </li>
      ))}
    </ol>
  );
}

/** Which one is looked at: the same one wherever it stands; where it is decided, the one that took its place. */
function useCurrent(items: readonly Waiting[]): readonly [at: number, moveTo: (index: number) => void] {
  const [chosen, choose] = useState({ id: items[0]?.id, index: 0 });
  const found = items.findIndex(({ id }) => id === chosen.id);
  const at = found === -1 ? Math.min(chosen.index, items.length - 1) : found;
  return [at, (index) => choose({ id: items[index]?.id, index })];
}

const without = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  new Set([...ids].filter((other) => other !== id));
