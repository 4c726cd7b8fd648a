# Първата страница: какво не търпи отлагане, кой е дежурен, какво ме чака.

today-title = Днес
new-signal = Нов сигнал
quiet = Нямате нищо спешно: няма срокове, които текат, нито посещения и задачи за следващите седем дни. Прегледайте случаите си или подгответе следващото дежурство.
to-cases = Към случаите
to-duty = Към графика

## Дежурство
duty-mine = На дежурство сте до { $until }
duty-next = Следващото ви дежурство: { $when }.
duty-substitute = Ако не можете да поемете сигнал, заместник е { $name }.
hand-over = Предайте дежурството
until = до { $time }
on-duty-now = Кой дежури сега
nobody = Няма дежурен
no-wards = Още няма отделения, за които центърът отговаря.
handovers-unread = Предадено от предишното дежурство

## Моята работа
clocks = Сигнали, за които времето тече
take-up = Поемете го
visits = Моите посещения и срещи
meeting = Среща по сигнал { $reference }, { $date }
due = За вършене
assess-again = Оценете отново: { $title }
follow-up = { $months ->
    [one] Проследяване { $months } месец след приключването
   *[other] Проследяване { $months } месеца след приключването
}
no-day = без срок
late = просрочено от { $date }
due-today = днес
due-on = до { $date }
drafts = Чакат вашия подпис
draft-saved = чернова от { $when }
changed = Промени в моите случаи
changed-rest = { $count ->
    [one] Още { $count } случай
   *[other] Още { $count } случая
}
case-new = нов за вас
case-changed = променен на { $when }

## За ръководителя
head = За центъра
waits = Чака
well = Наред
unaccepted = { $count ->
    [one] { $count } непоет сигнал
   *[other] { $count } непоети сигнала
}
unaccepted-none = Всички сигнали са поети.
gap = Без дежурен
every-ward = Всички отделения
gap-ahead = { $time } през следващите { $days } дни, най-напред { $first }.
gap-none = През следващите { $days } дни всяко отделение има дежурен.
fill-gap = Определете дежурен
openings = Отваряни при спешност, последните 7 дни
openings-none = Никой не е отварял случай или сигнал при спешност.
opening = { $name }, { $when }:

## Начало за останалите
starts = Откъде да започнете
your-centre = Вашият център: { $name }.
start-staff = Служители
start-staff-text = Кой работи в центровете, с какви роли, покани и закрити достъпи.
start-figures = Показатели
start-figures-text = Сигнали, време до първата среща и предотвратени изоставяния за всеки период.
start-audit = Дневник на действията
start-audit-text = Кой, кога и защо е променял или преглеждал записи.
start-centres = Центрове
start-centres-text = Адрес, капацитет, работно време и база на всеки център.
start-partners = Партньори
start-partners-text = Болници, отделения, институции, споразумения и лица за контакт.
start-places = Населени места
start-places-text = Зареждане на ново издание на ЕКАТТЕ.
start-account = Моят профил
start-account-text = Език, телефон, парола и втори фактор за вход.

## Партньор
partner-wards = Вашите отделения
partner-no-wards = Към профила Ви още няма отделения. Обадете се на центъра: ръководителят ще посочи в коя институция работите.
partner-answers = Отговаря { $centre }.
partner-report = Подайте сигнал
partner-no-door = Отделението още няма връзка за сигнали. За сигнал се обадете на центъра.
partner-signals = Сигнали от последните 30 дни
partner-no-signals = През последните 30 дни няма сигнали от Вашите отделения.
partner-number = Номер
partner-ward = Отделение
partner-when = Получен
partner-state = Докъде сме стигнали
partner-waits = Получен, търсим кой да дойде
partner-told = { $what }, { $at }
requests = { $count ->
    [one] { $count } заявка чака решение
   *[other] { $count } заявки чакат решение
}
start-requests = Показатели за заявките
start-requests-text = Заявки по пътища, чакащи и общ достъп за всеки период, без имена.
