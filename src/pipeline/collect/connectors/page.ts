import { z } from 'zod';
import { type Connector, type Page, type Setting, webAddress } from './connector';
import { itemWith, pageOf } from './item';

const config = z.strictObject({});

/** One page that is itself the article, looked at again and again. */
export const page: Connector<z.output<typeof config>> = { address: webAddress, config, pull };

async function* pull({ address, text, origin }: Setting<z.output<typeof config>>): AsyncGenerator<Page> {
  const fetched = await origin({ accept: 'text/html, application/xhtml+xml' });
  if (fetched.unchanged) return;
  const item = itemWith({ address, content: { form: 'page', value: text(fetched) }, sha256: fetched.sha256 });
  yield pageOf([item], (one) => one, null);
}
