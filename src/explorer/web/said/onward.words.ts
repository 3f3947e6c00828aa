import { translated } from '../words/translated';

export const onwardWords = translated({
  en: { pages: 'Pages of this list', start: 'To the start', more: 'More' },
  uk: { pages: 'Сторінки списку', start: 'На початок', more: 'Далі' },
  ru: { pages: 'Страницы списка', start: 'В начало', more: 'Дальше' },
  be: { pages: 'Старонкі спіса', start: 'На пачатак', more: 'Далей' },
});
