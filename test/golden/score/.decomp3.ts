import { readFileSync, readdirSync } from 'node:fs';
import { knowledgeOfPackage } from '../../../src/pipeline/extract/bundled';
import { removeNames } from '../../../src/pipeline/privacy/remove-names';
import { languageOf } from '../../../src/pipeline/text/language';
void (async () => {
  const { publicNames } = await knowledgeOfPackage('data');
  for (const f of readdirSync('test/golden/dev').filter((x) => x.endsWith('.txt'))) {
    const text = readFileSync('test/golden/dev/' + f, 'utf8'); const label = JSON.parse(readFileSync('test/golden/dev/' + f.replace('txt', 'json'), 'utf8'));
    const out = removeNames(text, languageOf(text), publicNames) as any;
    // align
    const parts = out.text.split('[name]'); let at = 0; const gone: string[] = [];
    for (let i = 0; i + 1 < parts.length; i++) { at = text.indexOf(parts[i], at) + parts[i].length; const next = parts[i + 1] === '' ? text.length : text.indexOf(parts[i + 1].slice(0, 25), at); const cut = text.slice(at, next); if (!label.names.some((n: string) => n.includes(cut.trim()) || cut.includes(n))) gone.push(text.slice(Math.max(0, at - 25), at) + '<<' + cut + '>>' + text.slice(next, next + 15)); }
    if (gone.length) console.log(f, JSON.stringify(gone));
  }
})();
