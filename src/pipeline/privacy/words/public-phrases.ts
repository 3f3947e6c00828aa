/** Ships, libraries, crossings, churches, works and offices whose words are names of persons as well, or end like them. */
const PHRASES =
  /(?<!\p{L})(?:акад[еэ]м[иі]к\p{L}* вернадс(?:ь)?к\p{L}*|(?:библиоте[кц]|бібліоте[кц]|університет|университет)\p{L}*(?: [іи]мен[іи])? вернадс(?:ь)?к\p{L}*|verkhovna rada|associated press|josep borrell|ramzan kadyrov|рамзан\p{L}* кад[иы]ров\p{L}*|mustafa sentop|seref malkoc|b[ie]n salman|б[иіе]н салман|save ukraine|ngo save|nuclear power plant|temporarily occupied territories|st sophia's cathedral|(?:святого|св\.?) миколая|казачья локня|мал(?:ая|ой) локн\p{L}|аппарат\p{L}* илизарова|праваслаўн\p{L}* царкв\p{L}*|дзяржаўн\p{L}* (?:служб|дум)\p{L}*|завод\p{L}* ілліча|maria lvova-belova|пап\p{L}+ римськ\p{L}+|sudzhansky district|(?:in|near|to|from|of) (?:vorozhba|sudzha)|сухопутн\p{L}* (?:військ|войск|сил)\p{L}*|нов(?:і|их|ими|ые|ых|ыми|ыя) (?:ярилович|ярылавіч)\p{L}*)/giu;

/** From where to where each of them goes in a text. */
export const publicPhrasesIn = (text: string): [start: number, end: number][] =>
  [...text.matchAll(PHRASES)].map(({ 0: phrase, index }) => [index, index + phrase.length]);
