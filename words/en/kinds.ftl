# Programmes of a case: the steps of each, what is recorded, what comes next.

title = Programmes
stage-waiting = Nothing recorded yet
stage-under-way = Under way
stage-ended = Ended
state-done = Recorded
state-next = Next
state-later = Later
going-on = Under way
ended-kinds = Ended
none-going-on = No programme is under way in this case.
is-leading = Leading
done-of = { $done ->
    [one] { $done } of { $total } steps is recorded.
   *[other] { $done } of { $total } steps are recorded.
}
next-is = Next: { $step }.
nothing-next = All steps are recorded.
add-kind = New programme
add = Add
kind = Programme
opened-on = From
reason = Why
reason-hint = Needed when the programme does not match the target groups of the case ({ $groups }).
group-does-not-fit = No target group of the case is for this programme. Add to the groups in “Details”, or say why you add it.
kind-goes-on = This programme is already under way in the case.
added-because = Added because: { $reason }
was-added = The programme was added. Begin with the first step.
end-kind = End the programme
end-now = End
end-lead = Only the work under the programme “{ $kind }” ends; the case stays open. What was recorded is kept, and its deadlines that still run are lifted.
outcome = With which outcome
ended-on = Ended on
summary = What was reached and what remains
summary-hint = Short, so that a colleague who does not know the family understands it.
was-ended = The programme has ended.
ended-with = Ended on { $day }: { $outcome }
ended-with-case = Ended with the case on { $day }
has-ended = This programme has ended. Add it again for new work.
case-is-closed = The case is closed. Open it again for a new programme.
lifted-by-end = The programme has ended
lifted-by-correction = The date from which the term runs was corrected
steps = Steps
all-recorded = All steps are recorded
all-recorded-next = Go on recording what repeats, or end the programme with an outcome.
record-step = Record the step
save = Record
stop = Stops
warning = Mind
must-stand = Before this, the step “{ $step }” must be recorded.
should-stand = Usually the step “{ $step }” is recorded before this.
go-to = Go to “{ $step }”
out-of-order = Another step must be recorded before this one; see above which.
recorded-already = The step is recorded already. If something was different, correct what was recorded.
times-of = { $done } of { $wanted }.
times = { $times ->
    [one] { $times } time.
   *[other] { $times } times.
}
last-on = Last on { $day }.
when-needed = Only when it is needed.
after-step = After “{ $step }”.
deadlines = Deadlines
late-since = Was due on { $day }
due-on = Due on { $day }
parties = Both parents
parties-alike = Both are parties with the same standing. They stand in the order of their names.
parties-missing = The case does not have two parents. Mediation is with both: add them to the people of the case.
to-people = To the people of the case
party = Parent
not-yet = not yet
recorded = Recorded
nothing-recorded = Nothing is recorded yet. Begin with the next step.
recorded-by = Recorded by { $by }, { $when }
corrected = Corrected
as-first-recorded = What was recorded before
corrected-by = Corrected by { $by }, { $when }.
correct = Correct
correct-step = Correcting “{ $step }”
correction-lead = What was recorded so far stays and is seen under the correction.
why-corrected = Why you correct it
save-correction = Save the correction
happened-on = When
was-recorded = Recorded: { $step }.
was-corrected = The correction is saved.
not-neutral = Whoever leads the case cannot be the mediator. Choose another colleague.
not-in-list = outside the list of the case
see-paper = See the paper (in a new tab)
file-part = Programme: { $name }
file-recorded = Recorded

## What follows from the answers
may-end = May end: { $outcome }
may-end-hint = The last decision that was recorded does not lead on. End the programme with this outcome, or record the new decision if there is one.
goes-on-under = Go on under the programme “{ $kind }”
again = To be done again.
to-be-done-again = It was recorded, but the last answer asks for it to be done again.
after-answer = After the answer { $answers } in “{ $step }”.
needed-when = Only with the answer { $answers } to “{ $question }”.
must-be-answered = In the step “{ $step }” the answer to “{ $question }” must be { $answers }. At present it is another.
should-be-answered = Usually by then the answer to “{ $question }” in the step “{ $step }” is { $answers }. At present it is another.
should-stand-often = Usually by then “{ $step }” is recorded at least { $wanted ->
    [one] { $wanted } time
   *[other] { $wanted } times
}; so far: { $found }.
should-stand-so-often = Usually by then “{ $step }” with the answer { $answers } is recorded at least { $wanted ->
    [one] { $wanted } time
   *[other] { $wanted } times
}; so far: { $found }.
or = { " or " }
younger-by-birth = By the day of birth she is not of age. Tick “Yes”, or correct the day in her file.
by-day-of-birth = Filled in by the day of birth in the file.
nobody-in-this-role = Nobody has this role in the case yet. Add the candidates to the people of the case in the role of a prospective parent.
too-many-people = Choose two at most.
filled-on = { $day }, { $person }
filled-instrument = a filled assessment
last-filled = Last filled:
not-filled-yet = Nothing is filled yet. Fill it and come back: what you typed is kept.
fill-instrument = Fill “{ $title }”
instrument-not-in-use = The instrument is not in use. The head of service puts it into use under “Instruments”.
urgent-reason = Why it cannot wait
urgent-reason-hint = It is kept beside the step and in the history.
quoted = “{ $text }”
