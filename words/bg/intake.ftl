# Пътища към услугата: заявки и насочвания, от първата дума до решението.

## По какъв път
way-directorate = Насочване от дирекция „Социално подпомагане“
way-directorate-about = Дирекцията е направила предварителна оценка и с нея насочва лицето към центъра.
way-municipality = Насочване от общината
way-municipality-about = Общината е направила предварителна оценка и с нея насочва лицето към центъра.
way-application = Заявление направо до центъра
way-application-about = Семейството идва само. Центърът приема заявлението и му помага да получи предварителна оценка.
way-disability = Направление на човек с увреждане
way-disability-about = Човекът носи направление, издадено след оценка на потребностите му. Друго насочване не е нужно.
way-protection = Мярка за закрила
way-protection-about = Отдел „Закрила на детето“ насочва с направление и план за действие.
way-court = Решение на съд
way-court-about = Съдът е постановил ползване на услугата в случай, определен със закон.
way-signal = Сигнал от друг орган
way-signal-about = Полиция, училище, лекар, местна комисия или друг орган съобщава за семейство, което има нужда от подкрепа.
way-provider = Друг доставчик
way-provider-about = Друг доставчик вече работи със семейството и предлага съвместен план за подкрепа.
channel-in-person = На място
channel-phone = По телефона
channel-letter = С писмо
channel-electronic = По електронен път
urgency-ordinary = Обикновена
urgency-urgent = Спешно

## Докъде е стигнала
state-received = Чака решение
state-waiting-papers = Чака документи
state-waiting = В списъка на чакащите
state-accepted = Приета
state-refused = Отказана
state-passed-on = Препратена
state-withdrawn = Оттеглена
step-ask-papers = Искане на документи
step-papers-complete = Пълна преписка
step-accept = Приемане
step-wait = Записване в списъка
step-refuse = Отказ
step-pass-on = Препращане
step-withdraw = Оттегляне
past-step = Заявката вече е със състояние „{ $state }“ и „{ $step }“ не е възможно. Отворете я, за да видите кой и кога е решил.
ended-not-changed = Заявката е със състояние „{ $state }“ и повече не се променя.
happened-received = Постъпи заявка
happened-changed = Променени данни
happened-paper = Документ
happened-accept = Приета
happened-wait = Записана в списъка на чакащите
happened-priority = Променено място в списъка
happened-refuse = Отказана
happened-pass-on = Препратена
happened-told = Отказът е съобщен
happened-withdraw = Оттеглена от семейството
told-paper-asked = Поискан документ: { $paper }
told-paper-received = Получен документ: { $paper }
told-paper-submitted = Подадено за издаване: { $paper }
told-paper-waived = Отпадна документ: { $paper }

## Регистър
title = Заявки
title-lead = Всяко искане за услугата: кой го прави, какво липсва и какво е решено.
new-request = Нова заявка
to-waiting-list = Списък на чакащите
register = Регистър на заявките
register-empty = Няма заявки, които чакат. Новите се въвеждат с „Нова заявка“.
register-nothing = Няма заявка с тези условия. Променете търсенето.
head-reference = Номер
head-who = Кой се обръща
head-received = Постъпила на
head-way = Път
head-state = Състояние
all-open = Всички отворени
search = Номер или име
search-hint = Например З-2026-0012 или Петрова. Търси и в приключените.
missing = { $count ->
    [one] липсва { $count } документ
   *[other] липсват { $count } документа
}
reference = З-{ $year }-{ $number }

## Въвеждане
ways-lead = По какъв път идва заявката? От това зависи кои документи са нужни.
ways-without = Идва само за съвет, без заявление и договор?
to-general-access = Запиши в общия достъп
ways-ward = Сигнал от родилно отделение?
to-signal = Въведи го като сигнал
other-way = Друг път
received-on = Постъпила на
channel = Как е подадена
who-asks = Кой се обръща или за кого се отнася
person = Име
person-role = Какъв е в семейството
about-child = За кое дете
child = Име на детето
born = Дата на раждане
born-hint = За нов човек: 05.03.2020, 03.2020 или само годината
born-guessed = Датата е по преценка
problem-born-of-known = Този човек вече има запис; датата на раждане се променя там. Изтрийте я оттук.
one-more = Още един участник, например другият родител
other = Име
other-role = Какъв е в семейството
referral = Насочване
settlement = Къде живеят
services = Кои услуги се искат
wish = Какво се иска
wish-hint = С думите на човека. Без медицински и психологически подробности.
urgency = Спешност
urgency-reason = Защо е спешно
urgency-reason-hint = Задължително за спешните
programme = Програма
groups = Целеви групи
save-request = Запиши заявката
request-saved = Заявката е записана под номер { $reference }.
problem-child-asks-already = Детето вече е посочено като този, който се обръща

## Една заявка
what = Какво се иска
people = Хора
asks = обръща се
under-number = № { $number }
for-months = { $months ->
    [one] за { $months } месец
   *[other] за { $months } месеца
}
happened = Какво се случи
change = Промяна на данните
request-changed = Промените са запазени.
to-case = Към случая { $reference }
has-case = Открит е случай { $reference }.
for-services = за { $services }
terms = Срокове
term-until = до { $date }
appeal-appealed = Обжалван
appeal-not = Не е обжалван
only-late = Само със закъснели документи
today-new = Заявки, които чакат решение
today-late = Заявки със закъснели документи
today-general-access = Общ достъп: срокове, които изтичат или са изтекли
waits-since = В списъка на чакащите от { $date }.

## Показатели
figures = Показатели за заявките
figures-lead = От { $from } до { $until }, без имена.
figures-requests = Заявки по пътища
figures-waiting = Списък на чакащите
figures-access = Общ достъп
figures-none = Няма нищо за този период.
from = От дата
until = До дата
waiting-now = { $count ->
    [0] Никой не чака.
    [one] Чака { $count } семейство.
   *[other] Чакат { $count } семейства.
}
longest-since = Най-дълго чакащото е записано на { $date }.
head-all = Всички
head-accepted = Приети
head-open = Отворени
head-refused = Отказани
head-other = Препратени и оттеглени
head-kind = Вид
head-contacts = Контакти
head-people = Хора
head-children = Деца
