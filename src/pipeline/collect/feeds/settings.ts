import { z } from 'zod';

/** What every kind of feed may be told. */
const common = {
  everyMinutes: z.int().min(5).max(10_080).default(60),
  /** After which a page that is known is looked at again; then after twice that time, and so on; 0: at each run. */
  recheckMinutes: z.int().min(0).max(10_080).default(60),
  /** The charset of its pages, where they tell a wrong one. */
  charset: z.string().refine(isCharset, 'the name of a charset').nullable().default(null),
  timeZone: z.string().refine(isTimeZone, 'a time zone such as Europe/Kyiv').nullable().default(null),
  /** Where a text does not tell, ISO 639-1. */
  language: z.string().length(2).nullable().default(null),
  /** Items whose title has none of these words, or beginnings of words, are left out; none: all are looked at. */
  only: z.array(z.string().min(2)).default([]),
  selectors: z
    .strictObject({
      title: selector().optional(),
      text: selector().optional(),
      published: selector().optional(),
      drop: z.array(selector()).default([]),
    })
    .default({ drop: [] }),
};

export const feedSettings = z.strictObject({ ...common, options: z.unknown().default({}) });

export type FeedSettings = z.output<typeof feedSettings>;

/** One entry of the file of feeds. */
export const feedEntry = z.strictObject({
  source: z.string().regex(/^so-/, 'the id of a source'),
  kind: z.string(),
  address: z.string().min(1).max(2000),
  isActive: z.boolean().default(false),
  autoAccept: z.boolean().default(false),
  ...feedSettings.shape,
});

/** A CSS selector; whether it is sound shows when it is used on a page. */
export function selector(): z.ZodString {
  return z.string().min(1).max(500);
}

function isCharset(label: string): boolean {
  try {
    return Boolean(new TextDecoder(label));
  } catch {
    return false;
  }
}

function isTimeZone(timeZone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }));
  } catch {
    return false;
  }
}
