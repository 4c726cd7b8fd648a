# Words of cases.

## Who is who in a case
person-role-child = Child
person-role-mother = Mother
person-role-father = Father
person-role-kin = Relative
person-role-carer = Carer
person-role-candidate = Candidate
person-role-other = Other

team-role-lead = Case lead
team-role-member = Team member
team-role-supervisor = Supervisor

care-form-parents = With the parents
care-form-kin = With kin
care-form-adoptive = With adoptive parents
care-form-foster = In a foster family
care-form-mother-and-baby = In a mother and baby unit
care-form-residential = In residential care
care-form-hospital = In hospital
care-form-other = Elsewhere

## Age
expected-on = expected on { $date }
age-about = about { $age }
age-days = { $days ->
    [0] born today
    [one] { $days } day old
   *[other] { $days } days old
}
age-months = { $months ->
    [one] { $months } month old
   *[other] { $months } months old
}
age-years = { $years ->
    [one] { $years } year old
   *[other] { $years } years old
}

## What every page of a case begins with
risk-tag = Risk: { $level }
closed-since = Closed on { $date }
state = State
state-open = Open
state-closed = Closed
no-child-yet = The child is not named yet
focus = Child
lead = Case lead
team-with = together with { $names }
programme = Programme
kind-status = Candidate or approved
target-group = Target group
target-groups = Target groups
cpd = Child Protection Department
tab-story = Story
tab-path = Path
tab-kinds = Programmes
tab-people = People
tab-tasks = Tasks
tab-assessments = Assessments
tab-papers = Papers
tab-assistance = Assistance
tab-files = Files
tab-details = Details
tab-history = Who changed what

## The list
cases = Cases
open-case = Open a case
my-cases = My cases
all-cases = All that I see
care = With whom the child lives
search-cases = Number or name
search-cases-hint = For example 2026-0012 or Petrova, in Cyrillic or Latin letters.
narrow = More conditions
changed = Something new
family = Family
risk = Risk
opened = Opened
no-cases-found = No case meets these conditions.
show-all = Show all
no-cases-of-mine = You are not on the team of any case yet. When you accept a signal and the child goes home, its case will appear here.
no-cases = The centre has no cases yet.

## Opening a case
open-case-lead = First look for the child or the mother: there may be a record already.
child-or-mother = Name of the child or of the mother
child-or-mother-hint = The first letters will do, in Cyrillic or Latin.
found = Found
not-among-them = If the child is not among them, enter it as a new person and come back here.
enter-person = Enter a new person
open-without-child = Open without a child for now
has-open-case = Has an open case { $reference }
open-case-about = Open a case about { $name }
name = Name
age = Age
what-to-do = What can be done
tab-case = Case
nobody-found = There is nobody of this name.
family-name = Family
family-name-hint = As you will speak of it, for example “Petrovi”.
team = Team
team-hint = Who is on the team sees the case. Nobody else does.
opened-on = Opened on
risk-now = How high is the risk now
risk-reason = Why you see it so
choose-another-child = Another child
earlier-open = This child already has an open case since { $date }:
earlier-re-entry = A return: the child's earlier case was closed on { $date }, less than a year ago:
earlier-closed = This child had a case that was closed on { $date }:
case-opened = Case { $reference } is open.
case-opened-again = Case { $reference } is open. It counts as a return: the earlier one was closed on { $date }.

## The people
genogram = The family
genogram-of = Genogram of the family { $family }
genogram-empty = There is nobody to show yet. Add the child and those close to it.
genogram-legend = Square: man. Circle: woman. Diamond: sex not known. Triangle: child not yet born. Cross: has died. Double outline: the child whom the case is about. Dashed line: not everything between the two is known.
genogram-in-words = The same in words
change-kinship = Change who is kin to whom
people-of-case = People of the case
add-person = Add a person
focus-tag = About this child
remove-person = Take out of the case
remove-person-of = Take { $name } out of the case
remove-person-text = The person's record stays. They only cease to be part of this case.
role = What they are in the case
nobody-in-case = There is nobody in the case yet.
change-focus = The case is about another child
change-focus-hint = The genogram and the age above will be those of the child you choose.
whom = Whom are you looking for
who-is-it = Who is it
reason = Reason
person-added = The person is now part of the case.
focus-changed = The case is now about another child.
person-removed = The person is no longer part of the case.
is-focus = The case is about this child. Choose another child first.
told-focus = the child whom the case is about
told-tie = { $word } of { $name }
told-tie-ended = { $word } of { $name } until { $date }
told-born = born on { $date }
told-died = died on { $date }

## The details
head-of-case = Main facts
change-head = Change the main facts
no-risk = The risk has not been assessed yet.
closure = Closure
cpd-case-number = Number of the case at the CPD
cpd-worker = Worker of the CPD
from-signal = From signal
assess-risk = Assess the risk again
head-changed = The main facts are changed.
risk-assessed = The new assessment of the risk is recorded.
team-changed = The team is changed.
handed-over = The case has a new lead.
add-member = Add to the team
hand-over = Hand the case over to another lead
hand-over-hint = The lead so far stays on the team.
colleague = Colleague
new-lead = New lead
period = Period
team-since = since { $date }
end-member = { $name } leaves the team
on-the-team = This colleague is on the team already
risk-over-time = The risk over time
risk-told = { $level } from { $when }
when = When
by-whom = Who

## Closing, following up, opening again
outcome-reached = The goals are reached
outcome-partly = The goals are reached in part
outcome-withdrawn = The family withdrew
outcome-moved = The family moved away
outcome-transferred = Transferred to another service or provider
outcome-placed = The child was placed outside the family
outcome-of-age = Came of age
outcome-died = The child died
outcome-other = Something else
follow-on-by-whom = Write who will stand by the family until this date
is-closed = The case is closed already.
is-open = The case is open.
not-closed-yet = The case has not been closed.
close-case = Close the case
reopen = Open the case again
closed-on = Closed on
outcome = Outcome
lives-with = With whom the child lives at closing
lives-with-now = With whom the child lives now
summary = What was done and reached
summary-hint = Tell also what the child and the parents think.
until-day = until { $date }
follow-on = Follow-on support
follow-on-hint = Who will stand by the family from now on, and how.
follow-on-until = Follow-on support until
reopened = Opened again
after-months = { $months ->
    [one] after { $months } month
   *[other] after { $months } months
}
done-on = Done on { $date }
follow-up-lifted = Called off, the case was opened again
record-follow-up = Record how the family fares
waits = Still to come
follow-up = Follow-up
follow-ups = Follow-ups
follow-up-after = { $months ->
    [one] Follow-up { $months } month after closing
   *[other] Follow-up { $months } months after closing
}
follow-up-due = Due on { $date }.
follow-up-day = When you spoke with the family
how-they-fare = How the family fares
result = Result
due-on = Due on
recorded-on = Recorded on { $date }
close-lead = After closing we will remind you to see how the family fares.
open-tasks-left = { $count ->
    [one] { $count } open task is left. It will not vanish, but see whether it is still needed.
   *[other] { $count } open tasks are left. They will not vanish, but see whether they are still needed.
}
reopen-lead = The closure stays in the story. Follow-ups still to come are called off.
reopen-reason = Why you open the case again
case-closed = The case is closed. The follow-ups are planned.
case-reopened = The case is open again.
follow-up-recorded = The follow-up is recorded.
changed-meanwhile = Somebody recorded a result while you were writing; it is shown above. Your text is kept here and will replace it if you send it again.
deadlines = Deadlines
all-deadlines = All deadlines of the case
deadline-until = until { $date }
deadline-at-risk = near: { $date }
deadline-late = overdue since { $date }
risk-weighed-anew = The risk was weighed anew

## The sealed part
sealed = Sealed
sealed-programme = Sealed programme
sealed-group = Sealed target group
sealed-part = Sealed part
sealed-part-ask = The case has a part that is not for the whole team. If you need it for your work, ask whoever leads the case ({ $lead }) or the head of service.
sealed-stays = Only those who read it change it.
sealed-group-stays = The case also has a sealed target group. It stays.
