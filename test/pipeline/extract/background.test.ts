import type { Extraction } from '../../../src/pipeline/tables/extraction';
import { textReader } from '../../support/read-text';

const read = textReader('2026-02-06');

function countsIn({ events }: Extraction): string[] {
  return events.flatMap(({ counts }) =>
    counts.map(({ from, to, category, low, status }) => `${from}>${to} ${category} ${low ?? status}`),
  );
}

describe('what a text tells beside its hand-over', () => {
  it.each([
    'Обмен пленными\n\nВ результате переговорного процесса 5 февраля с территории Украины возвращены 150 российских военнослужащих.',
    'Обмін полоненими\n\nУ результаті переговорів 5 лютого з російського полону повернулися 150 українських військових.',
    'Абмен палоннымі\n\nУ выніку перамоў 5 лютага з расійскага палону вярнуліся 150 украінскіх вайскоўцаў.',
    'Exchange\n\nAs a result of negotiations on 5 February 150 Ukrainian soldiers were returned from Russian captivity.',
  ])('dates what came of talks: %s', (text) => {
    expect(read(text).events[0]?.date).toMatchObject({ from: '2026-02-05', basis: 'TEXT' });
  });

  it('reads the formula of an agreement, and not its day', () => {
    const text =
      'Обмен пленными готовится\n\nО договоренности обменяться пленными в соотношении 500 на 500 стороны объявили 2 февраля. Россия и Украина продолжают переговоры. Обмен пройдет на следующей неделе.';
    const told = read(text);
    expect(told.events.map(({ date }) => date?.from)).not.toContain('2026-02-02');
    expect(countsIn(told)).toEqual(['RU>UA PRISONERS_OF_WAR 500', 'UA>RU PRISONERS_OF_WAR 500']);
  });

  it('keeps what came of a longer deal', () => {
    const text =
      'Обмен пленными\n\nРоссия и Украина обменялись пленными в формате 500 на 500. Вернулись 300 российских военных.';
    expect(countsIn(read(text))).toContain('UA>RU PRISONERS_OF_WAR 300');
  });

  it('takes “the last such hand-over” and the days of a sum for no day of this one', () => {
    const text =
      'Передача тел погибших\n\nРоссия передала Украине 1000 тел. Последняя такая передача была 23 октября: Киев получил 900 тел. Всего за два дня вернулись 1900 погибших.';
    expect(read(text).events[0]?.date).toMatchObject({ from: '2026-02-06', basis: 'PUBLICATION' });
  });

  it('takes the last of a list of states for no receiver', () => {
    const text = 'Обмен пленными\n\nДелегации США, Украины и России договорились об обмене 314 пленными.';
    expect(countsIn(read(text))).toEqual(['null>null PRISONERS_OF_WAR 314']);
  });

  it('counts no stage of a deal as an exchange of the series', () => {
    const text = 'Обмен пленными\n\nРоссия и Украина провели второй этап обмена пленными: по 300 военных.';
    expect(read(text).tallies).toEqual([]);
  });

  it('gives all that stands in a quotation to its speaker', () => {
    const text =
      'Обмен пленными\n\n«Из украинского плена возвращены 25 военных. Взамен переданы 25 пленных ВСУ», - сообщили в Минобороны России.';
    expect(read(text).events[0]?.counts.map(({ claimant }) => claimant)).toEqual(['pa-0008', 'pa-0008']);
  });

  it('gives the mediator of an earlier exchange to that', () => {
    const text =
      'Обмен пленными\n\nРоссия и Украина 5 февраля обменялись по 157 пленных. Прошлый обмен пленными 24 августа прошел при посредничестве Турции.';
    const [lead, earlier] = read(text).events;
    expect(lead?.parties.map(({ role }) => role)).not.toContain('MEDIATED');
    expect(earlier?.parties).toContainEqual(expect.objectContaining({ role: 'MEDIATED', party: 'TR' }));
  });

  it('takes what failed before for no end of the exchange', () => {
    const text =
      'Обмен пленными\n\nРоссия и Украина обменялись пленными: по 75 человек. Обмен сорвался в начале января, говорила Москалькова.';
    expect(read(text).events[0]?.outcome).toBe('HELD');
  });

  it('adds up the sum of both sides in one breath', () => {
    const text = 'Обмен пленными\n\nРоссия и Украина обменялись 314 пленными, по 157 с каждой стороны.';
    expect(read(text).tallies).toMatchObject([{ low: 314, to: null }]);
    expect(countsIn(read(text))).toEqual(['RU>UA PRISONERS_OF_WAR 157', 'UA>RU PRISONERS_OF_WAR 157']);
  });
});

describe('sentences and numbers', () => {
  it('ends a sentence before one that begins with a number', () => {
    const text =
      'Обмен пленными\n\nУкраина вернула из плена 100 военных, всего вернулись 3135 защитников. 84 из 100 обороняли Мариуполь.';
    expect(read(text).tallies.map(({ low }) => low)).toEqual([3135]);
  });

  it.each([
    'Обмен пленными\n\nРоссия и Украина обменялись по 95 пленных. Обмен довел общее число освобожденных до 1558 человек.',
    'Обмін полоненими\n\nРосія та Україна обміняли по 95 полонених. Обмін довів загальну кількість звільнених до 1558 осіб.',
    'Абмен палоннымі\n\nРасія і Украіна абмянялі па 95 палонных. Абмен давёў агульную колькасць вызваленых да 1558 чалавек.',
  ])('takes a sum that was reached for an exact one: %s', (text) => {
    expect(read(text).tallies).toMatchObject([{ low: 1558, high: 1558 }]);
  });

  it('reads every day of a list', () => {
    const text = 'Обмен пленными\n\nРоссия и Украина обменялись пленными 23, 24 и 25 января: по 100 человек ежедневно.';
    expect(
      read(text)
        .events.map(({ date }) => date?.from)
        .sort(),
    ).toEqual(['2026-01-23', '2026-01-24', '2026-01-25']);
  });

  it('adds up children of whom some go to either side', () => {
    const text =
      'Дети воссоединились с семьями\n\nСемеро детей из России и Украины вернулись к родным: пятеро - на Украину, двое - в Россию.';
    const told = read(text);
    expect(told.tallies).toMatchObject([{ low: 7, to: null }]);
    expect(countsIn(told)).toEqual(['RU>UA CHILDREN 5', 'UA>RU CHILDREN 2']);
  });

  it('counts nobody who is still held', () => {
    const text =
      'Обмен пленными\n\nРоссия и Украина готовят обмен пленными. В российских тюрьмах находятся 8 тысяч украинских военных.';
    expect(countsIn(read(text))).toEqual([]);
  });
});

describe('whose verb it is', () => {
  it('lets who frees from captivity free its own', () => {
    const text = 'Обмен пленными\n\nУкраина и Россия провели обмен. Киев из плена освободил 108 женщин.';
    expect(countsIn(read(text))).toEqual(['RU>UA PEOPLE 108']);
  });

  it.each([
    [
      '«Мы передали 157 пленных, получили 155», - сказал Мединский.',
      ['RU>UA PRISONERS_OF_WAR 157', 'UA>RU PRISONERS_OF_WAR 155'],
    ],
    ['«Мы передали тысячу тел, нам - 19», - сказал Мединский.', ['RU>UA REMAINS 1000', 'UA>RU REMAINS 19']],
    [
      'Передана группа российских военных, взамен передана группа украинских.',
      ['UA>RU PRISONERS_OF_WAR STATED', 'RU>UA PRISONERS_OF_WAR STATED'],
    ],
  ])('reads %s', (text, counts) => {
    expect(countsIn(read(`Обмен\n\nРоссия и Украина провели обмен. ${text}`))).toEqual(counts);
  });

  it('sends each total its own way', () => {
    const text =
      'Обмен телами\n\nРоссия и Украина обменялись телами погибших. Всего с июня Россия передала 12 тысяч тел, а получила 300.';
    expect(read(text).tallies.map(({ to }) => to)).toEqual(['UA', 'RU']);
  });

  it('lets civilians tell nothing of soldiers whose number is kept back', () => {
    const text =
      'Обмен пленными\n\nРоссия и Украина обменялись военнопленными. Никаких цифр Москва и Киев не приводят. Домой вернулась одна гражданская женщина, сообщил Лубинец.';
    expect(countsIn(read(text))).toContain('RU>UA PRISONERS_OF_WAR WITHHELD');
  });
});
