# Общ достъп: информиране, консултиране и обучение без насочване и договор, мобилна работа.

title = Общ достъп
lead = Регистър на общодостъпната услуга: кой, кога, къде и за какво се е обърнал към центъра.
new-contact = Нов запис
new-contact-lead = Без заявление, оценка и договор. За назован човек тече двумесечен срок.
running = Двумесечни срокове
running-lead = До края на срока подкрепата приключва или продължава със заявка за услугата.
register = Регистър
register-empty = Няма записи с тези условия.
place-centre = В центъра
place-home = В дома
place-field = На терен
place-school = В училище или детска градина
place-hospital = В болница или при лекар
place-phone = По телефона
place-online = Онлайн
kind-inform = Информиране
kind-consult = Консултиране
kind-train = Обучение
kind-mobile = Мобилна превантивна общностна работа
outcome-helped = Получи каквото търсеше
outcome-request = Премина към заявка
outcome-elsewhere = Продължава другаде
outcome-lost = Не дойде повече
audience-named = Назован човек
audience-group = Група
audience-anonymous = Без име
reference = ОД-{ $year }-{ $number }
over = { $days ->
    [one] изтекъл преди { $days } ден
   *[other] изтекъл преди { $days } дни
}
left = { $days ->
    [0] последен ден
    [one] остава { $days } ден
   *[other] остават { $days } дни
}
since = от { $date }
until = до { $date }
term-ended-on = на { $date }
contacts = { $count ->
    [one] { $count } контакт
   *[other] { $count } контакта
}
term-over = Двумесечният срок на { $name } изтече на { $date }. Подкрепата продължава със заявка за услугата или приключва:
term-over-save = Ако контактът все пак трябва да остане в регистъра, запишете го още веднъж.
head-who = С кого
head-first = Първи контакт
head-left = Срок
head-next = Нататък
head-reference = Номер
head-day = Дата
head-what = Какво
head-place = Къде
head-by = Кой
head-contacts = Контакти
head-people = Хора
head-children = Деца
head-materials = Материали
to-request = Заявка за услугата
end = Приключи
group-of = { $people ->
    [one] { $people } човек
   *[other] { $people } души
}, от тях деца: { $children }, семейства: { $families }
sums = Общо за периода
kind = Какво беше
topic = Тема
from = От дата
until-day = До дата
clear = Покажи всички
narrow = Само някои записи
day = Дата
place = Къде
place-text = Къде точно
audience = С кого
audience-hint = Името се пита само когато човекът сам го каже
person = Име
people = Колко души
children = От тях деца
families = Семейства
materials = Раздадени материали
text = Накратко
text-hint = Какво беше обяснено или направено. Без подробности за здравето.
save-contact = Запиши
contact-saved = Записано е в регистъра.
outcome = Как приключи
note = Бележка
ended-on = Дата на приключване
end-title = Общ достъп: { $name }
ended = Срокът е приключен.
counted-anew = Записан е по-ранен контакт; срокът се брои от него.
