import { hasListOfNames } from '../../../src/pipeline/privacy/list-of-names';

const nobody = new Set<string>();

describe('The privacy screen', () => {
  it.each([
    ['Latin letters', 'Petro Vyhadanyi, Ivan Nesnuiuchyi, Stepan Uiavnyi'],
    ['Cyrillic letters', 'Вигаданий Петро Іванович, Неіснуючий Іван; Уявний Степан Петрович'],
    ['numbers and years of birth', '1. Vyhadanyi Petro, 1980\n2. Nesnuiuchyi Ivan, 1990\n3. Uiavnyi Stepan, 2000'],
    ['family names in capitals', 'ВИГАДАНИЙ Петро Іванович, НЕІСНУЮЧИЙ Іван, Степан УЯВНИЙ'],
    ['initials', 'П. І. Вигаданий, І. Неіснуючий та С. Уявний'],
    ['ranks', 'Returned: сержант Іван Вигаданий, солдат Олег Неіснуючий, капітан Петро Уявний'],
    ['short ranks', 'Sgt. Ivan Vyhadanyi, Pvt. Oleh Nesnuiuchyi, Capt. Petro Uiavnyi were returned'],
    ['longer ranks', 'старший сержант Іван Вигаданий, старший солдат Олег Неіснуючий, a soldier Petro Uiavnyi'],
    ['capitals', 'ВИГАДАНИЙ ІВАН ПЕТРОВИЧ, НЕІСНУЮЧИЙ ПЕТРО ІВАНОВИЧ, УЯВНИЙ ЮРІЙ ПЕТРОВИЧ'],
    ['strokes', 'Ivan Vyhadanyi / Petro Nesnuiuchyi / Yurii Uiavnyi'],
    ['dashes', 'Ivan Vyhadanyi - Petro Nesnuiuchyi – Yurii Uiavnyi'],
    ['ampersands', 'Ivan Vyhadanyi & Petro Nesnuiuchyi & Yurii Uiavnyi'],
    ['tabs', 'Ivan Vyhadanyi\tPetro Nesnuiuchyi\tYurii Uiavnyi'],
    ['semicolons', 'Ivan Vyhadanyi; Petro Nesnuiuchyi;Yurii Uiavnyi'],
    ['lines', 'Ivan Vyhadanyi\r\nPetro Nesnuiuchyi\r\nYurii Uiavnyi'],
    ['sentences', 'Ivan Vyhadanyi. Petro Nesnuiuchyi. Yurii Uiavnyi.'],
    ['numbers in one line', '1. Vyhadanyi Ivan 2. Nesnuiuchyi Petro 3. Uiavnyi Yurii'],
    ['numbers with brackets', '1) Vyhadanyi Ivan Petrovych, 1990; 2) Nesnuiuchyi Petro, 1991; 3) Uiavnyi Yurii, 1980'],
    ['initials behind, without separators', 'Вигаданий И.И. Неіснуючий П.О.'],
    ['initials behind', 'Вигаданий И.И., Неіснуючий П.О., Уявний Ю. П.'],
    ['pairs', 'Vyhadanyi, Ivan; Nesnuiuchyi, Petro; Uiavnyi, Yurii;'],
    ['ages', 'Ivan Vyhadanyi, aged 23, Petro Nesnuiuchyi, aged 30, Yurii Uiavnyi, aged 31'],
    ['ages in figures', 'Ivan Vyhadanyi, 23, Petro Nesnuiuchyi, 30 years old, Yurii Uiavnyi, 31 рік'],
    ['years of birth', 'Vyhadanyi Ivan (born 1990), Nesnuiuchyi Petro born 1991, Uiavnyi Yurii, born 1980'],
    ['double names', "Ivan Vyhadanyi-Uiavnyi, Petro O'Nesnuiuchyi, Yurii Uiavnyi"],
  ])('refuses a list of persons in %s', (_what, text) => {
    expect(hasListOfNames(text, nobody)).toBe(true);
  });

  it.each([
    'Russia, Ukraine and Belarus agreed on the exchange',
    'TASS, UNIAN and BBC News Ukraine reported it, as did RIA Novosti',
    'The ministry says 207 people, the headquarters 195',
    'Petro Vyhadanyi spoke of the exchange, and of nothing else',
    'via Novaya Guta, in Abu Dhabi, through Saint Petersburg',
    '175 each way; 22 seriously wounded; 10 civilians, among them 2 aged over 60',
  ])('lets pass: %s', (text) => {
    expect(hasListOfNames(text, nobody)).toBe(false);
  });

  it.each([
    'Saudi Arabia, United Arab Emirates, Red Cross',
    'Red Cross, United Arab Emirates, Saudi Arabia',
    'Novaya Guta, Abu Dhabi, Saint Petersburg',
    'the Red Cross, Saint Petersburg hospital; Abu Dhabi',
  ])('lets pass parties, who act in public, and places: %s', (text) => {
    const parties = ['Saudi Arabia', 'United Arab Emirates', 'Red Cross'];
    expect(hasListOfNames(text, new Set([...parties, 'Novaya Guta', 'Abu Dhabi', 'Saint Petersburg']))).toBe(false);
    expect(hasListOfNames(text, nobody)).toBe(true);
  });
});
