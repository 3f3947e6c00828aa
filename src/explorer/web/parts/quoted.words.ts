import { translated } from '../words/translated';

export const quotedWords = translated({
  en: {
    verbatim: 'In its words:',
    ownWords: 'In our words, not a quotation:',
    translation: 'Our translation:',
    summary: 'What is said there, in our words:',
  },
  uk: {
    verbatim: 'Дослівно:',
    ownWords: 'Нашими словами, не цитата:',
    translation: 'Наш переклад (англійською):',
    summary: 'Що там сказано, нашими словами (англійською):',
  },
  ru: {
    verbatim: 'Дословно:',
    ownWords: 'Нашими словами, не цитата:',
    translation: 'Наш перевод (на английский):',
    summary: 'Что там сказано, нашими словами (по-английски):',
  },
  be: {
    verbatim: 'Даслоўна:',
    ownWords: 'Нашымі словамі, не цытата:',
    translation: 'Наш пераклад (на англійскую):',
    summary: 'Што там сказана, нашымі словамі (па-англійску):',
  },
});
