import jsonpointer from 'jsonpointer';
import { z } from 'zod';
import { CollectFailure } from '../fetch/failure';
import type { Item } from './connector';
import { addressIn, itemWith } from './item';

/** A JSON pointer such as `/data/items`; the empty one is the whole. */
export const pointer = z.string().regex(/^(?:\/.*)?$/, 'a JSON pointer such as /data/items');

/** Where the parts of an item stand within it. */
export const mapping = {
  guid: pointer.optional(),
  address: pointer.optional(),
  title: pointer.optional(),
  text: pointer.optional(),
  html: pointer.optional(),
  published: pointer.optional(),
  updated: pointer.optional(),
};

export type Mapping = z.output<z.ZodObject<typeof mapping>>;

/** What stands at a place of a document; undefined where there is nothing. */
export const at = (value: unknown, where: string): unknown =>
  typeof value === 'object' && value !== null ? (jsonpointer.get(value, where) as unknown) : undefined;

/** A list at a place of an answer.
 *  @throws {CollectFailure} UNREADABLE */
export function listAt(value: unknown, where: string): readonly unknown[] {
  const found = where === '' ? value : at(value, where);
  if (!Array.isArray(found))
    throw new CollectFailure('UNREADABLE', `there is no list at ${where === '' ? 'its root' : where}`);
  return found;
}

/** @throws {CollectFailure} UNREADABLE, BAD_ADDRESS */
export function mapped(value: unknown, of: Mapping, base: string, sha256: string): Item {
  if (typeof value !== 'object' || value === null) throw new CollectFailure('UNREADABLE', 'it is no object');
  const word = (where: string | undefined): string | null => wordOf(where === undefined ? null : at(value, where));
  const [address, html, text, published] = [word(of.address), word(of.html), word(of.text), word(of.published)];
  return itemWith({
    guid: word(of.guid),
    address: address === null ? null : addressIn(address, base),
    title: word(of.title),
    content: html !== null ? { form: 'html', value: html } : text !== null ? { form: 'text', value: text } : null,
    published: published === null ? null : { text: published, basis: 'feed' },
    updated: word(of.updated),
    sha256,
  });
}

const wordOf = (found: unknown): string | null =>
  (typeof found === 'string' && found !== '') || typeof found === 'number' ? String(found) : null;

/** @throws {CollectFailure} UNREADABLE */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new CollectFailure('UNREADABLE', 'it is no JSON');
  }
}
