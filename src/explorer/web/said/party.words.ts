import { plural } from '../words/plural';
import { translated } from '../words/translated';

/** What a party is, and how much of it is on file. */
export const partyWords = translated({
  en: {
    kinds: {
      AUTHORITY: 'Authorities',
      NON_STATE_GROUP: 'Groups that are no state',
      OFFICIAL: 'Officials',
      ORGANISATION: 'Organisations',
      STATE: 'States',
    },
    kindOf: {
      AUTHORITY: 'authority',
      NON_STATE_GROUP: 'group that is no state',
      OFFICIAL: 'official',
      ORGANISATION: 'organisation',
      STATE: 'state',
    },
    statements: plural('en', { one: '# statement', other: '# statements' }),
    records: plural('en', { one: '# record', other: '# records' }),
  },
  uk: {
    kinds: {
      AUTHORITY: 'Органи влади',
      NON_STATE_GROUP: 'Групи, що не є державою',
      OFFICIAL: 'Посадовці',
      ORGANISATION: 'Організації',
      STATE: 'Держави',
    },
    kindOf: {
      AUTHORITY: 'орган влади',
      NON_STATE_GROUP: 'група, що не є державою',
      OFFICIAL: 'посадова особа',
      ORGANISATION: 'організація',
      STATE: 'держава',
    },
    statements: plural('uk', { one: '# заява', few: '# заяви', many: '# заяв', other: '# заяви' }),
    records: plural('uk', { one: '# запис', few: '# записи', many: '# записів', other: '# запису' }),
  },
  ru: {
    kinds: {
      AUTHORITY: 'Органы власти',
      NON_STATE_GROUP: 'Группы, не являющиеся государством',
      OFFICIAL: 'Должностные лица',
      ORGANISATION: 'Организации',
      STATE: 'Государства',
    },
    kindOf: {
      AUTHORITY: 'орган власти',
      NON_STATE_GROUP: 'группа, не являющаяся государством',
      OFFICIAL: 'должностное лицо',
      ORGANISATION: 'организация',
      STATE: 'государство',
    },
    statements: plural('ru', { one: '# заявление', few: '# заявления', many: '# заявлений', other: '# заявления' }),
    records: plural('ru', { one: '# запись', few: '# записи', many: '# записей', other: '# записи' }),
  },
  be: {
    kinds: {
      AUTHORITY: 'Органы ўлады',
      NON_STATE_GROUP: 'Групы, якія не з’яўляюцца дзяржавай',
      OFFICIAL: 'Службовыя асобы',
      ORGANISATION: 'Арганізацыі',
      STATE: 'Дзяржавы',
    },
    kindOf: {
      AUTHORITY: 'орган улады',
      NON_STATE_GROUP: 'група, якая не з’яўляецца дзяржавай',
      OFFICIAL: 'службовая асоба',
      ORGANISATION: 'арганізацыя',
      STATE: 'дзяржава',
    },
    statements: plural('be', { one: '# заява', few: '# заявы', many: '# заяў', other: '# заявы' }),
    records: plural('be', { one: '# запіс', few: '# запісы', many: '# запісаў', other: '# запісу' }),
  },
});
