# Правилата, по които се броят сроковете.

title = Правила и срокове
intro = По тези правила системата брои всеки срок. Числото, което не е сверено с текста в сила, е отбелязано; сверете го, преди да разчитате на него.
unverified = { $count ->
    [one] Едно правило по закон още не е сверено.
   *[other] { $count } правила по закон още не са сверени.
 }
find = Търсене в правилата
group-of = { $title } ({ $count })
no-such-rule = Няма правило с тази дума.
all-rules = Покажи всички
group-law = По закон
group-own = По реда на центъра
of-centre = Център
calendar-link = Неработни дни
name = Правило
how-long = Колко
counted-from = Брои се от
ground = Основание
state = Състояние
counting = Кои дни се броят
verified = Сверено
validity = Валидност
source = Откъде е
history = Версии
tag-verified = Сверено
tag-not-verified = Още не е сверено
tag-own-order = Ред на центъра
tag-own-version = Версия на центъра
tag-in-force = В сила
tag-not-in-force = Не е в сила
origin-law = по закон
origin-own = по реда на центъра
source-shipped = Идва със системата
source-own = Въведена от центъра
why = Защо
running-now = { $count ->
    [one] тече един срок
   *[other] текат { $count } срока
 }
running = Сроковете, които текат
running-count = { $count ->
    [0] По това правило сега не тече срок.
    [one] По това правило тече един срок.
   *[other] По това правило текат { $count } срока.
 }
show-them = Покажи ги
by-others = { $count ->
    [one] Един от тях се брои по версията, която е била в сила, когато е започнал.
   *[other] { $count } от тях се броят по версията, която е била в сила, когато са започнали.
 }
recount = Преизчисли течащите срокове
recount-question = Да се преизчислят ли течащите срокове по „{ $name }“?
recount-text = { $count ->
    [one] Един срок, започнал по друга версия, ще се брои по сегашната: { $value }.
   *[other] { $count } срока, започнали по друга версия, ще се броят по сегашната: { $value }.
 }
recount-background = Преизчисляването върви на заден план и се записва в дневника. За всеки срок се пази и кога е изтичал преди това.
recount-begun = Преизчисляването започна.
recount-nothing = Няма какво да се преизчисли.
recounting = Преизчислени { $part }.
recounted = { $count ->
    [one] Един срок е преизчислен, { $when }.
   *[other] Преизчислени са { $count } срока, { $when }.
 }
look-again = Обнови
new-version = Нова версия на правилото
version-intro = Сега важи: { $value }. Новата версия важи за сроковете, които започват от посочения ден; течащите пазят своята, докато не поискате да се преизчислят.
version-entered = Новата версия е записана.
value = Стойност
unit = Мярка
counting-field = Кои дни се броят
counting-hint = При работни дни почивните и празничните не се броят; при часове се броят часовете на администрацията.
valid-from = Важи от
ground-hint = Закон, наредба, заповед или вътрешен ред, с член и алинея.
reason = Защо
reason-hint = Какво се е променило. Остава в историята на правилото.
verified-by = Кой го е сверил
verified-by-hint = Например: юристът на центъра. Оставете празно, ако още не е сверено с текста в сила.
verified-on = Сверено на
verified-by-whom = Посочете кой го е сверил.
give-back = Върни правилото на системата
give-back-text = Версиите на центъра престават да важат от днес и започва да важи правилото, което идва със системата: { $value }. Течащите срокове пазят своята версия.
given-back = От днес важи правилото на системата.
valid-since = от { $from }
valid-between = от { $from } до { $until }
term-at-once = веднага
term-same-day = в същия ден
term-minutes = { $n ->
    [one] { $n } минута
   *[other] { $n } минути
 }
term-hours = { $n ->
    [one] { $n } час
   *[other] { $n } часа
 }
term-hours-working = { $n ->
    [one] { $n } работен час
   *[other] { $n } работни часа
 }
term-days-calendar = { $n ->
    [one] { $n } календарен ден
   *[other] { $n } календарни дни
 }
term-days-working = { $n ->
    [one] { $n } работен ден
   *[other] { $n } работни дни
 }
term-months = { $n ->
    [one] { $n } месец
   *[other] { $n } месеца
 }
term-years = { $n ->
    [one] { $n } година
   *[other] { $n } години
 }
term-percent = { $n } на сто
term-ahead = { $once } преди края
term-times = { $once }, { $times } пъти
lapses = Срок, в който друг може да направи нещо. Когато мине, изтича; никой не е закъснял.
counted-calendar = Всички дни
counted-working-days = Работните дни
counted-office-hours = Работните часове на администрацията
counted-moved = Всички дни; край в почивен ден се мести на следващия работен
unit-minutes = минути
unit-hours = часове
unit-days = дни
unit-months = месеци
unit-years = години
unit-percent = на сто
counting-calendar = Всички дни
counting-working = Само работните дни
calendar-title = Неработни дни през { $year } г.
calendar-intro = По Кодекса на труда: официалните празници, Великден и дните, които се дават за празник в събота или неделя. Сроковете в работни дни ги прескачат. Обявеното от Министерския съвет за отделна година се добавя в правилата.
days-off = Почивни и празнични дни
days-worked = Съботи и недели, в които се работи
day = Ден
given-for-weekend = Даден за празник в събота или неделя, чл. 154, ал. 2 КТ
monday = понеделник
tuesday = вторник
wednesday = сряда
thursday = четвъртък
friday = петък
saturday = събота
sunday = неделя
