import { translated } from '../../words/translated';

export const placesWords = translated({
  en: {
    title: 'Where',
    notStated: 'Place not stated:',
    elsewhere: 'Not on this map:',
    drawn:
      'A place is drawn no more exactly than somebody said: a region is a ring, a country its area, a stretch of border a line.',
    boundaries:
      'Boundaries are for orientation and imply no position. UN General Assembly resolution 68/262 (2014) affirmed the territorial integrity of Ukraine within its internationally recognised borders; Crimea has been under Russian control since 2014. Lines of control of the present war are not drawn.',
  },
  uk: {
    title: 'Де',
    notStated: 'Місце не назване:',
    elsewhere: 'Поза цією мапою:',
    drawn:
      'Місце зображено не точніше, ніж хтось сказав: область – кільцем, країна – її площею, відтинок кордону – лінією.',
    boundaries:
      'Кордони подано для орієнтації, вони не виражають жодної позиції. Резолюція Генеральної Асамблеї ООН 68/262 (2014) підтвердила територіальну цілісність України в її міжнародно визнаних кордонах; Крим із 2014 року перебуває під контролем Росії. Лінії контролю нинішньої війни не нанесено.',
  },
  ru: {
    title: 'Где',
    notStated: 'Место не названо:',
    elsewhere: 'Вне этой карты:',
    drawn:
      'Место изображено не точнее, чем кто-либо сказал: область – кольцом, страна – её площадью, отрезок границы – линией.',
    boundaries:
      'Границы даны для ориентировки и не выражают никакой позиции. Резолюция Генеральной Ассамблеи ООН 68/262 (2014) подтвердила территориальную целостность Украины в её международно признанных границах; Крым с 2014 года находится под контролем России. Линии контроля нынешней войны не нанесены.',
  },
  be: {
    title: 'Дзе',
    notStated: 'Месца не названа:',
    elsewhere: 'Па-за гэтай картай:',
    drawn:
      'Месца паказана не дакладней, чым хтосьці сказаў: вобласць – кальцом, краіна – яе плошчай, адрэзак мяжы – лініяй.',
    boundaries:
      'Межы дадзены для арыентацыі і не выказваюць ніякай пазіцыі. Рэзалюцыя Генеральнай Асамблеі ААН 68/262 (2014) пацвердзіла тэрытарыяльную цэласнасць Украіны ў яе міжнародна прызнаных межах; Крым з 2014 года знаходзіцца пад кантролем Расіі. Лініі кантролю цяперашняй вайны не нанесены.',
  },
});
