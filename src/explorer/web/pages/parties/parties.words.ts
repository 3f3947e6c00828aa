import { translated } from '../../words/translated';

export const partiesWords = translated({
  en: {
    title: 'Who speaks and who took part',
    lead: 'States, their authorities, officials and organisations. Nobody who was exchanged is named.',
    party: 'Name',
    side: 'Speaks for',
    said: 'Said',
    tookPart: 'Took part in',
  },
  uk: {
    title: 'Хто говорить і хто брав участь',
    lead: 'Держави, їхні органи, посадовці та організації. Нікого, кого обміняли, не названо.',
    party: 'Назва',
    side: 'Говорить від сторони',
    said: 'Сказано',
    tookPart: 'Участь',
  },
  ru: {
    title: 'Кто говорит и кто участвовал',
    lead: 'Государства, их органы, должностные лица и организации. Никто из обменянных не назван.',
    party: 'Название',
    side: 'Говорит от стороны',
    said: 'Сказано',
    tookPart: 'Участие',
  },
  be: {
    title: 'Хто гаворыць і хто ўдзельнічаў',
    lead: 'Дзяржавы, іх органы, службовыя асобы і арганізацыі. Ніхто з абмененых не названы.',
    party: 'Назва',
    side: 'Гаворыць ад боку',
    said: 'Сказана',
    tookPart: 'Удзел',
  },
});
