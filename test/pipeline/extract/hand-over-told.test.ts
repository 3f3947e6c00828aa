import { textReader } from '../../support/read-text';

const readText = textReader('2025-10-09');

describe('a text whose words are those of a hand-over', () => {
  it.each([
    'Палітвязні ў Варшаве\n\nБеларускія ўлады вызвалілі дзевяць зняволеных, іх перадалі прадстаўнікам Польшчы на памежным пераходзе. Людзей вывезлі з калоній ноччу. Дзеці сустрэлі маму з кветкамі.',
    'Делегати і табори\n\nЛубінець докорив Червоному Хресту: його представники не можуть потрапити до колоній, адреси яких Україна передала їм. Комітет побачив 1500 полонених і передав родинам 2500 листів.',
  ])('tells of none where nobody goes from one side to the other: %#', (text) => {
    expect(readText(text)).toMatchObject({ relevant: false, events: [], tallies: [], statements: [] });
  });

  it.each([
    'Пленных увезли в Венгрию\n\nРоссия передала Венгрии украинских пленных, сообщила церковь. В Киеве об этом узнали из новостей.',
    'Обмін: нові імена\n\nУкраїна і Росія готують обмін полоненими, сказав Лубінець. Чисел він не назвав.',
  ])('tells of one where somebody does: %#', (text) => {
    expect(readText(text).relevant).toBe(true);
  });
});
