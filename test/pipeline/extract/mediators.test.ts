import { textReader } from '../../support/read-text';

const read = textReader('2025-05-26');

describe('who mediated', () => {
  it.each([
    ['Абмен дзецьмі\n\nРасія перадала Украіне шасцярых дзяцей, паведаміў Катар. Пасярэднічалі дыпламаты эмірата.'],
    ['Обмен детьми\n\nРоссия передала Украине шестерых детей, сообщил Катар. Посредничали дипломаты эмирата.'],
    ['Обмін дітьми\n\nРосія передала Україні шістьох дітей, повідомив Катар. Посередничали дипломати емірату.'],
  ])('is Qatar, where “the emirate” stands for it: %s', (text) => {
    const parties = read(text).events.flatMap((event) => event.parties);
    const mediators = parties.filter(({ role }) => `${role}` === 'MEDIATED').map(({ party }) => party);
    expect(mediators).toEqual(['QA']);
  });
});

describe('what kind of hand-over it is', () => {
  it.each([
    ['Украина вернула 75 человек и тела 212 погибших', 'PRISONER_EXCHANGE'],
    ['Украина вернула тела 212 погибших', 'REMAINS_REPATRIATION'],
  ])('is told by its title: %s', (title, kind) => {
    const text = `${title}\n\nРоссия и Украина провели обмен. Домой вернулись 75 украинских военных, Украине передали 212 тел погибших.`;
    expect(read(text).events.find(({ lead }) => lead)?.kind).toBe(kind);
  });
});
