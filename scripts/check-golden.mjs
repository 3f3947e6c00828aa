// Checks the golden texts: the shape of every label, and that all words it cites stand in its text.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';

const golden = join(import.meta.dirname, '..', 'test', 'golden');
const { enum: one, strictObject: object, array: many } = z;
const day = z.iso.date();
const [words, party] = [z.string().min(1), z.string().regex(/^([A-Z]{2}|pa-\d{4})$/)];
const range = { low: z.int().nonnegative().nullable(), high: z.int().nonnegative().nullable() };
const KINDS = `PRISONER_EXCHANGE REMAINS_REPATRIATION MEDICAL_REPATRIATION SANITARY_EXCHANGE CIVILIANS_RETURN
  CHILDREN_REUNIFICATION THIRD_COUNTRY_TRANSFER PRISONER_RELEASE`.split(/\s+/);
const AGREEMENTS = `ISTANBUL_2022 ISTANBUL_2025 ISTANBUL_2025_06_02 ISTANBUL_2025_07_23 GENEVA_2026
  GENEVA_CONVENTION_III_109`.split(/\s+/);
const CATEGORIES = `PEOPLE PRISONERS_OF_WAR CIVILIANS CHILDREN WOUNDED_AND_SICK MEDICAL_PERSONNEL FOREIGNERS
  REMAINS`.split(/\s+/);
const SERVICES = `TREATMENT_IN_TRANSIT EXCHANGE_OF_WOUNDED EVACUATION SUPPLIES MEDICAL_COMMISSION
  PSYCHOLOGICAL_HELP`.split(/\s+/);
const ROLES = ['RELEASED', 'RECEIVED', 'MEDIATED', 'HOSTED', 'FACILITATED'];
const date = object({ from: day, to: day, precision: one(['DAY', 'MONTH', 'YEAR']), basis: one(['TEXT', 'RELATIVE', 'PUBLICATION']) }).refine((it) => it.from <= it.to, 'from after to'); // prettier-ignore
const count = object({ to: party.nullable(), from: party.nullable(), category: one(CATEGORIES), ...range, status: one(['STATED', 'WITHHELD', 'UNKNOWN', 'NONE']), asStated: words, claimant: party.nullable() }).refine((it) => it.status === 'STATED' || (it.low ?? it.high) === null, 'a number, but not STATED'); // prettier-ignore
const event = object({ lead: z.boolean(), date: date.nullable(), outcome: one(['HELD', 'ANNOUNCED', 'POSTPONED', 'CALLED_OFF', 'DENIED']), kind: one(KINDS), place: words.nullable(), agreement: one(AGREEMENTS).nullable(), parties: many(object({ role: one(ROLES), party: party.nullable(), name: words })), counts: many(count) }); // prettier-ignore
const tally = object({ unit: one(['EXCHANGES', 'PEOPLE', 'REMAINS']), ...range, ordinal: z.boolean(), countedBy: party.nullable(), via: party.nullable(), to: party.nullable(), since: day.nullable(), until: day.nullable(), asStated: words }); // prettier-ignore
const statement = object({ speaker: party.nullable(), name: words, quote: words.nullable(), relayedVia: words.nullable() }); // prettier-ignore
const service = object({ kind: one(SERVICES), provider: party.nullable(), asStated: words });
const label = object({ language: one(['en', 'ru', 'uk', 'be']), published: day, relevant: z.boolean(), events: many(event), tallies: many(tally), statements: many(statement), medicalServices: many(service), names: many(words) }); // prettier-ignore

/** What is wrong with one text and its label. */
function faults(name, text, said) {
  const { events, tallies, statements, medicalServices, names } = said;
  const cited = JSON.stringify(said, (key, it) => (key === 'names' ? null : it));
  const quoted = [...cited.matchAll(/"(?:asStated|quote|name|relayedVia)":("(?:[^"\\]|\\.)*")/g)].map((it) => JSON.parse(it[1])); // prettier-ignore
  const ranges = [...tallies, ...events.flatMap((it) => it.counts)];
  const length = text.split('\n\n').slice(1).join(' ').split(/\s+/).filter(Boolean).length;
  return [
    ...[...quoted, ...names].filter((it) => !text.includes(it)).map((it) => `not in the text: ${it}`),
    ...ranges.filter((it) => it.low !== null && it.high !== null && it.low > it.high).map((it) => `low > high: ${it.asStated}`), // prettier-ignore
    !name.startsWith(`${said.language}-`) && 'the name begins with another language',
    events.filter((it) => it.lead).length !== Math.min(events.length, 1) && 'not exactly one lead',
    events.some((it) => !it.lead && it.date?.basis === 'PUBLICATION') && 'date of the page on an event beside the lead',
    said.relevant !== [events, tallies, statements, medicalServices, names].some((it) => it.length) &&
      'a label of a text that is not relevant is empty, another is not',
    !/^[^\n]+\n\n\S/.test(text) && 'no title, or no blank line after it',
    text !== text.normalize('NFC') && 'not NFC',
    (length < 60 || length > 260) && `${length} words`,
  ].filter(Boolean);
}

const files = readdirSync(golden, { recursive: true }).filter((it) => it.endsWith('.txt')).sort(); // prettier-ignore
let wrong = 0;
for (const file of files) {
  const path = join(golden, file);
  const parsed = label.safeParse(JSON.parse(readFileSync(path.replace(/txt$/, 'json'), 'utf8')));
  const found = parsed.success ? faults(basename(file), readFileSync(path, 'utf8'), parsed.data) : [z.prettifyError(parsed.error)]; // prettier-ignore
  for (const it of found) console.error(`${file}: ${it}`);
  wrong += found.length;
}
console.log(`${files.length} texts, ${wrong} faults`);
process.exitCode = Math.min(wrong, 1);
