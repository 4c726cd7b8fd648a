# Съдействие: помощ, която завършва с резултат.

title = Съдействие
none = Още няма съдействие по този случай. Започнете от „Ново съдействие“.
begin = Ново съдействие
head-matter = Какво
head-begun = Започнато
head-details = Подробности
head-result = Резултат
under-way = В ход
late = Закъснява отговор
answer-due = отговор до { $date }
submitted = подадено на { $date }
number = вх. № { $number }
pieces = { $count ->
    [one] { $count } брой
   *[other] { $count } броя
}
worth = на стойност { $amount } евро
given-by = дарител: { $name }
matter = Какво точно
papers = Какво е налице
person = За кого
whole-family = За цялото семейство
organisation = С коя институция
place = Къде
submitted-on = Подадено на
submitted-on-hint = От този ден тече срокът за отговор
entry-number = Входящ номер
quantity = Брой
value = Стойност в евро
donor = Дарител
text = Накратко
begun-on = Започнато на
saved = Записано е.
result = Резултат
outcome = Как приключи
outcome-reached = Постигнато
outcome-partly = Отчасти
outcome-not-reached = Не се получи
result-text = Накратко
ended-on = Дата
end = Приключи
ended = Резултатът е записан.
referral-with-answer = Насочване към друга услуга, на което тя отговаря
with-whom = Друга институция
with-whom-hint = Само ако я няма в списъка: име на бюро по труда, работодател, училище
companion = Кой придружи
companion-hint = Колега, доброволец или близък
went-along = придружи: { $name }
admitted-on = Прием в болница на
discharged-on = Изписване на
follow-up-on = Контролен преглед на
follow-up-hint = Ще стане задача за този ден
follow-up-task = Контролен преглед: { $matter }
admitted = прием на { $date }
discharged = изписване на { $date }
follow-up = контролен преглед на { $date }
job-before = Как е с работата сега
job-after = Как е с работата накрая
job-unemployed = Без работа, не е в бюрото по труда
job-registered = Без работа, регистриран в бюрото по труда
job-training = В обучение или курс
job-temporary = Временна или сезонна работа
job-employed = На трудов договор
job-self-employed = Работи за себе си
job-parental-leave = Гледа малко дете
job-student = Учи
job-unable = Не може да работи по здравни причини
at-the-start = в началото: { $job }
at-the-end = накрая: { $job }
applied = { $count ->
    [one] { $count } кандидатстване
   *[other] { $count } кандидатствания
}
applications = Кандидатствания за работа
no-applications = Още няма. Запишете всяко с датата и после с отговора.
employer = Работодател
position = Длъжност
applied-on = Подадено на
apply = Добавете кандидатстване
answer = Отговор
answered-on = Отговорено на
note = Бележка
no-answer = Чака отговор
reply-invited = Покана за разговор
reply-hired = Назначаване
reply-refused = Отказ
reply-silent = Без отговор
copies = Копия
copies-count = { $count ->
    [one] { $count } копие
   *[other] { $count } копия
}
no-copies = Още няма копия. Добавете подаденото заявление и получения отговор.
copy-title = Какво е
copy-file = Файл
copy-hint = Снимка или PDF до 25 MB. Остава при файловете на случая.
add-copy = Добавете копие
copy-added = Копието е добавено.
to-health = Здраве на децата: личен лекар, ваксини и прегледи
submitted-on-hint-for = От този ден тече срокът за отговор при: { $matters }
