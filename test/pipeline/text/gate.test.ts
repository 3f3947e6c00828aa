import { GATE_THRESHOLD, gateScore } from '../../../src/pipeline/text/gate/gate';
import { goldenTexts } from '../../support/golden';
import { OTHER_MATTERS } from './other-matters';

const texts = goldenTexts();

/** Full of the same words: what their sentences tell is looked at behind the gate. */
const PASSED = ['be-1201', 'ru-1201', 'uk-1208'];

describe('The gate', () => {
  it.each(texts.filter(({ relevant }) => relevant))('lets $name through', ({ title, body }) => {
    expect(gateScore(title, body)).toBeGreaterThanOrEqual(GATE_THRESHOLD);
  });

  it.each(texts.filter(({ relevant, name }) => !relevant && !PASSED.includes(name)))(
    'stops $name',
    ({ title, body }) => {
      expect(gateScore(title, body)).toBeLessThan(GATE_THRESHOLD);
    },
  );

  it.each(OTHER_MATTERS)('stops “%s”', (title, text) => {
    expect(gateScore(title, text)).toBeLessThan(GATE_THRESHOLD);
  });

  it.each([
    'Россия передала Украине тела 1000 военнослужащих.',
    'Росія повернула Україні 1000 тіл.',
    'Расія аддала Украіне 1000 цел.',
    'Eight children have returned from Russia to Ukraine.',
    'Russia and Ukraine exchanged hundreds of prisoners.',
  ])('lets a flash through: “%s”', (text) => {
    expect(gateScore('', text)).toBeGreaterThanOrEqual(GATE_THRESHOLD);
  });

  it.each([
    ['Обмін полоненими: 84 захисники вдома', 'Додому повернулися 84 захисники. Серед них поранені.'],
    ['Яшчэ 75 вярнуліся з палону', 'Сярод вызваленых ёсць цывільныя. Іх сустрэлі дома пасля абмену.'],
  ])('takes who writes so for a side: “%s”', (title, text) => {
    expect(gateScore(title, text)).toBeGreaterThanOrEqual(GATE_THRESHOLD);
  });

  it.each([
    [
      'Обмен: 205 вернулись',
      'Россия вернула из украинского плена 205 военных. Среди них солдат 1975 года рождения, двое 1972 года рождения. Украина получила столько же.',
    ],
    [
      'Из плена вернулись 205 военных',
      'Из украинского плена вернулись 205 российских военных. Многие были взяты в плен в Мариуполе. Другие взяты в плен под Бахмутом. Двое взяты в плен весной.',
    ],
    ['Обмін', "Україна і Росія обмінялися в'язнями: 35 українців повернулися до Києва."],
    [
      'Обмен заключенными между Украиной и Россией',
      'Обмен заключенными между Украиной и Россией прошел по формуле 35 на 35. Самолет с украинцами прибыл в Киев.',
    ],
    [
      'US-brokered exchange',
      'After US-Russian talks, Washington and Moscow agreed that Ukraine and Russia exchange 300 prisoners of war each. Kyiv confirmed.',
    ],
  ])('lets through who tells when they were born, how they were taken and who helped: “%s”', (title, text) => {
    expect(gateScore(title, text)).toBeGreaterThanOrEqual(GATE_THRESHOLD);
  });

  it('takes no word with “born” in it for a birthday', () => {
    const text = 'In 1918 Ukraine and Russia swapped captives. In 1919 some 300 captives came home. The commander freed 40 prisoners in 1920.'; // prettier-ignore
    expect(gateScore('', `The stubborn ones. ${text}`)).toBeLessThanOrEqual(gateScore('', `The others. ${text}`));
  });

  it('reads a text of hyphens to its end', () => {
    expect(gateScore('', 'обмен-'.repeat(20_000))).toBeLessThan(GATE_THRESHOLD);
  });

  it('lets most through by their title and first paragraph', () => {
    const relevant = texts.filter((text) => text.relevant);
    const passed = relevant.filter(({ title, body }) => gateScore(title, body.split('\n\n')[0]!) >= GATE_THRESHOLD);
    expect(passed.length / relevant.length).toBeGreaterThanOrEqual(0.75);
  });

  it.each([
    ['', ''],
    ['', '\n\n'],
    ['Weather', 'Rain in Kyiv and in Moscow.'],
  ])('gives nothing to %j', (title, text) => {
    expect(gateScore(title, text)).toBe(0);
  });
});
