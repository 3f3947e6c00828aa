import type { GateWords } from './gate-words';

export const ENGLISH: GateWords = {
  swap: `swop* exchang* swap* trade traded trades`,
  transfer: `
    gave~ukraine gave~russia took~back change~hands rejoin* return* handed hand~over handing~over handover* hand-over* released release releases freed free frees brought~home bringing~home came~home
    come~back came~back coming~home go~home escorted back~with accepted delivered delivery crossed brought get~home home travelling~home left~russia repatriat* reunit*
    transferred transfer given~up let~go set~free deported hands~over pardon* flown~in flown~home flown~to flew~in flew~home brought~back taken~home
    arrived`,
  captive: `prisoner* captive* captivity captured pow pows hostage*`,
  person: `
    residents coffin* minor minors dead soldier* servicem* servicew* civilian* child* boys girls bodies remains fallen wounded defender* officer* troops sailor* marine*
    driver* families people men women guards ukrainians russians citizen* inmate* foreigner*`,
  ukraine: `
    ukrain* kyiv* kiev* zelensk* lubinets budanov yermak umerov vereshchuk azov* mariupol* donetsk kherson* chernihiv* zaporizh* transcarpath*
    zakarpat*`,
  russia: `russia* moscow* kremlin* putin* moskalkova medinsky peskov kursk* belgorod* belarus* minsk* lukashenk*`,
  exchanges: `
    coordination~headquarters coordination~hq geneva~convention* mixed~medical~commission* medical~commission* istanbul ombuds*
    human~rights~commissioner red~cross novaya~guta yusov eismont abu~dhabi holy~see lvova-belova yatsenko`,
  swapOfThings: `
    exchanged~hundreds~of~drones exchanged~dozens~of~drones exchange~drone* exchange~year exchange~of~territor* territorial~exchange* land~swap* exchange~of~land exchange~of~strikes exchange~strikes exchanged~strikes exchange~heavy three-player~exchange two-player~exchange player~exchange brought~to~safety bring~them~back exchange~fund* exchange~rate* exchange~office* stock~exchange* exchange~student* exchange~program* exchange~fire exchanged~fire exchange~of~fire
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
    us-russian us-russia american americans~and~russia* washington~and~moscow between~moscow~and~washington`,
  otherMatters: `
    cigarettes sweets workshop* deserter* desertion absent~without~leave gunman bank refugees displaced~people mass~grave exhumed memorial statue territory~swap certificates choir compulsory~evacuation evacuation~of~families cellars dormitory grain shipment* cargo~ship* rally rallied placards banners letters~to parcels pen-friend* delegates blankets defendant* prosecutor* appeal life~imprisonment years~in~prison prison~terms court courtroom judge* deportation deported~to~russia transferred~to~russia researchers to~safety evacuation~team evacuation~train defenceman defensemen prospect* roster goals film films filmmaker* director premiere screenplay cinema novel novelist publisher* fundraiser* fundraising donation* donors electricity grid recruited recruiter* recruiters contract~soldiers funeral* mourners cemetery exhum* excavat* extradit* expelled~diplomats persona~non~grata embassy~staff paramedics shelters front-line~villages tortur* ill-treat* interviewees electric~shocks mock~executions
    hockey nhl khl league* playoff* draft~pick* second-round winger* goaltender* goalkeeper* striker* coach* stock currency currencies dollar* euro
    euros bitcoin crypto* student* university universities erasmus* apartment* mortgage* library spies spy opposition~politicians deadline~day tariff*
    gunfire artillery clashes sentenced verdict siberia historians festival* reenact* re-enact* museum* archivist* dean spectators gas cubic~metres
    pipeline* recruits trainee* graduates instructor* training programme ballet* dancer* cybercrime espionage smuggling megawatt* traders`,
};
