# Progress report and closing report.

drawn-notes = { $notes ->
    [0] No meetings or talks are recorded in the period.
    [one] { $notes } meeting or talk is recorded in the period, home visits among them: { $visits }.
   *[other] { $notes } meetings and talks are recorded in the period, home visits among them: { $visits }.
}
drawn-assessments = { $count ->
    [one] { $count } assessment was made with an instrument.
   *[other] { $count } assessments were made with instruments.
}
drawn-reviews = { $count ->
    [one] The plan was reviewed { $count } time.
   *[other] The plan was reviewed { $count } times.
}
drawn-tasks = { $count ->
    [one] { $count } task was done.
   *[other] { $count } tasks were done.
}
drawn-plan = Work goes on by support plan No. { $number }: { $services }.
drawn-open = The goal “{ $goal }” is worked on, until { $date }.
drawn-goal = Goal “{ $goal }”: { $state }.
to-whom = To whom
from-on = From
until-on = Until
period = Period
course = What was done
results = What was reached
recommendations = Recommendations
drawn-hint = Taken from the records; add to it and put it right.
sign = Sign the report
signed = Signed
write-title = Progress report
title = Report for { $from } – { $until }
lead = For the institution that referred the family. Only what it needs is written.
is-signed = The report is signed. Make the paper under “Papers”.
parents-view = What the parents say
closing-lead = Outcome and follow-on support come from the closure. What is left is what was done and what the child and the parents say.
closing-title = Closing report
closing-signed = The closing report is signed. Make the paper under “Papers”.
closed-on = Closed on
outcome = Outcome
lives-with = With whom the child lives
follow-on = Follow-on support
until-day = until { $date }
voices = The voice of the child and of the parents
has-report = This closure has a closing report already.
close-first = The case is open. The closing report is written after you close it.
