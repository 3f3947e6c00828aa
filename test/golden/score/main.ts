import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { FIELDS } from './fields';
import { type GoldenSet, readSet, type Scored } from './golden';
import { autoScore, byConfidence, byRule, precision, recall, type Score, scoreOf } from './table';
import { weightsOf } from './weights';

const WEIGHTS = join(__dirname, '../../../src/pipeline/extract/weights.json');

const { values } = parseArgs({
  options: {
    set: { type: 'string', default: 'dev' },
    faults: { type: 'boolean', default: false },
    apart: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    texts: { type: 'string', default: '' },
    'write-rules': { type: 'boolean', default: false },
  },
});

function line(name: string, score: Score): string {
  const { right, read, labelled } = score;
  return (
    `${name.padEnd(22)} P ${precision(score).toFixed(2)} (${right}/${read})`.padEnd(44) +
    `R ${recall(score).toFixed(2)} (${right}/${labelled})`
  );
}

function faultsOf(text: Scored): string[] {
  return Object.entries(FIELDS)
    .filter(([field]) => values.only === '' || field === values.only)
    .flatMap(([field, pairing]) => {
      const { missed, wrong } = pairing(text);
      const show = (sign: string) => (value: unknown) => `  ${sign} ${field}: ${shown(value)}`;
      return [...missed.map(show('missed')), ...wrong.map(show('wrong '))];
    });
}

function shown(value: unknown): string {
  return JSON.stringify(value, (key, it: unknown) =>
    ['span', 'confidence', 'circumstances', 'via', 'countedBy', 'since', 'until'].includes(key) ? undefined : it,
  );
}

async function main(): Promise<void> {
  const named = new RegExp(values.texts);
  const texts = (await readSet(values.set as GoldenSet, values.apart)).filter(({ name }) => named.test(name));
  const languages = ['en', 'ru', 'uk', 'be'];
  for (const field of Object.keys(FIELDS)) console.log(line(field, scoreOf(field, texts)));
  console.log(line('counts, tier AUTO', autoScore(texts)));
  for (const language of languages) {
    const own = texts.filter(({ label }) => label.language === language);
    console.log(line(`counts, ${language}`, scoreOf('counts', own)));
    console.log(line(`counts, ${language}, AUTO`, autoScore(own)));
    console.log(line(`dates, ${language}`, scoreOf('dates', own)));
  }
  console.log(line('gate', gate(texts)));
  for (const [rule, [right, wrong]] of Object.entries(byRule(texts)))
    console.log(`${rule.padEnd(22)} ${right} right, ${wrong} wrong`);
  for (const [band, { right, read }] of byConfidence(texts))
    console.log(`confidence ${band}`.padEnd(22), `${(right / read).toFixed(2)} (${right}/${read})`);
  if (values.faults && values.set === 'dev')
    for (const text of texts) console.log([text.name, ...faultsOf(text)].join('\n'));
  if (values['write-rules'] && values.set === 'dev')
    writeFileSync(WEIGHTS, `${JSON.stringify(weightsOf(texts), null, 2)}\n`);
}

/** Texts taken for a report of a hand-over. */
function gate(texts: readonly Scored[]): Score {
  const right = texts.filter(({ label, read }) => label.relevant && read.relevant).length;
  return {
    right,
    read: texts.filter(({ read }) => read.relevant).length,
    labelled: texts.filter(({ label }) => label.relevant).length,
  };
}

void main();
