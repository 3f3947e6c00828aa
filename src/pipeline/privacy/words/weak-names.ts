/** Given names, as inflected, that are words or names of other things too: names of persons only beside another part of a name. */
export const WEAK_NAMES: ReadonlySet<string> = new Set(
  (
    'вера веры вере веру верой надежда надежды надежде надежду надеждой любовь любви любов любові любоў роман романа романом романе марта марте мира миру слава славы славу славою влада владу влади владі мая май майя роза розы лада ладу лев лука луки луку света ' +
    'свете свету соня воля волі волю волею зоря калина калини клим макс стас али иса ян яна яни ян муса ислам исламу ислама ника дина рада віра віри вірі віру вірою надія надії надію надією злата мила тарас нечай наум герман германа сава фома марка марк ' +
    'устин павл мая маю луна люба людмил сто стаса богдана мир ліна дана орест лазар лазаря адам гена гены роберта назар назара кость кості костю косці платон данило мартина світлана каміла розой земля ' +
    'may june april rose will mark grace hope faith victoria virginia jordan austin scott wayne dean roy frank grant jean christian logan robin kelly leo georgia florence sydney charlotte madison brandon hunter chase drew bill art ray gene guy pat rich rob ron ' +
    'german люди люду люда тема теми теме тему темы тим тима тому день дня дні мил мила мило жди нині лесы лес lada maya roman lev slava nika mira vera nadia lina dina lana ali isa musa islam david'
  ).split(' '),
);
