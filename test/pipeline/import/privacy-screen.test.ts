import { hasListOfNames } from '../../../src/pipeline/import/privacy-screen';

const nobody = new Set<string>();

describe('The privacy screen', () => {
  it.each([
    ['Latin letters', 'Petro Vyhadanyi, Ivan Nesnuiuchyi, Stepan Uiavnyi'],
    ['Cyrillic letters', 'Вигаданий Петро Іванович, Неіснуючий Іван; Уявний Степан Петрович'],
    ['numbers and years of birth', '1. Vyhadanyi Petro, 1980\n2. Nesnuiuchyi Ivan, 1990\n3. Uiavnyi Stepan, 2000'],
    ['family names in capitals', 'ВИГАДАНИЙ Петро Іванович, НЕІСНУЮЧИЙ Іван, Степан УЯВНИЙ'],
    ['initials', 'П. І. Вигаданий, І. Неіснуючий та С. Уявний'],
  ])('refuses a list of persons in %s', (_what, text) => {
    expect(hasListOfNames(text, nobody)).toBe(true);
  });

  it.each([
    'Russia, Ukraine and Belarus agreed on the exchange',
    'TASS, UNIAN and BBC News Ukraine reported it, as did RIA Novosti',
    'The ministry says 207 people, the headquarters 195',
    'Petro Vyhadanyi spoke of the exchange, and of nothing else',
  ])('lets pass: %s', (text) => {
    expect(hasListOfNames(text, nobody)).toBe(false);
  });

  it('lets pass a list of parties, who act in public', () => {
    const parties = new Set(['Saudi Arabia', 'United Arab Emirates', 'Red Cross']);
    expect(hasListOfNames('Saudi Arabia, United Arab Emirates, Red Cross', parties)).toBe(false);
    expect(hasListOfNames('Saudi Arabia, United Arab Emirates, Red Cross', nobody)).toBe(true);
  });
});
