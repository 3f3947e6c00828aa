/** Own texts that are no report of a hand-over between the sides of this war, though they share its words: title, body. */
export const OTHER_MATTERS: readonly (readonly [title: string, text: string])[] = [
  [
    'Hamas frees eight hostages as Israel releases 110 prisoners',
    'Three Israelis and five Thai workers were handed over in Gaza on Thursday. In exchange Israel released 110 Palestinian prisoners, 30 of them minors. ' +
      'Egypt and Qatar mediate. The next swap is expected on Saturday, when 183 captives go home, an official in Doha said. Ukraine and Russia welcomed the truce.',
  ],
  [
    'Five Americans leave Tehran in a swap with Iran',
    'Qatar brokered the exchange in which five prisoners were freed on each side and six billion dollars of frozen oil money moved to Doha. ' +
      'Families met them at the airport. The White House called it a humanitarian step, Moscow took note.',
  ],
  [
    'Armenia and Azerbaijan return prisoners as a gesture of goodwill',
    'Baku released 32 Armenian servicemen, Yerevan handed over two soldiers of Azerbaijan. Russian peacekeepers were not involved. The exchange took place on the border.',
  ],
  [
    'Hryvnia slips: what exchange offices in Kyiv ask for a dollar',
    'The national bank of Ukraine moved the official exchange rate to 42.05. Traders returned to the market after the holiday; 157 million dollars were sold. ' +
      'In Moscow the rouble was traded at 80 for the euro. People bring home less currency than last year, bankers say.',
  ],
  [
    'Sides exchange fire near Pokrovsk, 210 clashes in a day',
    'The General Staff in Kyiv counted 210 clashes. Russia lost 1,130 soldiers and 41 artillery systems, it said; 12 Russians were taken prisoner. ' +
      'Moscow claims 340 Ukrainian troops were killed and four captured. Nine civilians were wounded in Kherson, two children among them.',
  ],
  [
    'A reporter, a spy and a quiet airport: the 2024 swap retold',
    'Twenty-four people changed planes in Ankara. The journalist of an American paper walked free, the killer from Berlin went to Moscow. Germany hesitated long. ' +
      'Eight agents returned to Russia with two children. It was the largest exchange of prisoners since the Cold War.',
  ],
  [
    'How the armies of 1918 sent their captives home',
    'Historians in Vienna counted two million prisoners of war in Russia in that year. The world war over, camps in Siberia let them go, and exchange commissions worked till 1922. ' +
      'German and Hungarian soldiers came home by ship.',
  ],
  [
    'Нацбанк підвищив курс: обмін валют подорожчав',
    'У касах Києва за долар просять 42,3 гривні. За тиждень банки обміняли 157 мільйонів, повернули покупцям комісію, кажуть у відділенні. Російський рубль в Україні не міняють від 2022 року.',
  ],
  [
    'Верховна Рада змінила закон про статус полонених',
    'Депутати ухвалили законопроєкт: родинам військовополонених платитимуть щомісяця. Виплати отримають 8000 осіб. Суд не зможе відмовити через брак довідки. Голосували 263, проти - двоє. ' +
      'Документ набуває чинності за три місяці.',
  ],
  [
    'Втрати ворога: Генштаб оновив цифри',
    "За добу російська армія втратила 1080 військових, 4 танки та 38 артилерійських систем. На Покровському напрямку українські бійці взяли в полон дев'ятьох. Обстріли Херсона поранили двох цивільних.",
  ],
  [
    'Ізраїль і ХАМАС обмінялися тілами',
    'До Ізраїлю повернули тіла чотирьох заручників, натомість палестинцям передали 15 тіл. Обмін відбувся в секторі Гази за сприяння Червоного Хреста. Україна привітала угоду.',
  ],
  [
    'Обмен опытом: белорусские и российские врачи встретились в Минске',
    'Тридцать хирургов вернулись домой с дипломами. Стороны обменялись опытом лечения раненых и договорились принять ещё 40 студентов. Украинских участников не было.',
  ],
  [
    'Подвижная виза: Россия и Китай обменялись нотами',
    'Стороны передали друг другу списки и обменялись мнениями. Вернуть визы для 200 моряков обещают к маю. Москва довольна переговорами.',
  ],
  [
    'Суд в Донецке вынес приговор пленному',
    'Верховный суд ДНР приговорил украинского военнопленного к 19 годам. Вину он признал, сообщил следственный комитет России. В плен он попал под Мариуполем. Срок отсчитают со дня задержания.',
  ],
  [
    'Иран и Швеция обменялись заключёнными',
    'Двое шведов вернулись домой, осуждённый в Стокгольме чиновник улетел в Тегеран. Посредником выступил Оман. Ещё один пленник остаётся в тюрьме.',
  ],
  [
    'Курс валют: дзе ў Мінску выгадны абмен',
    'Долар каштуе 3,27 рубля, расійскі рубель крыху падаў. Банкі вярнулі камісію. За суткі людзі абмянялі 31 мільён, паведаміла біржа.',
  ],
  [
    'Абмен вопытам: студэнты з Гомеля вярнуліся дадому',
    'Сорак студэнтаў універсітэта правялі тры месяцы ў Расіі. Па абмене прыехалі 38 расійскіх студэнтаў. Украінскіх удзельнікаў праграмы няма з 2022 года.',
  ],
  [
    'Газа: ХАМАС перадаў целы закладнікаў',
    'Ізраіль атрымаў чатыры целы, вызваліў 90 палонных палестынцаў. Абмен ішоў праз Егіпет і Катар. Наступная перадача ў суботу.',
  ],
];
