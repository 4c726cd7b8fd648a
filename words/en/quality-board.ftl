# The board of quality: directions, criteria, own score, evidence, actions.

title = Quality
lead = What the ordinance asks, how far we are, what shows it and what is to be done.
direction-organisation = Organisation and management
direction-staff = Qualification and professional development of the staff
direction-results = Effectiveness, by results for people
level-none = Not met
level-begun = Begun
level-mostly = Met for the most part
level-wholly = Wholly met
kind-figure = Figure or report
kind-procedure = Procedure
kind-register = Register
kind-record = A single record
kind-text = Words alone
not-scored = no score
starter-said = The criteria are examples and were not checked against the ordinance. Load the text of the ordinance when you have prepared it.
no-criteria = There are no criteria on the board yet.
criteria = Criteria
summary = Met wholly or for the most part: { $now }. The year before: { $before }.
code = No.
criterion = Criterion
indicator = Indicator
evidence = Evidence
actions = Actions
open = { $count ->
    [one] { $count } to be done
   *[other] { $count } to be done
}
due = by { $date }
was-due = was due on { $date }
own-score = Own score
year-before = The year before, { $year }
level = How far it is met
note = Why
note-hint = What was done and what is still missing.
score = Save the score
scored = The score is saved.
no-evidence = Nothing is given yet.
evidence-text = What shows it
evidence-kind = Kind
target = Page
target-hint = Address of a page of the system: a report, a procedure or a register, for example /complaints/figures; for a single record open it and copy its address. It opens for those alone who may read it.
problem-record = Give the address of one record of the system: a paper, a case, a request, a complaint
problem-target = Give a report, a procedure or a register of the system
add-evidence = Add evidence
evidence-added = The evidence is added.
evidence-removed = The evidence is removed.
no-actions = No actions are recorded.
action = Action for quality
to-today = Today
action-text = What will be done
responsible = Responsible
until = Due
add-action = Add an action
action-added = The action is recorded.
complete = It is done
done-on = done on { $date }
action-done = Marked as done.

## Loading
criteria-lead = The provider loads the criteria of the ordinance. Scores so far stay with the same number.
criteria-count = { $count ->
    [one] There is { $count } criterion on the board.
   *[other] There are { $count } criteria on the board.
}
from-file = From a table
file = Table (XLSX or CSV)
file-hint = Four columns: direction (1, 2 or 3), code, criterion, indicator.
load = Load
loaded = { $count ->
    [one] { $count } criterion was loaded.
   *[other] { $count } criteria were loaded.
}
not-loaded = Nothing was loaded. Put these rows right:
row = Row
reason = What is wrong
starter = Criteria to begin with
starter-lead = Eleven criteria in words of our own along the three directions. They were not checked against the text of the ordinance.
load-starter = Begin with these
column-direction = direction
column-code = code
column-criterion = criterion
column-indicator = indicator
fault-file = The file cannot be read
fault-column = The column “{ $name }” is missing
fault-direction = The direction is not 1, 2 or 3
fault-code = There is no code, or it is longer than 20 characters
fault-twice = This code stands in a row above already
fault-text = There is no criterion, or it is longer than 1000 characters
fault-rows = There are no rows, or more than { $most }
