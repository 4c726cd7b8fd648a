# Goals: what the family and the centre want to reach.

state-open = Under way
state-met = Met
state-partly = Partly met
state-not-met = Not met
no-goals = There are no goals yet.
no-goals-next = Set a goal where the assessment shows that support is needed.
set-goal = Set a goal
goal-set = The goal is set.
goal-reviewed = What came of the goal is recorded.
for-whom = For whom
in-domain = Domain
what = What you want to reach
what-hint = In the words of the family, one thing that can be seen.
indicator = By what you will know it
indicator-hint = For instance: the child has a doctor and has been seen.
due-on = Until when
seen-by = To be seen by: { $sign }
set-by = set by { $name }, { $when }
until = until { $date }
late = overdue since { $date }
review = Review the goal
came-of-it = What came of it
remark = What shows it
