import type { GateWords } from './gate-words';

export const ENGLISH: GateWords = {
  swap: `trading~captives trading~prisoners swop* exchang* swap* trade traded trades`,
  transfer: `
    gave~ukraine gave~russia took~back got~back change~hands rejoin* return* handed hand~over handing~over handover* hand-over* released release releases freed free frees brought~home bring~home brings~home bringing~home back~home back~from came~home
    come~back came~back coming~home go~home escorted back~with accepted delivered delivery crossed brought get~home (?<!from~)home travelling~home left~russia repatriat* reunit*
    transferred transfer given~up let~go set~free deported hands~over pardon* flown~in flown~home flown~to flew~in flew~home brought~back taken~home
    arrived gave~up~\\d+ gave~back gave~each~other~back home~again entrusted~to back~in~ukraine back~in~russia`,
  captive: `prisoner* captive* captivity captured pow pows hostage*`,
  person: `
    residents coffin* minor minors dead soldier* servicem* servicew* civilian* child* boys girls bodies remains fallen wounded defender* officer* troops sailor* marine*
    driver* families people men women guards ukrainians russians citizen* inmate* foreigner*
    their~return villager* inhabitant* fighter* commander* woman
    `,
  ukraine: `
    ukrain* kyiv* kiev* zelensk* lubinets budanov yermak umerov vereshchuk azov* mariupol* donetsk kherson* chernihiv* zaporizh* transcarpath*
    zakarpat*`,
  russia: `russia* moscow* kremlin* putin* moskalkova medinsky peskov kursk* belgorod* belarus* minsk* lukashenk*`,
  exchanges: `
    coordination~headquarters coordination~hq geneva~convention* mixed~medical~commission* medical~commission* istanbul ombuds*
    human~rights~commissioner red~cross novaya~guta yusov eismont abu~dhabi holy~see lvova-belova yatsenko`,
  swapOfThings: `
    exchanged~hundreds~of~drones exchanged~dozens~of~drones exchange~drone* exchange~year exchange~of~territor* swap*~of~territor* swap*~of~land territorial~exchange* land~swap* exchange~of~land exchange~of~strikes exchange~strikes exchanged~strikes exchange~heavy three-player~exchange two-player~exchange player~exchange brought~to~safety bring~them~back exchange~fund* exchange~rate* exchange~office* stock~exchange* exchange~student* exchange~program* exchange~fire exchanged~fire exchange~of~fire
    exchange~blows exchanged~blows exchange~views exchange~of~views exchange~of~information exchange~information exchange~data exchange~of~data
    exchange~tax exchange~books book~exchange* exchange~visit* trade~deadline* foreign~exchange heat~exchange* exchanged~notes exchanged~views
    free~trade report~released released~a~report released~its~report report~was~released video~released released~a~video released~a~statement`,
  capture: `taken~prisoner taken~captive surrendered surrendering laid~down~their~arms`,
  otherWars: `
    gaza hamas israel* palestin* hezbollah lebanon iran* tehran iraq* syria* taliban yemen* houthi* armenia* azerbaijan* baku yerevan cold~war
    vietnam* korea* world~war wehrmacht nazi german* sudan* venezuela* india* pakistan* ethiopia* congo napoleon* french thai* bangkok cambodia*
    myanmar* kashmir* libya* tripoli kurd* pkk serbia* kosovo colombia* farc eritrea* somalia* nigeria* mali chad haiti* afghan* kyrgyz* tajik*
    rwanda* taiwan* bosnia*`,
  history: `in~1[6-8]\\d\\d(?!~(?:hours|days)) in~19[0-35-7]\\d polish-soviet`,
  otherPartners: `
    seven~countries norway norwegian lithuania* vilnius slovenia* cia dissident* east-west us~and~russia russia~and~the~us~swap* russian-american
    us-russian us-russia american americans~and~russia* washington~and~moscow between~moscow~and~washington
    russia~and~the~west`,
  otherMatters: `
    cigarettes sweets workshop* deserter* desertion absent~without~leave gunman bank refugees displaced~people mass~grave exhumed memorial statue territory~swap certificates choir compulsory~evacuation evacuation~of~families cellars dormitory grain shipment* cargo~ship* rally rallied placards banners letters~to parcels pen-friend* delegates blankets defendant* prosecutor* appeal life~imprisonment years~in~prison prison~terms court courtroom judge* deportation deported~to~russia transferred~to~russia researchers to~safety evacuation~team evacuation~train defenceman defensemen prospect* roster goals film films filmmaker* director premiere screenplay cinema novel novelist publisher* fundraiser* fundraising donation* donors electricity grid recruited recruiter* recruiters contract~soldiers funeral* mourners cemetery exhum* excavat* extradit* expelled~diplomats persona~non~grata embassy~staff paramedics shelters front-line~villages tortur* ill-treat* interviewees electric~shocks mock~executions
    hockey nhl khl league* playoff* draft~pick* second-round winger* goaltender* goalkeeper* striker* coach* stock currency currencies dollar* euro
    euros bitcoin crypto* student* university universities erasmus* apartment* mortgage* library spies spy opposition~politicians deadline~day tariff*
    gunfire artillery clashes sentenced verdict siberia historians festival* reenact* re-enact* museum* archivist* dean spectators gas cubic~metres
    pipeline* recruits trainee* graduates instructor* training programme ballet* dancer* cybercrime espionage smuggling megawatt* traders`,
  subjects: `
    selling scam* conned strikes drone* missile* shelling attack* trial* tribunal* judge* guilty sentenc* verdict* convict* suspect* charged indict*
    prosecutor* investigat* treason police fraud* swindl* jails law laws bill rada duma petition* sanction* pay payment* compensation budget*
    register* monitors watchdog* survey researchers tortur* beaten rally rallies march~for marched marchers protest* vigil* portraits photograph* exhibition*
    memorial mural film* documentary drama theatre theater novel concert choir marathon football hockey match visit* inspect* parcels letters~from
    letters~to surrender* gave~themselves~up hack* leaked universit* semester* currency extradit* spies jobs pension* accused relatives~of~captive*
    relatives~of~prisoner* families~of~captive* families~of~captured families~of~prisoner* mothers~of~captive* wives~of~captive* exhibit* go~on~show
    anniversar* commemorat* remembered mobilis* mobiliz* recruit* refugee* camp display parade unaccounted
    flats apartments housing
    lists~of~captive* lists~of~prisoner* list~to~the~pope has~enough have~enough are~enough pontiff search~team* searchers unearthed
    laid~down~arms laid~down~their~arms absent~without~leave awol leaving~units deserter* demand*~exchange demand*~a~swap demand*~an~exchange letters~of~captives
    pirate* tanker hijack* exchange~program* exchange~student* climber* mountaineer* avalanche zoo zoos bears lions animals world~war museum`,
  things: `
    drones missiles strikes strike attack* blows fire gunfire artillery salvos shots shelling barrage* views opinions information data intelligence
    notes letters messages greetings accusations threats insults barbs ideas experience visits students pupils players books currency land territor*
    goods gifts pleasantries
    banknotes bills roubles rubles hryvnias dollars
    claims complaints`,
  sport: `
    football* soccer hockey club clubs midfielder* striker* goalkeeper* goaltender* winger* defenseman defensemen defenceman playmaker coach* fans
    league* season* match matches player* draft loan contract* champion* stadium*`,
  evacuation: `
    evacuat* evacuee* shelling shelled`,
  crossing: `
    from~russia from~russian from~ukraine from~ukrainian from~belarus to~russia to~ukraine to~belarus into~ukraine into~russia via~belarus
    through~belarus occupied~territor* occupation deported repatriat* reunit* mediat*`,
  belarus: `
    belarus* minsk* lukashenk*`,
  gifts: `
    letters parcels medicines clothes blankets`,
  return: `
    return* brings~home brought~home brought~back bringing~home handed~over hands~over freed released repatriat* came~home come~home brought bring brings`,
};
