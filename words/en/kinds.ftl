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
add-kind = Add a programme
kind = Programme
opened-on = From
reason = Why
reason-hint = Needed when the programme does not match the target groups of the case ({ $groups }).
group-does-not-fit = No target group of the case is for this programme. Add to the groups in “Details”, or say why you add it.
kind-goes-on = This programme is already under way in the case.
added-because = Added because: { $reason }
was-added = The programme was added. Begin with the first step.
end-kind = End the programme
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
