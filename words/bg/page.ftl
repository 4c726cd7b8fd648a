# Думите на общите части на страницата. Всяка област има свой файл.

product = Заедно
page-title = { $title } · { product }
page-title-error = Грешка: { $title } · { product }

## Обвивка на страницата
skip-to-content = Към съдържанието
navigation = Основно меню
footer = За страницата
account = Моят профил
sign-out = Изход
other-language = English
switch-language = Read this page in English
help-line = Дете в опасност? Национална телефонна линия за деца
help-line-note = денонощно, безплатно
page-locked = Страницата е заключена, а връзка няма. Написаното не е изгубено. Ще продължите, щом връзката се върне.
clocks = Срокове, които текат
clocks-line = { $count ->
    [one] { $count } сигнал чака
   *[other] { $count } сигнала чакат
}
clocks-waiting = { $count ->
    [one] { $count } не е поет
   *[other] { $count } не са поети
}
clocks-late = { $count ->
    [one] { $count } е с изтекъл срок
   *[other] { $count } са с изтекъл срок
}
clocks-rest = { $count ->
    [one] още { $count } срок
   *[other] още { $count } срока
}
waiting = { $count ->
    [one] чака { $count }
   *[other] чакат { $count }
}
notice-success = Готово
notice-info = За сведение
notice-warning = Внимание
notice-error = Грешка

## Бутони
save = Запази
cancel = Назад
sign = Подпиши
back = Назад
continue = Продължи
search = Търси
print = Отпечатай
undo = Върни обратно
remove = Премахни
add = Добави
change = Промени
close = Затвори
open = Отвори
send = Изпрати
confirm = Потвърди
download = Изтегли
show = Покажи
filter = Покажи избраните
all = Всички

## Прости отговори
yes = Да
no = Не
none = Няма
unknown = Не е известно
not-given = Не е посочено
not-verified = Още не е проверено
verified = Проверено
optional = (по желание)
choose = Изберете

## Формуляри
errors-title = Проверете отбелязаното
error-prefix = Грешка:
open-calendar = Отвори календара
draft-saved = Черновата е запазена в { $time }
draft-failed = Няма връзка. Черновата ще се запази, щом връзката се върне.
draft-restored = Върнахме написаното от Вас на { $when }. Още не е запазено в досието.

problem-required = Попълнете това поле
problem-too-long = Съкратете текста до { $most ->
    [one] { $most } знак
   *[other] { $most } знака
}
problem-too-short = { $least ->
    [one] Напишете поне { $least } знак
   *[other] Напишете поне { $least } знака
}
problem-not-offered = Изберете някоя от предложените възможности
problem-not-a-date = Напишете дата като 05.03.2026
problem-not-a-time = Напишете час като 14:30
problem-not-a-number = Напишете цяло число, например 3
problem-out-of-range = Напишете число от { $least } до { $most }
problem-in-future = Датата и часът не могат да са в бъдещето
problem-before = Датата не може да е преди { $date }
problem-not-an-email = Напишете имейл адрес като ime@example.bg
problem-taken = Това вече е записано другаде

## Когато двама променят едно и също
merge-title = Докато пишехте, друг промени същия запис
merge-text = Нищо не е изгубено. Където промените не си пречат, събрахме ги. За останалото изберете кое да остане.
merge-mine = Моят текст
merge-theirs = Записаното междувременно
merge-both = И двете едно след друго
merge-empty = (празно)
merge-save = Запази избраното

## Часовници и време
clock-left = остават { $time }
clock-left-short = остава по-малко от минута
clock-over = просрочен с { $time }
clock-over-short = срокът току-що изтече
clock-stopped = спрян след { $time }
clock-stopped-late = спрян след { $time }, извън срока
clock-ok = В срок
clock-soon = Наближава
clock-urgent = Спешно
clock-late = Просрочен
clock-done = Готово
clock-due = Срок: { $when }
waiting-open = Чака поемане
waiting-over = Не е поет
waiting-for = от { $time }
waiting-short = от по-малко от минута
waiting-until = Да се поеме до { $when }
minutes = { $minutes } мин
hours = { $hours } ч
hours-minutes = { $hours } ч { $minutes } мин
days = { $days ->
    [one] { $days } ден
   *[other] { $days } дни
}
days-hours = { $days ->
    [one] { $days } ден { $hours } ч
   *[other] { $days } дни { $hours } ч
}
date-and-time = { $date }, { $time }

## Списъци и таблици
pager = Страници
next-page = Следващи
first-page = Отначало
n-of-n = { $part } от { $whole }
n-of-n-percent = { $part } от { $whole } ({ $percent }%)
total = Общо
data-of-chart = Данните в таблица
year = Година
contents = Раздели
by-whom = от { $name }

## Стъпки
step-done = Готово
step-current = Сега
step-to-do = Предстои
step-skipped = Пропусната
steps-done = { $done } от { $all } готови
