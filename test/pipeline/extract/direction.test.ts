import { join } from 'node:path';
import { knowledgeOfPackage } from '../../../src/pipeline/extract/bundled';
import { extract } from '../../../src/pipeline/extract/extract';
import type { Knowledge } from '../../../src/pipeline/extract/knowledge';

let knowledge: Knowledge;
beforeAll(async () => {
  ({ knowledge } = await knowledgeOfPackage(join(__dirname, '../../../data')));
});

function flowsIn(text: string): string[] {
  const { events } = extract({ title: null, text: `Обмін Exchange\n\n${text}`, published: '2025-08-14' }, knowledge);
  return events.flatMap(({ counts }) => counts.map(({ from, to, low }) => `${from}>${to} ${low}`));
}

describe('from whom to whom', () => {
  it.each([
    [
      'the side named last does as the verb before says',
      'Обмен пленными. Украина передала 140 военных, Россия — 150.',
      ['UA>RU 140', 'RU>UA 150'],
    ],
    [
      'who gave now gets',
      'Россия и Украина провели обмен телами погибших военных. Украинской стороне отдали 1000 тел, а назад приняли 24.',
      ['RU>UA 1000', 'UA>RU 24'],
    ],
    [
      'those of one side are the price of the others',
      'Обмен пленными. 200 бойцов отдали за 16 российских военных.',
      ['RU>UA 200', 'UA>RU 16'],
    ],
    [
      'what a dash parts is told of the next number',
      'Обмін полоненими. Повернувся 31 поранений у межах обміну — Росії передали 15 поранених.',
      ['RU>UA 31', 'UA>RU 15'],
    ],
    [
      'the state itself gives',
      'Україна та Росія провели обмін полоненими. РФ передала 1000 тіл полеглих.',
      ['RU>UA 1000'],
    ],
    ['to the state is given', 'Україна та Росія провели обмін полоненими. РФ передали 19 тіл полеглих.', ['UA>RU 19']],
    [
      'who returns bodies gives them',
      'Україна та Росія провели обмін полоненими. Росія повернула 900 тіл полеглих.',
      ['RU>UA 900'],
    ],
    [
      'its own went home',
      'Україна та Росія провели обмін полоненими. Росія не назвала кількості своїх військових, повідомив Координаційний штаб.',
      ['UA>RU null'],
    ],
    [
      'brought out is no loss',
      'Україна та Росія провели обмін полоненими. До підконтрольної Україні території вивезли 12 неповнолітніх.',
      ['RU>UA 12'],
    ],
    ['who lets go gives', 'A prisoner exchange took place. Ukraine let 75 prisoners go.', ['UA>RU 75']],
    ['who frees from captivity frees its own', 'Обмен пленными. Украина освободила из плена 22 бойцов.', ['RU>UA 22']],
    [
      'the next clause is told of the next number',
      'Обмін полоненими. В Україну повернулися 35 військових, а Москві віддали 36 людей.',
      ['RU>UA 35', 'UA>RU 36'],
    ],
    [
      'those at home are of the only side whose people are named',
      'Обмен пленными. Домой вернулись 45 военных, сказал Андрей Ермак. Ранее на родину вернулись 60 военных.',
      ['RU>UA 45', 'RU>UA 60'],
    ],
    [
      'as many of each go the other way',
      'Prisoners were exchanged. In October, 185 servicemen and 20 civilians returned to Ukraine and as many to Russia.',
      ['RU>UA 185', 'RU>UA 20', 'UA>RU 185', 'UA>RU 20'],
    ],
    [
      'one child goes the other way',
      'Children are exchanged. Seven children returned to Ukraine and one to Russia.',
      ['RU>UA 7', 'UA>RU 1'],
    ],
    [
      'another state receives people',
      'Ukraine and Russia exchanged prisoners of war. Ten foreigners, who fought for Kyiv, were flown to Riyadh.',
      ['RU>SA 10'],
    ],
  ])('tells that %s', (_, text, flows) => {
    expect(flowsIn(text)).toEqual(flows);
  });
});
