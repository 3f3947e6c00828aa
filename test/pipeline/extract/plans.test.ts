import type { Extraction } from '../../../src/pipeline/tables/extraction';
import { textReader } from '../../support/read-text';

const read = textReader('2026-03-05');

function numbersIn({ events }: Extraction): string[] {
  return events.map(({ outcome, date, counts }) => `${outcome} ${date?.from} ${counts.map(({ low }) => low).join()}`);
}

describe('what was done, and what is still to come', () => {
  it.each([
    'Абмен палоннымі\n\nУкраіна вярнула 200 вайскоўцаў, яшчэ 300 вернуцца заўтра.',
    'Обмен пленными\n\nУкраина вернула 200 военных, ещё 300 вернутся завтра.',
    'Обмін полоненими\n\nУкраїна повернула 200 військових, ще 300 повернуться завтра.',
  ])('parts a plan from the deed in one sentence: %s', (text) => {
    expect(numbersIn(read(text, '2026-03-05'))).toEqual(['HELD 2026-03-05 200', 'ANNOUNCED 2026-03-06 300']);
  });

  it('parts what is offered from what was handed over', () => {
    const text = 'Абмен целамі\n\nРасія перадала Украіне 7000 цел загінулых вайскоўцаў і гатовая перадаць яшчэ 3000.';
    expect(numbersIn(read(text, '2025-07-23'))).toEqual(['HELD 2025-07-23 7000', 'ANNOUNCED undefined 3000']);
  });

  it.each([
    'Абмен палоннымі\n\nРазам з 146 вайскоўцамі ў Расію вярнуліся восем жыхароў Курскай вобласці.',
    'Exchange of prisoners\n\nEight residents of the Kursk region returned to Russia together with 146 servicemen.',
  ])('adds nothing up where some come together with others: %s', (text) => {
    expect(read(text, '2025-08-24').tallies).toEqual([]);
  });

  it('counts “a day earlier” from the hand-over, not from the day of an agreement', () => {
    const text =
      'Абмен палоннымі\n\nПаводле дамоўленасцяў, дасягнутых 2 чэрвеня ў Стамбуле, Украіна вярнула 40 вайскоўцаў. Днём раней вярнуліся 30 вайскоўцаў.';
    expect(numbersIn(read(text, '2025-06-10'))).toEqual(['HELD 2025-06-10 40', 'HELD 2025-06-09 30']);
  });

  it('takes the eve of a holiday that is still ahead for no date', () => {
    const text = 'Абмен палоннымі\n\nНапярэдадні Новага года Украіна вярнула 189 абаронцаў.';
    expect(read(text, '2024-12-30').events.map(({ date }) => date?.from)).toEqual(['2024-12-30']);
  });
});

describe('what kind of hand-over it is', () => {
  it.each([
    [
      'Абмен 95 на 95\n\nУкраіна вярнула 95 абаронцаў, 48 з іх былі асуджаныя. Расія вярнула 95 вайскоўцаў, яны ў Беларусі.',
    ],
    [
      'Украіна і Расія правялі абмен\n\nДадому вярнуліся 189 украінцаў, сярод іх двое цывільных. Абмен стаў магчымы дзякуючы ААЭ.',
    ],
  ])('stays an exchange: %s', (text) => {
    expect(read(text, '2024-12-30').events[0]?.kind).toBe('PRISONER_EXCHANGE');
  });
});

describe('parts and directions', () => {
  it('keeps the soldiers beside the civilians of one whole', () => {
    const text =
      'Абмен палоннымі\n\nБакі абмяняліся палоннымі ў фармаце 84 на 84. Сярод вызваленых украінцаў 33 вайскоўцы і 51 цывільны.';
    expect(numbersIn(read(text, '2025-08-14'))).toEqual(['HELD 2025-08-14 84,84,33,51']);
  });

  it('sends children where those told of before went', () => {
    const text =
      'Дзеці\n\nСем украінскіх дзяцей вярнуліся да родных. Марыя Львова-Бялова ўдакладніла, што ўсяго да бацькоў вернуты 19 дзяцей.';
    const { events } = read(text, '2025-12-05');
    expect(events.flatMap(({ counts }) => counts.map(({ to }) => to))).not.toContain('RU');
  });

  it.each([
    'Абмен\n\nДадому вярнуліся 175 украінскіх вайскоўцаў і сем цывільных. Пра гэта сказалі ў Мінабароны Расіі.',
    'Вяртанне цел\n\nРасія вярнула 900 цел загінулых украінцаў.',
    'Расія вярнула 900 цел\n\nУкраіне перададзена 900 цел.',
  ])('sends all of one breath, and those of the title, one way: %s', (text) => {
    const { events } = read(text, '2026-04-12');
    expect(events.flatMap(({ counts }) => counts.map(({ to }) => to))).not.toContain('RU');
  });

  it('reads no receiver in a list of states', () => {
    const text = 'Абмен палоннымі\n\nДэлегацыі Украіны і Расіі дамовіліся пра абмен 314 палонных.';
    expect(read(text, '2026-02-05').events[0]?.counts.map(({ to }) => to)).toEqual([null]);
  });
});
