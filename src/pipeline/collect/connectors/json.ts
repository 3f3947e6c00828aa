import { z } from 'zod';
import { type Connector, type Page, type Setting, webAddress } from './connector';
import { addressIn, pageOf } from './item';
import { at, listAt, mapped, mapping, parsedJson, pointer } from './mapping';

const config = z.strictObject({
  /** The list of items in an answer. */
  items: pointer.default(''),
  ...mapping,
  /** The address of the next page in an answer. */
  next: pointer.optional(),
  /** At most so many pages of it. */
  pages: z.int().min(1).max(100).default(1),
});

type Config = z.output<typeof config>;

const ACCEPT = 'application/json';

/** An interface that answers with JSON, by pointers. */
export const json: Connector<Config> = { address: webAddress, config, pull };

async function* pull(setting: Setting<Config>): AsyncGenerator<Page> {
  const { config: of } = setting;
  let fetched = await setting.origin({ accept: ACCEPT });
  const seen = new Set<string>();
  for (let count = 1; !fetched.unchanged; count += 1) {
    const { address, sha256 } = fetched;
    seen.add(address);
    const answer = parsedJson(setting.text(fetched));
    yield pageOf(listAt(answer, of.items), (part) => mapped(part, of, address, sha256), null);
    const next = of.next === undefined ? undefined : at(answer, of.next);
    if (typeof next !== 'string' || next === '' || count >= of.pages) return;
    const following = addressIn(next, address);
    if (seen.has(following)) return;
    fetched = await setting.fetch({ address: following, accept: ACCEPT });
  }
}
