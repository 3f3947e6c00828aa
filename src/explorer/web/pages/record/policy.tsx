import type { ReactNode } from 'react';
import { type Address, useAddress } from '../../shell/address';
import { ruleWords } from '../../words/rule.words';
import { useWords } from '../../words/translated';
import { recordWords } from './record.words';

const POLICIES = ['RECEIVER_FIRST', 'MOST_RELIABLE', 'LOWEST', 'HIGHEST', 'LATEST', 'NO_BEST'] as const;
type Policy = (typeof POLICIES)[number];

/** The policy the address names; undefined: the default. */
export const policyOf = (address: Address): Policy | undefined =>
  POLICIES.find((policy) => policy === address.word('policy'));

/** Another way to choose; low and high do not move. */
export function PolicySwitch(): ReactNode {
  const address = useAddress();
  const [words, terms] = [useWords(recordWords), useWords(ruleWords)];
  return (
    <label className="policy">
      {words.otherRule}{' '}
      <select
        value={policyOf(address) ?? 'RECEIVER_FIRST'}
        onChange={({ target }) => address.change({ policy: target.value })}
      >
        {POLICIES.map((policy) => (
          <option key={policy} value={policy}>
            {terms.policies[policy]}
          </option>
        ))}
      </select>
    </label>
  );
}
