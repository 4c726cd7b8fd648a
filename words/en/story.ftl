# Words of a case's story.

kind-note = Note
kind-signal = Signal
kind-task = Task
kind-file = File
kind-paper = Paper
kind-risk = Risk
kind-assessment = Assessment
kind-path = Family's path
kind-people = People
kind-course = Course of the case

story = Story
case-is-closed = The case is closed. It can be added to and, if need be, opened again from “Details”.
waits-for-signature = Waits for your signature
give-task = Give a task
add-file = Add a file
new-since = { $count ->
    [one] { $count } new since you last looked
   *[other] { $count } new since you last looked
}
is-new = new
narrow = A part of the story only
what = What
by = By whom
from = From
until = Until
whole-story = The whole story
nothing-found = Nothing meets these conditions.
nothing-yet = The story begins with the first note.
whole-note = The whole note
older = Older
history-lead = No text of notes or files stands here: only those they are meant for see it.
task-given-until = Task by { $date }
task-given = Task
task-done = Task done
paper-made = Paper no. { $number } made final: { $title }
risk-assessed = Risk assessed: { $level }
people-changed = Changes in the family and the team
assessed = Assessment: { $title }
path-told = { $what ->
    [needs-assessment] Individual needs assessment
    [plan-proposed] A support plan is proposed
    [plan-in-force] The support plan is in force
    [agreement] Agreement with the family
    [consent] Consent
    [referral-sent] The family is referred to another service
    [referral-accepted] The other service accepted the family
    [referral-refused] The other service refused
    [referral-done] Result of the referral
   *[other] Review of the plan
}
kind-step = { $kind }: { $step }, { $day }
kind-correction = { $kind }: the step “{ $step }” was corrected, { $day }
kind-added = Work began under the programme “{ $kind }”
kind-ended = Work under the programme “{ $kind }” ended
goal-set-until = Goal until { $date }
goal-closed = { $state ->
    [met] Goal met
    [partly] Goal partly met
   *[other] Goal not met
}
person-came = { $role }
worker-came = { $name } came onto the team: { $role }
worker-left = { $name } left the team
opened = Case { $reference } was opened
closed = The case was closed: { $outcome }
reopened = The case was opened again
followed-up = Follow-up: { $care }
meeting = { $kind ->
    [first] First meeting with the mother
    [further] Further meeting
    [diagnosis] Talk about the diagnosis
    [tripartite] Tripartite meeting
   *[other] Meeting
}
request-accepted = Request { $reference } accepted
