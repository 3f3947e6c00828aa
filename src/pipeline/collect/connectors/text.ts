import { z } from 'zod';
import { type Connector, type Page, type Setting, webAddress } from './connector';
import { itemWith, pageOf } from './item';

const config = z.strictObject({});

/** One plain text at one address. */
export const text: Connector<z.output<typeof config>> = { address: webAddress, config, pull };

async function* pull(setting: Setting<z.output<typeof config>>): AsyncGenerator<Page> {
  const fetched = await setting.origin({ accept: 'text/plain' });
  if (fetched.unchanged) return;
  const { address } = setting;
  const item = itemWith({ address, content: { form: 'text', value: setting.text(fetched) }, sha256: fetched.sha256 });
  yield pageOf([item], (one) => one, null);
}
