import { translated } from '../words/translated';

/** What a claim is about, in words. */
export const aboutWords = translated({
  en: {
    toSide: (side: string) => `to ${side}`,
    fields: {
      AGREEMENT: 'agreement',
      COUNT: 'how many',
      DATE: 'date',
      KIND: 'kind',
      LIMIT: 'limit',
      ORDINAL: 'number in a count',
      OUTCOME: 'outcome',
      PARTY: 'who took part',
      PLACE: 'place',
    },
  },
  uk: {
    toSide: (side: string) => `прийняла сторона: ${side}`,
    fields: {
      AGREEMENT: 'домовленість',
      COUNT: 'скільки',
      DATE: 'дата',
      KIND: 'вид',
      LIMIT: 'межа',
      ORDINAL: 'номер у лічбі',
      OUTCOME: 'чи відбулося',
      PARTY: 'хто брав участь',
      PLACE: 'місце',
    },
  },
  ru: {
    toSide: (side: string) => `приняла сторона: ${side}`,
    fields: {
      AGREEMENT: 'договорённость',
      COUNT: 'сколько',
      DATE: 'дата',
      KIND: 'вид',
      LIMIT: 'граница',
      ORDINAL: 'номер в счёте',
      OUTCOME: 'состоялось ли',
      PARTY: 'кто участвовал',
      PLACE: 'место',
    },
  },
  be: {
    toSide: (side: string) => `прыняў бок: ${side}`,
    fields: {
      AGREEMENT: 'дамоўленасць',
      COUNT: 'колькі',
      DATE: 'дата',
      KIND: 'від',
      LIMIT: 'мяжа',
      ORDINAL: 'нумар у ліку',
      OUTCOME: 'ці адбылося',
      PARTY: 'хто ўдзельнічаў',
      PLACE: 'месца',
    },
  },
});
