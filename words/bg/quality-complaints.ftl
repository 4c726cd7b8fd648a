# Жалби: регистър, кой ги разглежда, срок, отговор.

title = Жалби
lead = Всяка жалба получава номер, човек, който я разглежда, и отговор в срок.
new-complaint = Нова жалба
new-lead = Запишете я така, както е казана. Срокът за отговор тече от деня на получаването.
register = Регистър на жалбите
figures = Жалбите в числа
list = Жалби
list-empty = Няма жалби, които чакат отговор.
list-nothing = Няма жалби с тези условия.
all-open = Чакащи отговор
head-reference = Номер
head-received = Постъпила
head-who = От кого
head-about = За какво
head-state = Докъде е
head-handler = Кой я разглежда
nobody-yet = Още никой
without-name = Без име
reference = Ж-{ $year }-{ $number }
one-title = Жалба { $reference }

channel-written = Писмено, на ръка
channel-mail = По пощата
channel-email = По имейл
channel-phone = По телефона
channel-spoken = Устно
channel-public-form = През публичния формуляр
sender-named = Човек, който казва името си
sender-person = Човек, с когото центърът работи
sender-anonymous = Не казва кой е
reason-attitude = Отношение и поведение
reason-support = Самата подкрепа
reason-refusal = Отказана услуга или помощ
reason-waiting = Чакане, закъснение, отменена среща
reason-information = Не са го информирали или изслушали
reason-privacy = Разгласени лични неща
reason-safety = Опасност за дете или възрастен
reason-conditions = Помещения, достъп, чистота
reason-payment = Поискани пари или подаръци
reason-other = Друго
against-service = Срещу услугата или реда в центъра
against-employee = Срещу служител
against-head = Срещу ръководителя на услугата
against-other = Срещу някой друг
outcome-upheld = Основателна
outcome-partly = Частично основателна
outcome-not-upheld = Неоснователна
outcome-withdrawn = Оттеглена
state-received = Получена
state-acknowledged = Потвърдена
state-looked-into = Проверена
state-answered = С отговор
state-withdrawn = Оттеглена
step-assign = Възложи разглеждането
step-acknowledge = Потвърди получаването
step-look-into = Запиши проверката
step-answer = Отговори
step-withdraw = Запиши оттегляне
happened-received = Жалбата е получена
happened-assign = Възложена за разглеждане
happened-acknowledge = Получаването е потвърдено
happened-look-into = Проверена е
happened-answer = Даден е отговор
happened-withdraw = Оттеглена е

## Срок
term-over = { $days ->
    [one] просрочена с { $days } ден
   *[other] просрочена с { $days } дни
}
term-left = { $days ->
    [0] последен ден за отговор
    [one] остава { $days } ден
   *[other] остават { $days } дни
}
term-until = до { $date }
answered-in-time = отговор в срок
answered-late = { $days ->
    [one] отговор { $days } ден след срока
   *[other] отговор { $days } дни след срока
}
took-days = { $days ->
    [0] в същия ден
    [one] за { $days } ден
   *[other] за { $days } дни
}

## Нова жалба
text = Какво казва човекът
text-hint = С неговите думи. Без ЕГН.
received-on = Получена на
channel = Как е постъпила
who = Кой се оплаква
sender = Кой е
sender-name = Име
person = Потребител на центъра
sender-contact = Телефон, имейл или адрес
sender-contact-hint = Къде да получи отговора.
is-child = Оплаква се дете
reason = За какво е
against-whom = Срещу кого е
against = Срещу кого
against-hint = Този, срещу когото е жалбата, не я вижда и не я разглежда. Жалба срещу ръководителя отива при доставчика.
about = Кой служител
about-hint = Ако човекът го е назовал.
nobody-named = Не е назован
is-confidential = Името да остане поверително
is-confidential-hint = Няма да стои в регистъра и в справките.
save = Впиши жалбата
saved = Жалбата е вписана под номер { $reference }.

## Една жалба
child-complains = оплаква се дете
confidential = поверително
what = Какво казва жалбата
happened = Какво е направено
next = Какво следва
closed-on = Приключена на
answer = Отговорът
measures = Мерки
warn-head = Жалбата е срещу ръководителя на услугата. Той не я вижда; за нея отговаря доставчикът.
warn-about = Жалбата е срещу { $name }. Този човек не я вижда и не може да я разглежда.
warn-employee = Жалбата е срещу служител, който не е назован. Преди да я възложите, уверете се, че не е срещу същия човек.
warn-nobody = Още не е казано кой разглежда жалбата.
warn-anonymous = Човекът не е казал кой е. Ако е писал през връзката, ще види отговора с номера и кода си.

## Стъпки
title-assign = Кой разглежда жалбата
title-acknowledge = Потвърждаване на получаването
title-look-into = Какво показа проверката
title-answer = Отговор на жалбата
title-withdraw = Оттегляне на жалбата
lead-assign = Не може да я разглежда този, срещу когото е.
lead-acknowledge = Кажете на човека, че жалбата му е получена, кой я разглежда и че отговорът ще е до { $date }.
lead-look-into = С кого говорихте, какво видяхте, какво излезе. Човекът, който се оплаква, не вижда този запис.
lead-answer = Отговорът се чете от човека, който се оплаква. След това не се променя.
lead-withdraw = Записва се само когато човекът сам оттегля жалбата си.
on = Дата
how-told = Как е потвърдено
how-told-hint = Например: по телефона, с писмо.
found-out = Какво се установи
found-out-hint = Факти, а не оценки. Ако сте говорили с няколко души, запишете казаното от всеки.
outcome = Резултат
answer-text = Отговор до човека
answer-hint = С прости думи: какво проверихте, какво излезе, какво ще се промени и към кого може да се обърне, ако не е доволен.
measures-hint = Какво се прави, за да не се повтори. Нужно е, когато жалбата е основателна, дори и частично.
why-withdrawn = Какво каза човекът
why-withdrawn-hint = Никой не бива да е бил принуден да оттегли жалбата си.
said-assign = Жалбата е възложена.
said-acknowledge = Потвърждението е записано.
said-look-into = Проверката е записана.
said-answer = Отговорът е записан и жалбата е приключена.
said-withdraw = Оттеглянето е записано.
past-step = Жалбата вече е „{ $state }“. Не може: „{ $step }“.
problem-leave-empty = Оставете това поле празно
problem-not-known = В центъра няма такъв човек. Изберете „Човек, който казва името си“ и напишете името.
problem-measures = Напишете какво ще се направи, за да не се повтори
problem-about-them = Жалбата е срещу този човек и той не може да я разглежда. Изберете друг.
lifted-withdrawn = Жалбата е оттеглена

## Регистър
from = От дата
to = До дата
register-of = Жалби от { $from } до { $to }
register-empty = За този период няма жалби.
first-of = Показани са първите { $shown } от { $all }. Таблицата за сваляне съдържа всички.
take-along = Свали като таблица (XLSX)
restricted = с ограничен достъп
due-on = Срок за отговор

## В числа
figures-lead = Жалби, постъпили от { $from } до { $to }. Без имена.
figures-empty = За този период няма жалби.
figures-terms = Отговори в срок
figure-received = Постъпили
figure-in-time = С отговор в срок
figure-late = С отговор след срока
figure-over = Просрочени, още без отговор
figure-withdrawn = Оттеглени
figures-few = Число под { $least } не се показва, за да не може да се познае човек.
figures-none = Още няма приключени жалби.
fewer = под { $least }
count = Брой

## Връзката
link-title = Връзка за жалби
link-lead = С тази връзка всеки може да се оплаче без профил, с име или без име. Получава номер и код, с които вижда докъде сме стигнали.
link-address = Адрес
link-since = Важи от
link-where = Окачете плаката там, където го виждат и възрастните, и децата: във входа, в чакалнята, в стаята за игра.
link-poster = Плакат за стената
link-make = Направи връзка
link-made = Връзката е готова. Окачете плаката.
link-none = Центърът още няма връзка за жалби.
link-revoke = Отмени връзката
link-revoke-ask = Да отменим ли връзката за жалби?
link-revoke-text = Плакатът на стената ще спре да води до формуляра. Получените жалби остават.
link-revoked = Връзката е отменена.
poster-title = Не сте доволни? Кажете ни.
poster-code = Код с адреса за жалби
poster-how = Как се прави
poster-free = Насочете телефона към кода и напишете какво се случи. Може и без име.
poster-child = Ако си дете, можеш да пишеш и ти. Има страница с прости думи.
poster-answer = Получавате номер и код, с които виждате отговора.
poster-safe = Подкрепата за Вас няма да спре заради жалба.
register-tab = Жалби
all-registers = Всички регистри
other-steps = Други действия

## Писмо до ръководителя
told-subject = Нова жалба { $reference }
told-body = Здравейте! Постъпи жалба { $reference }. Съдържанието ѝ се вижда само в системата; определете кой ще я разгледа: { $link }
