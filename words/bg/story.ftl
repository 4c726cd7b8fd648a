# Думите на историята на случая.

kind-note = Бележка
kind-signal = Сигнал
kind-task = Задача
kind-file = Файл
kind-paper = Документ
kind-risk = Риск
kind-assessment = Оценка
kind-path = Път на семейството
kind-people = Хора
kind-course = Ход на случая

story = История
case-is-closed = Случаят е закрит. Може да се допълва, а при нужда и да се отвори отново от „Данни“.
waits-for-signature = Чака Вашия подпис
give-task = Възложи задача
add-file = Добави файл
new-since = { $count ->
    [one] { $count } ново от последното Ви влизане
   *[other] { $count } нови от последното Ви влизане
}
is-new = ново
narrow = Само част от историята
what = Какво
by = От кого
from = От дата
until = До дата
whole-story = Цялата история
nothing-found = Няма нищо с тези условия.
nothing-yet = Историята започва с първата бележка.
whole-note = Цялата бележка
older = По-старо
history-lead = Тук няма текст на бележки и файлове: те се виждат само от когото са за четене.
task-given-until = Задача до { $date }
task-given = Задача
task-done = Свършена задача
paper-made = Издаден документ № { $number }: { $title }
risk-assessed = Оценка на риска: { $level }
people-changed = Промени в семейството и екипа
assessed = Оценка: { $title }
path-told = { $what ->
    [needs-assessment] Индивидуална оценка на потребностите
    [plan-proposed] Предложен е индивидуален план
    [plan-in-force] Индивидуалният план е в сила
    [agreement] Договор със семейството
    [consent] Съгласие
    [referral-sent] Семейството е насочено към друга услуга
    [referral-accepted] Другата услуга прие семейството
    [referral-refused] Другата услуга отказа
    [referral-done] Резултат от насочването
   *[other] Преглед на плана
}
kind-step = { $kind }: { $step }, { $day }
kind-correction = { $kind }: поправена е стъпката „{ $step }“, { $day }
kind-added = Започна работа по програма „{ $kind }“
kind-ended = Приключи работата по програма „{ $kind }“
goal-set-until = Цел до { $date }
goal-closed = { $state ->
    [met] Целта е постигната
    [partly] Целта е постигната отчасти
   *[other] Целта не е постигната
}
person-came = { $role }
worker-came = { $name } влезе в екипа: { $role }
worker-left = { $name } излезе от екипа
opened = Отворен е случай { $reference }
closed = Случаят е закрит: { $outcome }
reopened = Случаят е отворен отново
followed-up = Проследяване: { $care }
meeting = { $kind ->
    [first] Първа среща с майката
    [further] Следваща среща
    [diagnosis] Разговор за диагнозата
    [tripartite] Тристранна среща
   *[other] Среща
}
request-accepted = Приета заявка { $reference }
