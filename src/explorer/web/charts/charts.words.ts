import { translated } from '../words/translated';

export const chartsWords = translated({
  en: { source: 'The records, and who says so' },
  uk: { source: 'Записи і хто про це каже' },
  ru: { source: 'Записи и кто об этом говорит' },
  be: { source: 'Запісы і хто пра гэта кажа' },
});
