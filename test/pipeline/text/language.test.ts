import { languageOf } from '../../../src/pipeline/text/language';
import { goldenTexts } from '../../support/golden';

const texts = goldenTexts();

describe('languageOf', () => {
  it.each(texts)('knows the language of $name', ({ title, body, language }) => {
    expect(languageOf(`${title}\n${body}`)).toBe(language);
  });

  // A short title may have no letter of its own language, or no word.
  it.each(texts)('knows the language of the title of $name', ({ title, language }) => {
    expect(language === 'en' ? ['en', null] : ['ru', 'uk', 'be']).toContain(languageOf(title));
  });

  it('is not misled by a Russian quote in a Belarusian text', () => {
    expect(
      languageOf(
        'Прадстаўніца сказала: «Воссоединение семей будет продолжено, мы работаем каждый день», - і дадала дату.',
      ),
    ).toBe('be');
  });

  it.each(['', '205', '...', '—'])('knows none of %j', (text) => {
    expect(languageOf(text)).toBeNull();
  });

  it.each([
    'Der Austausch von Gefangenen zwischen Russland und der Ukraine ist abgeschlossen.',
    'Le président a dit que les prisonniers étaient rentrés chez eux.',
    'Wymiana jeńców między Rosją a Ukrainą odbyła się w czwartek.',
  ])('reads no other language: %s', (text) => {
    expect(languageOf(text)).toBeNull();
  });
});
