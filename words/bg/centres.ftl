# Центровете и техният доставчик.

centres-title = Центрове
centres-none = Тук ще са центровете, в които работите.
centre = Център
centre-add = Нов център
centre-edit = Промяна на профила
centre-created = Центърът е записан.
centre-changed = Профилът е променен.
all-centres = Всички центрове
to-centre = Към профила на центъра
facts = Основни данни
provider = Доставчик

## Имена
names = Имена
name-bg = Име на български
name-en = Име на английски
name-other = Име на английски
name-latin = Име с латински букви
name-latin-hint = Ако оставите празно, ще го изпишем по официалната таблица. Можете да напишете друго.
aliases = Други имена
aliases-bg = Други имена на български
aliases-en = Други имена на английски
aliases-hint = Всяко на отделен ред: съкращения, стари имена, как го наричат хората

## Адрес и връзка
reach = Адрес и връзка
address = Адрес
settlement = Населено място
address-bg = Улица и номер на български
address-en = Улица и номер на английски
postcode = Пощенски код
phone = Телефон
email = Имейл

## Работно време
hours = Работно време
hours-hint = Ден без часове е почивен.
opens = Отваря
closes = Затваря
closed-day = почивен ден
closes-before-opens = Часът на затваряне е преди отварянето
monday = Понеделник
tuesday = Вторник
wednesday = Сряда
thursday = Четвъртък
friday = Петък
saturday = Събота
sunday = Неделя

## Финансиране и история
funding = Финансиране
funding-who = Кой финансира центъра
funding-since = Откога
since = от { $date }
about = За центъра
established = Създаден на
about-bg = Представяне на български
about-en = Представяне на английски

## Капацитет
capacity = Капацитет
capacity-history = Как се е променял капацитетът
capacity-none = Още не е записан капацитет. Въведете го от заповедта, с която е определен.
capacity-add = Нов капацитет
capacity-added = Капацитетът е записан.
capacity-places = Брой места
places = { $count ->
    [one] { $count } място
   *[other] { $count } места
}
order = Заповед
order-number = Номер на заповедта
order-number-hint = Както е на документа, например РД-01-910
ordered-on = Дата на заповедта
order-of = { $number } от { $date }
from-on = В сила от
from-on-hint = Ако оставите празно, важи от датата на заповедта.

## Сграден фонд
premises = Помещения и сгради
premises-none = Още не са записани помещения.
premises-add = Ново помещение
premises-added = Помещението е записано.
premises-bg = Име на български
premises-en = Име на английски
premises-hint = Сграда, крило, етаж или стая, в която работи центърът
premises-end = Вече не се ползва
premises-ended = Отбелязано е, че помещението вече не се ползва.
premises-given-up = Помещения, които вече не се ползват
former-use-bg = Какво е било преди, на български
former-use-en = Какво е било преди, на английски
former-use-hint = Например: дом за медико-социални грижи за деца
former-use-was = преди: { $use }
given-up-on = ползвано до { $date }

## Общини
municipalities = Обслужвани общини
municipalities-none = Още не е записано жителите на кои общини обслужва центърът.
municipalities-change = Промени общините
municipalities-not-loaded = За да изберете община, първо внесете класификатора на населените места.
municipality-add = Добавяне на община
to-places = Към населените места
to-provider = Данни на доставчика
