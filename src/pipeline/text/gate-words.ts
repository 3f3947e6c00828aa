/** What the gate looks for, in English, Russian, Ukrainian and Belarusian. In small letters with е for ё; `*` stands for any ending. */
export interface GateWords {
  /** Giving for getting. */
  readonly swap: string;
  /** Giving, or coming back, whatever for. */
  readonly transfer: string;
  readonly captive: string;
  /** Whoever else is handed over. */
  readonly person: string;
  readonly ukraine: string;
  /** The other side, and Belarus, which hands people over as well. */
  readonly russia: string;
  /** Institutions of these exchanges. */
  readonly exchanges: string;
  /** What else is exchanged: such words are no swap. */
  readonly swapOfThings: string;
  /** Being taken, not let go. */
  readonly capture: string;
  /** Other wars and their sides, and those who swap with Russia for other reasons. */
  readonly otherWars: string;
  /** Sport, markets, housing, studies, courts. */
  readonly otherMatters: string;
}

const ENGLISH: GateWords = {
  swap: 'swop* exchang* swap* trade traded trades',
  transfer:
    'rejoin* return* handed hand~over handing~over handover* hand-over* released release releases freed free brought~home bringing~home came~home come~back came~back coming~home go~home ' +
    'escorted back~with accepted delivered delivery crossed brought get~home home repatriat* reunit* transferred transfer given~up let~go set~free deported hands~over pardon* flown~in flown~home flown~to flew~in flew~home brought~back taken~home arrived',
  captive: 'prisoner* captive* captivity captured pow pows hostage*',
  person:
    'coffin* dead soldier* servicem* servicew* civilian* child* boys girls bodies remains fallen wounded defender* officer* troops sailor* marine* driver* families people men women guards ukrainians russians citizen* inmate* foreigner*',
  ukraine:
    'ukrain* kyiv* kiev* zelensk* lubinets budanov yermak umerov vereshchuk azov* mariupol* donetsk kherson* chernihiv* zaporizh* transcarpath* zakarpat*',
  russia: 'russia* moscow* kremlin* putin* moskalkova medinsky peskov kursk* belgorod* belarus* minsk* lukashenk*',
  exchanges:
    'coordination~headquarters coordination~hq geneva~convention* mixed~medical~commission* medical~commission* istanbul ombuds* human~rights~commissioner red~cross novaya~guta yusov eismont abu~dhabi holy~see lvova-belova yatsenko',
  swapOfThings:
    'exchange~fund* exchange~rate* exchange~office* stock~exchange* exchange~student* exchange~program* exchange~fire exchanged~fire exchange~of~fire exchange~blows exchanged~blows exchange~views exchange~of~views exchange~of~information exchange~information exchange~data exchange~of~data exchange~tax exchange~books book~exchange* exchange~visit* trade~deadline* foreign~exchange heat~exchange* exchanged~notes exchanged~views free~trade',
  capture: 'taken~prisoner taken~captive surrendered surrendering laid~down~their~arms',
  otherWars:
    'gaza hamas israel* palestin* hezbollah lebanon iran* tehran iraq* syria* taliban yemen* houthi* armenia* azerbaijan* baku yerevan cold~war vietnam* korea* world~war wehrmacht nazi german* sudan* venezuela* india* pakistan* ethiopia* congo napoleon* french thai* bangkok cambodia* myanmar* kashmir* libya* tripoli kurd* pkk serbia* kosovo colombia* farc eritrea* somalia* nigeria* mali chad haiti* afghan* kyrgyz* tajik* rwanda* taiwan* bosnia* in~1[6-8]\\d\\d in~19[0-35-7]\\d seven~countries polish-soviet norway norwegian lithuania* vilnius slovenia* cia dissident* east-west us~and~russia russia~and~the~us~swap* russian-american us-russian us-russia washington~and~moscow between~moscow~and~washington',
  otherMatters:
    'hockey nhl khl league* playoff* draft~pick* second-round winger* goaltender* goalkeeper* striker* coach* stock currency currencies dollar* euro euros bitcoin crypto* student* university universities erasmus* apartment* mortgage* library spies spy opposition~politicians deadline~day tariff* gunfire artillery clashes sentenced verdict siberia historians festival* reenact* re-enact* museum* archivist* dean spectators gas cubic~metres pipeline* recruits trainee* graduates instructor* training programme ballet* dancer* cybercrime espionage smuggling megawatt* traders',
};

const RUSSIAN: GateWords = {
  swap: 'обмен обмена обмену обменом обмене обмены обменов обменам обменами обменах обменя* обменив* обменн* меняли менять поменя* меняют размен* взамен',
  transfer:
    'на~свободу на~волю отвез* увез* отправлен* верну* возвра* переда* отда* отпус* освобо* воссоед* репатри* эвакуир* домой дома на~родин* встрети* помилов* вывез* переправ* вызвол* уехал* улетел* отправил* принял* получил* забрал* доставл* достави* прибыл* прилетел* привез* привоз*',
  captive:
    'политзаключен* политузник* узник* плен плена плену пленом пленн* военнопленн* пленен* захваченн* неволе неволи заложник*',
  person:
    'военнослуж* военных военные военным солдат* боец бойц* гражданск* ребенок дете* детьми детям детях дети тела тел телами телах погибш* останки останков ранен* тяжелоранен* ' +
    'защитник* офицер* моряк* водител* людей люди человек женщин* украинцев украинцы украинца россиян* россияне срочник* жител* ребят пацан* командир* летчик* гражданин* гражданами иностран*',
  ukraine:
    'украин* киев* зеленск* лубинец* лубинц* буданов* ермак* умеров* верещук* всу азов* мариупол* донецк* херсон* черниг* запорож* закарпат* укроп*',
  russia:
    'росси* росий* москв* москов* кремл* путин* москалькова москальков* мединск* песков* минобороны рф курск* белгород* белорус* беларус* минск* лукашенк* днр лнр',
  exchanges:
    'яценко львов*-белов* координационн* женевск* медицинск*~комисси* стамбул* омбудсм* уполномоченн* красн*~крест* новая~гута новую~гуту юсов юсаў эйсмонт* абу-даби святого~престола',
  swapOfThings:
    'обменн*~фонд* обмен*~валют* обмен*~опыт* обмен*~мнени* обмен*~информаци* обмен*~данными обмен*~налогов* обмен*~финансов* обмен*~книг* обмен*~сведени* обмен*~удар* обмен*~выстрел* обмен*~нотами обмен*~студент* обмен*~квартир* обмен*~жилья обмен*~визит* обмен*~любезност* обмен*~рукопожат* курс*~обмена',
  capture: 'взят*~в~плен взяли~в~плен сдал*~в~плен сдались сдаются сложили~оружие',
  otherWars:
    'сектор*~газа хамас* израил* палестин* хезболл* ливан* иран* тегеран* ирак* сири* талиб* йемен* хусит* армян* армени* азербайдж* баку ереван* холодн*~войн* вьетнам* корея кореи корее корею корейск* вермахт* нацист* гдр герман* судан* венесуэл* индийск* пакистан* первой~мировой второй~мировой наполеон* француз* таиланд* тайск* бангкок* камбодж* мьянм* кашмир* ливи* триполи курд* курдск* серби* косов* колумби* эфиоп* эритре* сомали* нигери* афган* киргиз* таджик* руанд* тайван* босни* 1[6-8]\\d\\d~(?:года|году) 19[0-35-7]\\d~(?:года|году) советско-польск* литв* литовск* вильнюс* обмен*~заключенн* норвеги* словени* цру диссидент* семи~стран семи~государств страны~запада странами~запада стран~запада россия~и~сша сша~и~россия россией~и~сша сша~и~россией москвой~и~вашингтоном вашингтоном~и~москвой российско-американск*',
  otherMatters:
    'налогов* хокке* нхл кхл лиге лиги матч* шайб* клуб* вратар* нападающ* тренер* валют* доллар* гривн* нацбанк* банки банков биткоин* криптов* биржа бирже бирж* курса курсу студент* университет* эразмус ипотек* квартир* жилья риелтор* шпион* оппозиционн* приговор* осудил* удар* обстрел* перестрел* опыт* мнени* виз визы виза газа фестивал* реконструктор* реконструкци* гренадер* зрител* мундир* декан* музе* экспозици* архивист*',
};

const UKRAINIAN: GateWords = {
  swap: 'обмін обміну обміном обміні обміни обмінів обмінам обмінами обмінах обміня* обмінн* обмінят* міняли міняти замість натомість',
  transfer:
    "на~волю на~волі відвез* відвіз поверн* передан* передал* передач* передав* передат* передан* віддал* віддано відпуст* відпус* помилув* помилован* звільн* визвол* возз'єдн* репатрі* додому домів вдома удома на~батьківщин* зустріли доправ* вивез* виїхал* прийнял* отримал* забрал* доставл* доставил* прибул* прилетіл* привез* привіз*",
  captive: "бранц* політв'язн* полон полону полоні полоном полонен* військовополонен* неволя неволі заручник*",
  person:
    'військовослуж* військових військові військовим солдат* боєць бійц* бійців цивільн* дитин* діте* діти дітей дітьми дітям тіло тіл тіла тілами загибл* полегл* останки поранен* тяжкопоранен* захисник* ' +
    'оборон* офіцер* моряк* вод* людей люди осіб особа особу жінк* жінок українців українці українця українц* росіян* строковик* мешкан* воїн* наших іноземц*',
  ukraine:
    'україн* киє* київ* зеленськ* лубінец* лубінц* буданов* єрмак* умєров* верещук* зсу азов* маріупол* донецьк* херсон* черніг* запоріж* закарпат*',
  russia:
    'росі* москв* москов* кремл* путін* москальков* мединськ* пєсков* рф курськ* бєлгород* білорус* мінськ* мінсь* лукашенк* окупант*',
  exchanges:
    'яценк* львов*-бєлов* координаційн* коордштаб* женевськ* медичн*~комісі* стамбул* омбудсм* уповноважен* червон*~хрест* нова~гута юсов ейсмонт* абу-дабі святого~престолу',
  swapOfThings:
    'обмінн*~фонд* обмін*~книг* обмін*~валют* обмін*~досвід* обмін*~думк* обмін*~інформаці* обмін*~даними обмін*~удар* обмін*~пострілами обмін*~нотами обмін*~студент* обмін*~житла обмін*~візит* академічн*~обмін* курс*~обміну',
  capture: 'узят*~в~полон взят*~в~полон взяли~в~полон здал*~в~полон здалися здалося здавалося склали~зброю',
  otherWars:
    "сектор*~гази газі хамас* ізраїл* палестин* хезболл* ліван* іран* тегеран* ірак* сирі* талібан* ємен* хусит* вірмен* азербайдж* баку єреван* холодн*~війн* в'єтнам* корея кореї корею корейськ* вермахт* нацист* ндр німеч* судан* венесуел* індій* пакистан* світов*~війн* таїланд* тайськ* бангкок* камбодж* м'янм* кашмір* лівій* лівії тріполі курд* сербі* косов* колумбі* ефіоп* еритре* сомалі* нігері* афган* киргиз* таджик* руанд* тайван* босні* 1[6-8]\\d\\d~(?:року|році) 19[0-35-7]\\d~(?:року|році) радянсько-польськ* литв* литовськ* вільнюс* норвегі* словені* цру дисидент* країни~заходу країнами~заходу країн~заходу росія~і~сша сша~і~росія росією~і~сша сша~і~росією росія~та~сша сша~та~росія росією~та~сша сша~та~росією москвою~і~вашингтоном вашингтоном~і~москвою в'язнями в'язнів~із німці німців семи~країн російсько-американськ*",
  otherMatters:
    'хоке* нхл кхл ліги матч* шайб* клуб* воротар* нападник* тренер* валют* долар* гривн* нацбанк* банки банків біткоїн* криптов* біржа бірж* студент* університет* erasmus* іпотек* квартир* житла рієлтор* шпигун* опозиційн* вирок* засуд* суд суду підсуд* удар* обстріл* досвідом думками інформацією ухвалили депутати наполеон* француз* фестивал* реконструктор* реконструкці* глядач* декан* музе* експозиці* архівіст*',
};

const BELARUSIAN: GateWords = {
  swap: 'абмен абмену абменам абмене абмены абменаў абменамі абменах абмян* абменьв* абменн* мяняли мянялі замест',
  transfer:
    "адвез* адвёз павез* з'ехал* вывез* выехал* выслаў на~волю забрала забраў вярн* верн* вяртан* перада* аддал* аддан* адпус* вызвал* аб'ядна* уз'ядн* рэпатры* дадому дома дамоў на~радзім* сустрэл* памілав* вывез* вярта* прынял* атрымал* атрымаў забрал* даставіл* прыбыл* прыляцел* прывез* прывёз*",
  captive:
    'вязн* палітвязн* палітзняволен* нявол* палон палону палоне палонам палонн* ваеннапалонн* няволі няволя няволю закладнік* палоннымі',
  person:
    'ваеннаслуж* вайскоў* ваенных ваенныя ваенным салдат* баец байц* цывільн* дзіця* дзец* дзяц* цела цел целы целамі загінул* палегл* парэшткі параненых паранен* цяжкапаранен* абаронц* ' +
    "афіцэр* марак* кіроўц* людзей людзі чалавек жанчын* украінцаў украінцы украінц* расіян* жыхар* сем'і замежнік*",
  ukraine:
    'украін* ўкраін* кіеў* кіев* зяленск* лубінец* лубінц* буданаў* ярмак* умераў* азоў* марыупал* данецк* закарпац* херсон* чарніг* запарож*',
  russia:
    'расі* расе* маскв* маскоў* крэмл* крамл* пуцін* маскальков* мядзінск* пяскоў* рф курск* белгарад* белар* мінск* лукашэнк*',
  exchanges:
    'яцэнк* львов*-бялов* львов*-белав* каардынацыйн* жэнеўск* медыцынск*~камісі* стамбул* амбудсм* упаўнаваж* чырвон*~крыж* новая~гута новую~гуту юсов юсаў эйсмант* абу-дабі',
  swapOfThings:
    'абменн*~фонд* абмен*~кніг* абмен*~валют* абмен*~вопыт* абмен*~думк* абмен*~звест* абмен*~інфармаци* абмен*~данымі абмен*~удар* абмен*~нотамі абмен*~студэнт* абмен*~жылля абмен*~візіт* курс*~абмену абмян*~валют* міжнародн*~абмен*',
  capture: 'узят*~у~палон узялі~ў~палон здал*~ў~палон здаліся здалося склалі~зброю',
  otherWars:
    "сектар*~газа газа газе хамас* ізраіл* палесцін* хезбал* ліван* іран* тэгеран* ірак* сіры* талібан* емен* хусіт* армян* армені* азербайдж* баку ерэван* халодн*~вайн* в'етнам* карэ* вермахт* нацыст* гдр герман* нямеч* судан* пакістан* сусветн*~вайн* венесуэл* індыйск* тайланд* тайск* бангкок* камбодж* м'янм* кашмір* лівій* лівіі трыпалі курдск* сербі* косав* калумбі* эфіоп* эрытрэ* самалі* нігеры* афган* кіргіз* таджык* руанд* тайван* босні* 1[6-8]\\d\\d~(?:года|годзе) 19[0-35-7]\\d~(?:года|годзе) савецка-польск* літв* літоўск* вільня вільню нарвегі* славені* цру дысідэнт* краіны~захаду краінамі~захаду краін~захаду расія~і~зша зша~і~расія расіяй~і~зша зша~і~расіяй масквой~і~вашынгтонам вашынгтонам~і~масквой расійска-амерыканск*",
  otherMatters:
    'бібліятэк* кніг* хаке* хакей* нхл кхл лігі матч* шайб* клуб* варатар* нападнік* трэнер* валют* долар* даляр* грыўн* рубл* нацбанк* банкі банкаў біткоін* крыпта* біржа бірж* студэнт* універсітэт* іпатэк* кватэр* жылля рыэлтар* шпіён* апазіцыйн* прысуд* асудзі* удар* абстрэл* рэадмісі* законапраект* звесткамі вопытам думкамі напалеон* француз* фестывал* рэканструктар* рэканструкцы* гледач* дэкан* студэнт* універсітэт* моладз* музе* экспазіцы* архівіст*',
};

export const GATE_WORDS: readonly GateWords[] = [ENGLISH, RUSSIAN, UKRAINIAN, BELARUSIAN];
