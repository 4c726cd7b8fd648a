# Думите на задачите.

task = Задача
who = Кой
due = Срок
due-on = Срок до
what-to-do = Какво може да се направи
open-tasks = Предстои
new-task = Нова задача
done-tasks = { $count ->
    [one] Свършена { $count } задача
   *[other] Свършени { $count } задачи
}
done-caption = Свършено
no-tasks = Няма отворени задачи.
from-signal = от сигнала
nobody-yet = още никой
late = { $days ->
    [one] просрочена с { $days } ден
   *[other] просрочена с { $days } дни
}
due-today = днес
due-tomorrow = утре
due-in = { $days ->
    [one] след { $days } ден
   *[other] след { $days } дни
}
due-by = до { $date }
without-term = без срок
done-by = { $name }, { $date }
done = Свърших я
undo = Още не е свършена
give-task = Възложи
one-of-us = Колега от центъра
or-institution = Или институция
one-of-both = Изберете или колега, или институция, не и двете
change-task = Промени задачата
task-given = Задачата е възложена.
task-changed = Задачата е променена.
task-done = Задачата е свършена.
task-undone = Задачата отново предстои.
is-done = Някой вече отбеляза задачата като свършена.
is-not-done = Задачата не е отбелязана като свършена.
