# Words of tasks.

task = Task
who = Who
due = Due
due-on = Due on
what-to-do = What can be done
open-tasks = To be done
new-task = New task
done-tasks = { $count ->
    [one] { $count } task done
   *[other] { $count } tasks done
}
done-caption = Done
no-tasks = There are no open tasks.
from-signal = from the signal
nobody-yet = nobody yet
late = { $days ->
    [one] { $days } day late
   *[other] { $days } days late
}
due-today = today
due-tomorrow = tomorrow
due-in = { $days ->
    [one] in { $days } day
   *[other] in { $days } days
}
due-by = by { $date }
without-term = without a term
done-by = { $name }, { $date }
done = Done
undo = Not done yet
give-task = Give the task
one-of-us = Colleague of the centre
or-institution = Or an institution
one-of-both = Choose either a colleague or an institution, not both
change-task = Change the task
task-given = The task is given.
task-changed = The task is changed.
task-done = The task is done.
task-undone = The task is to be done again.
is-done = Somebody has noted the task as done already.
is-not-done = The task is not noted as done.
