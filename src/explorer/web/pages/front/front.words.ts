import { plural } from '../../words/plural';
import { translated } from '../../words/translated';

export const frontWords = translated({
  en: {
    title: 'Who was handed over, and who says so',
    lead: 'Exchanges of prisoners, civilians, children and the bodies of the dead between Russia and Ukraine since 2022: what was said in public, claim by claim. Every number below is computed from the claims on file and leads to them.',
    all: (records: string) => `${records} of what took place`,
    records: plural('en', { one: '# record', other: '# records' }),
    totals: (counter: string) => `${counter}’s running total of people returned, against the records`,
    latest: (counter: string, day: string, claimed: string, recorded: string) =>
      `${counter} says that by ${day} ${claimed} people had returned in exchanges. The records on file add up to ${recorded}.`,
    same: (from: string, to: string, grown: string, gap: string) =>
      `Between ${from} and ${to} both grew by ${grown}, to the person; ${gap} people returned before are not on file.`,
    missing: plural('en', {
      one: 'On # record nobody gave the number.',
      other: 'On # records nobody gave the number.',
    }),
    rule: 'Where total and records part afterwards, the total may follow another rule of counting; pages seldom say which.',
    voices: 'Few numbers are confirmed by anybody',
    voicesText: (both: string, records: string) =>
      `On ${both} of the records that took place do both sides, or a third party, say the same number; on ${records} a number stands on one voice alone.`,
    voicesNote:
      'A record may stand in several rows: it has several numbers. Numbers of parts, such as the wounded, count too. A voice is a speaker, not a page; a thousand reprints are one voice.',
    dead: 'The dead who were handed over, by year and side',
    deadNote: 'Returns of bodies that no page on file reports are missing, above all of 2023 and 2024.',
    year: (year: number, side: string) => `${year}, to ${side}`,
    operations: (claimed: string) => `“${claimed}” against the list`,
    operationsText: (counter: string, day: string, claimed: string, recorded: string) =>
      `${counter} counts ${claimed} operations by ${day}. Of hand-overs through Belarus, ${recorded} are on file.`,
    operationsNote:
      'Only records on which a claim names Belarus as host, mediator or helper are counted; on many records nobody says where it took place.',
    toList: 'The words, and the list',
    claims: 'The claims behind it',
  },
  uk: {
    title: 'Кого передали і хто про це каже',
    lead: 'Обміни полоненими, цивільними, дітьми і тілами загиблих між Росією та Україною від 2022 року: сказане публічно, твердження за твердженням. Кожне число нижче обчислено з тверджень і веде до них.',
    all: (records: string) => `Відбулося: ${records}`,
    records: plural('uk', { one: '# запис', few: '# записи', many: '# записів', other: '# запису' }),
    totals: (counter: string) => `Наростаючий підсумок (${counter}): скільки людей повернулося, і записи`,
    latest: (counter: string, day: string, claimed: string, recorded: string) =>
      `${counter} каже: станом на ${day} в обмінах повернулося ${claimed} людей. Записи разом дають ${recorded}.`,
    same: (from: string, to: string, grown: string, gap: string) =>
      `Від ${from} до ${to} обидва числа зросли на ${grown}, до людини; ${gap} людей, що повернулися раніше, немає в записах.`,
    missing: plural('uk', {
      one: 'Про # запис ніхто не назвав числа.',
      few: 'Про # записи ніхто не назвав числа.',
      many: 'Про # записів ніхто не назвав числа.',
      other: 'Про # запису ніхто не назвав числа.',
    }),
    rule: 'Там, де підсумок і записи далі розходяться, підсумок може мати інше правило лічби; сторінки рідко кажуть, яке.',
    voices: 'Мало які числа хтось підтверджує',
    voicesText: (both: string, records: string) =>
      `Записів, що відбулися і про які обидві сторони або третя кажуть те саме число: ${both}. Записів, де число каже один голос: ${records}.`,
    voicesNote:
      'Запис може бути в кількох рядках: він має кілька чисел. Числа частин, як-от поранених, теж рахуються. Голос – це мовець, а не сторінка; тисяча передруків – один голос.',
    dead: 'Передані загиблі, за роками і сторонами',
    deadNote: 'Немає повернень тіл, про які не повідомляє жодна сторінка в записах, насамперед за 2023 і 2024 роки.',
    year: (year: number, side: string) => `${year}, ${side}`,
    operations: (claimed: string) => `«${claimed}» і список`,
    operationsText: (counter: string, day: string, claimed: string, recorded: string) =>
      `Станом на ${day} ${counter} налічує ${claimed} операцій. Передавань через Білорусь у записах: ${recorded}.`,
    operationsNote:
      'Враховано лише записи, де твердження називає Білорусь місцем, посередником або помічником; у багатьох записах ніхто не каже, де це було.',
    toList: 'Слова і список',
    claims: 'Твердження за цим числом',
  },
  ru: {
    title: 'Кого передали и кто об этом говорит',
    lead: 'Обмены пленными, гражданскими, детьми и телами погибших между Россией и Украиной с 2022 года: сказанное публично, утверждение за утверждением. Каждое число ниже вычислено из утверждений и ведёт к ним.',
    all: (records: string) => `Состоялось: ${records}`,
    records: plural('ru', { one: '# запись', few: '# записи', many: '# записей', other: '# записи' }),
    totals: (counter: string) => `Нарастающий итог (${counter}): сколько людей вернулось, и записи`,
    latest: (counter: string, day: string, claimed: string, recorded: string) =>
      `${counter} говорит: на ${day} в обменах вернулось ${claimed} человек. Записи вместе дают ${recorded}.`,
    same: (from: string, to: string, grown: string, gap: string) =>
      `С ${from} по ${to} оба числа выросли на ${grown}, до человека; ${gap} человек, вернувшихся раньше, нет в записях.`,
    missing: plural('ru', {
      one: 'О # записи никто не назвал числа.',
      few: 'О # записях никто не назвал числа.',
      many: 'О # записях никто не назвал числа.',
      other: 'О # записи никто не назвал числа.',
    }),
    rule: 'Там, где итог и записи далее расходятся, итог может следовать другому правилу счёта; страницы редко говорят, какому.',
    voices: 'Мало какие числа кто-либо подтверждает',
    voicesText: (both: string, records: string) =>
      `Состоявшихся записей, о которых обе стороны или третья называют одно и то же число: ${both}. Записей, где число называет один голос: ${records}.`,
    voicesNote:
      'Запись может стоять в нескольких строках: у неё несколько чисел. Числа частей, например раненых, тоже считаются. Голос – это говорящий, а не страница; тысяча перепечаток – один голос.',
    dead: 'Переданные погибшие, по годам и сторонам',
    deadNote:
      'Нет возвращений тел, о которых не сообщает ни одна страница в записях, прежде всего за 2023 и 2024 годы.',
    year: (year: number, side: string) => `${year}, ${side}`,
    operations: (claimed: string) => `«${claimed}» и список`,
    operationsText: (counter: string, day: string, claimed: string, recorded: string) =>
      `На ${day} ${counter} насчитывает ${claimed} операций. Передач через Беларусь в записях: ${recorded}.`,
    operationsNote:
      'Учтены только записи, где утверждение называет Беларусь местом, посредником или помощником; во многих записях никто не говорит, где это было.',
    toList: 'Слова и список',
    claims: 'Утверждения за этим числом',
  },
  be: {
    title: 'Каго перадалі і хто пра гэта кажа',
    lead: 'Абмены палоннымі, цывільнымі, дзецьмі і целамі загінулых паміж Расіяй і Украінай з 2022 года: сказанае публічна, сцверджанне за сцверджаннем. Кожны лік ніжэй вылічаны са сцверджанняў і вядзе да іх.',
    all: (records: string) => `Адбылося: ${records}`,
    records: plural('be', { one: '# запіс', few: '# запісы', many: '# запісаў', other: '# запісу' }),
    totals: (counter: string) => `Нарастальны вынік (${counter}): колькі людзей вярнулася, і запісы`,
    latest: (counter: string, day: string, claimed: string, recorded: string) =>
      `${counter} кажа: на ${day} у абменах вярнулася ${claimed} чалавек. Запісы разам даюць ${recorded}.`,
    same: (from: string, to: string, grown: string, gap: string) =>
      `З ${from} па ${to} абодва лікі выраслі на ${grown}, да чалавека; ${gap} чалавек, якія вярнуліся раней, няма ў запісах.`,
    missing: plural('be', {
      one: 'Пра # запіс ніхто не назваў ліку.',
      few: 'Пра # запісы ніхто не назваў ліку.',
      many: 'Пра # запісаў ніхто не назваў ліку.',
      other: 'Пра # запісу ніхто не назваў ліку.',
    }),
    rule: 'Там, дзе вынік і запісы далей разыходзяцца, вынік можа мець іншае правіла ліку; старонкі рэдка кажуць, якое.',
    voices: 'Мала якія лікі хто-небудзь пацвярджае',
    voicesText: (both: string, records: string) =>
      `Запісаў, што адбыліся і пра якія абодва бакі або трэці называюць той самы лік: ${both}. Запісаў, дзе лік называе адзін голас: ${records}.`,
    voicesNote:
      'Запіс можа стаяць у некалькіх радках: ён мае некалькі лікаў. Лікі частак, напрыклад параненых, таксама лічацца. Голас – гэта прамоўца, а не старонка; тысяча перадрукаў – адзін голас.',
    dead: 'Перададзеныя загінулыя, па гадах і баках',
    deadNote: 'Няма вяртанняў цел, пра якія не паведамляе ніводная старонка ў запісах, найперш за 2023 і 2024 гады.',
    year: (year: number, side: string) => `${year}, ${side}`,
    operations: (claimed: string) => `«${claimed}» і спіс`,
    operationsText: (counter: string, day: string, claimed: string, recorded: string) =>
      `На ${day} ${counter} налічвае ${claimed} аперацый. Перадач праз Беларусь у запісах: ${recorded}.`,
    operationsNote:
      'Улічаны толькі запісы, дзе сцверджанне называе Беларусь месцам, пасярэднікам або памочнікам; у многіх запісах ніхто не кажа, дзе гэта было.',
    toList: 'Словы і спіс',
    claims: 'Сцверджанні за гэтым лікам',
  },
});
