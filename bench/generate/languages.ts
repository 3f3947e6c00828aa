import type { Weights } from './dice';

/** How one language speaks of hand-overs: openings, what they were, and what else is told of them, the commonest first. */
export interface Vocabulary {
  readonly openings: readonly string[];
  readonly events: readonly string[];
  readonly details: readonly string[];
  readonly people: string;
}

/** Languages of documents as counted in the bundled package; Belarusian, which has none there, is given as many as Bulgarian. */
export const LANGUAGES: Weights<string> = [
  ...([
    ['en', 139],
    ['ru', 71],
    ['uk', 66],
    ['bg', 4],
    ['be', 4],
    ['es', 3],
    ['de', 3],
    ['pl', 3],
  ] as const),
  ...([
    ['no', 2],
    ['pt', 2],
    ['tr', 2],
    ['ar', 1],
  ] as const),
];

const words = (text: string): string[] => text.split('; ');

export const VOCABULARIES: Readonly<Record<string, Vocabulary>> = {
  en: {
    openings: words('speaks of; gives totals for; reports; confirms; announces; recalls'),
    events: words(
      'prisoner exchange; return of bodies; return of civilians; reunification of children; sanitary exchange',
    ),
    details: words(
      'with the help of mediators; sailors and border guards among them; after long talks; the wounded go first; through a third country; defenders of the steel works; private soldiers and sergeants; the youngest is twenty; in captivity for more than three years; the bodies will be identified; as agreed in Istanbul; women who served in hospitals; a gesture of goodwill; the next stage follows within days; buses reached the crossing at noon; families were told by the headquarters; treated in a hospital on the way; letters and parcels were handed over as well; volunteers met them with flags; a humanitarian corridor was opened; investigators were present; the talks go on; no date for another stage; the list had been changed overnight; forensic experts took part',
    ),
    people: 'people',
  },
  ru: {
    openings: words('говорит о том, что состоялся; подводит итоги; сообщает; подтверждает; объявляет; напоминает'),
    events: words(
      'обмен пленными; передача тел погибших; возвращение гражданских; воссоединение детей с семьями; санитарный обмен',
    ),
    details: words(
      'при посредничестве третьей страны; среди них моряки и пограничники; после долгих переговоров; первыми едут раненые; через территорию соседней страны; защитники завода; рядовые и сержанты; самому младшему двадцать лет; в плену более трёх лет; тела будут опознаны; по договорённостям в Стамбуле; медики военных госпиталей; жест доброй воли; следующий этап через несколько дней; автобусы прибыли к полудню; семьям сообщил штаб; по пути оказана медицинская помощь; переданы письма и посылки; добровольцы встретили их с флагами; открыт гуманитарный коридор; присутствовали следователи; переговоры продолжаются; срок нового этапа не назван; список изменили ночью; участвовали судебные эксперты',
    ),
    people: 'человек',
  },
  uk: {
    openings: words('розповідає, що відбувся; підбиває підсумки; повідомляє; підтверджує; оголошує; нагадує'),
    events: words(
      'обмін полоненими; повернення тіл загиблих; повернення цивільних; возз’єднання дітей із родинами; санітарний обмін',
    ),
    details: words(
      'за посередництва третьої країни; серед них моряки та прикордонники; після тривалих перемовин; першими їдуть поранені; через територію сусідньої країни; захисники заводу; рядові та сержанти; наймолодшому двадцять років; у полоні понад три роки; тіла мають бути впізнані; за домовленостями у Стамбулі; медики військових шпиталів; жест доброї волі; наступний етап за кілька днів; автобуси прибули опівдні; родинам повідомив штаб; дорогою надали медичну допомогу; передано листи та посилки; волонтери зустріли їх із прапорами; відкрито гуманітарний коридор; були присутні слідчі; перемовини тривають; дату нового етапу не названо; список змінили вночі; брали участь судові експерти',
    ),
    people: 'осіб',
  },
  be: {
    openings: words('гаворыць, што адбыўся; падводзіць вынікі; паведамляе; пацвярджае'),
    events: words(
      'абмен палоннымі; перадача цел загінулых; вяртанне цывільных; уз’яднанне дзяцей з сем’ямі; санітарны абмен',
    ),
    details: words(
      'пры пасярэдніцтве трэцяй краіны; сярод іх маракі і памежнікі; пасля доўгіх перамоваў; першымі едуць параненыя; праз тэрыторыю суседняй краіны; радавыя і сяржанты; у палоне больш за тры гады; целы будуць апазнаныя; жэст добрай волі; па дарозе аказана медыцынская дапамога; перададзены лісты і пасылкі; перамовы працягваюцца; удзельнічалі судовыя эксперты',
    ),
    people: 'чалавек',
  },
  bg: {
    openings: words('съобщава; потвърждава; припомня'),
    events: words(
      'размяна на пленници; връщане на тела; връщане на цивилни; събиране на деца със семействата им; санитарна размяна',
    ),
    details: words(
      'с посредничество на трета страна; сред тях моряци и граничари; след дълги преговори; ранените са първи; жест на добра воля; следващият етап е до дни',
    ),
    people: 'души',
  },
  de: {
    openings: words('berichtet; bestätigt; erinnert an; kündigt an'),
    events: words(
      'Austausch von Gefangenen; Rückgabe von Leichnamen; Rückkehr von Zivilisten; Zusammenführung von Kindern; Austausch von Verwundeten',
    ),
    details: words(
      'unter Vermittlung eines dritten Staates; darunter Seeleute und Grenzschützer; nach langen Gesprächen; zuerst die Schwerverletzten; über ein Nachbarland; eine Geste des guten Willens; die nächste Stufe folgt in wenigen Tagen',
    ),
    people: 'Menschen',
  },
  es: {
    openings: words('informa de; confirma; recuerda; anuncia'),
    events: words(
      'canje de prisioneros; devolución de cuerpos; regreso de civiles; reunificación de niños; canje sanitario',
    ),
    details: words(
      'con la mediación de un tercer país; entre ellos marineros y guardias de frontera; tras largas conversaciones; primero los heridos; un gesto de buena voluntad; la próxima etapa será en unos días',
    ),
    people: 'personas',
  },
  pl: {
    openings: words('informuje; potwierdza; przypomina; zapowiada'),
    events: words(
      'wymiana jeńców; zwrot ciał poległych; powrót cywilów; łączenie dzieci z rodzinami; wymiana sanitarna',
    ),
    details: words(
      'przy pośrednictwie trzeciego kraju; wśród nich marynarze i strażnicy graniczni; po długich rozmowach; najpierw ranni; gest dobrej woli; następny etap za kilka dni',
    ),
    people: 'osób',
  },
  no: {
    openings: words('melder om; bekrefter; minner om'),
    events: words(
      'utveksling av fanger; overføring av døde; hjemkomst av sivile; gjenforening av barn; utveksling av sårede',
    ),
    details: words(
      'med mekling fra et tredje land; blant dem sjøfolk og grensevakter; etter lange samtaler; de sårede først; en gest av god vilje',
    ),
    people: 'personer',
  },
  pt: {
    openings: words('informa sobre; confirma; recorda'),
    events: words(
      'troca de prisioneiros; devolução de corpos; regresso de civis; reunião de crianças; troca sanitária',
    ),
    details: words(
      'com a mediação de um terceiro país; entre eles marinheiros e guardas de fronteira; após longas conversações; primeiro os feridos; um gesto de boa vontade',
    ),
    people: 'pessoas',
  },
  tr: {
    openings: words('bildiriyor; doğruluyor; hatırlatıyor'),
    events: words(
      'esir takası; cenazelerin iadesi; sivillerin dönüşü; çocukların ailelerine kavuşması; yaralıların takası',
    ),
    details: words(
      'üçüncü bir ülkenin arabuluculuğuyla; aralarında denizciler ve sınır muhafızları var; uzun görüşmelerden sonra; önce yaralılar; iyi niyet jesti',
    ),
    people: 'kişi',
  },
  ar: {
    openings: words('يتحدث عن; يؤكد; يعلن'),
    events: words('تبادل الأسرى; إعادة الجثامين; عودة المدنيين; لم شمل الأطفال; تبادل الجرحى'),
    details: words('بوساطة دولة ثالثة; بينهم بحارة وحرس حدود; بعد محادثات طويلة; الجرحى أولا; بادرة حسن نية'),
    people: 'شخصا',
  },
};
