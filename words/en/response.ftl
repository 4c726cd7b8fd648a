# The response to a signal: taking it up, the way, meetings, notification, outcome.

to-signal = ← Signal { $reference }

## When a step cannot be taken now
refused-joined = This signal is joined to { $reference }. Go on with the work there.
refused-accepted = { $name } took this signal up at { $when }. If you should help, ask to be added to the team.
refused-not-accepted = Nobody has taken the signal up yet. Take it up and try again.
refused-met = The first meeting is recorded already. Record a further meeting.
refused-not-met = Record the first meeting with the mother first.
refused-decided = The outcome is recorded already and this step no longer changes. If something is left, record a further meeting.
refused-not-decided = Record the outcome first.
refused-over = The signal is closed.

## Taking it up
accepted-said = The signal is yours. The clock stops at the first meeting with the mother.
colleagues-title = Who works on the signal
team-caption = Team of the signal
team-name = Name
team-phone = Telephone
team-empty = Nobody has taken the signal up yet.
handover-title = Hand over to a colleague
handover-lead = The colleague becomes responsible for the signal with everything recorded so far, and gets an e-mail.
handover-to = Hand over to
handover-reason = Why
handover-reason-hint = For instance: my duty ends
handover-stay = I stay on the team of this signal
handover-do = Hand the signal over
handover-said = The signal is handed over.
already-theirs = This colleague is responsible for the signal already
along-title = Add a colleague
along-lead = The colleague sees the signal and works on it together with you. You stay responsible.
along-who = Whom you add
along-do = Add the colleague
along-said = The colleague is on the team.
letter-given-subject = Signal { $reference } is yours too
letter-given =
    Hello,

    you now work on signal { $reference }. Open it here:
    { $address }

## The way to the ward
departure-title = Setting off for the ward
departure-said = Recorded: you are on the way.
arrival-title = Arriving at the ward
arrival-said = Recorded: you are there. What matters now is to hear the mother.
travel-at = Date and time
travel-at-hint = For instance 05.03.2026 14:30. Leave it as it is if it is now.
travel-reason = Why the time is recorded later
travel-reason-hint = Needed only when the time is more than 5 minutes ago
travel-correct = { $when } is recorded already. The new time replaces it; the old one stays in the history.
travel-known = { $when } is recorded already. If it is wrong, open the step, correct it and say why.
set-back-needs-reason = Say why the time is recorded later
before-the-call = The time is before the call
after-arrival = The time is after the arrival
before-departure = The time is before setting off

## The three
party-provider = Provider and centre
party-hospital = Hospital
party-cpd = Child protection department
our-centre = Our centre
written-by = Recorded by

## Next step
next-title-panel = Next step
next-accept = I take it up
next-accept-lead = The signal waits. One tap makes it yours, and it stops ringing for the others.
next-waits = The signal waits for the worker on duty to take it up.
next-not-yours = { $name } is responsible. If you work on the signal, ask to be added to the team.
next-set-off = I set off
next-set-off-late = I set off earlier
next-arrive = I am there
next-arrive-late = I arrived earlier
next-meet = Record the first meeting
next-meet-again = Record a further meeting
next-decide = Record the outcome
next-case = What follows the decision
next-notify = Notify the child protection department
next-notify-lead = The department has not been notified yet. The law wants this done immediately.
ended-with-case = The signal is closed. The work goes on in
ended-without-case = The signal is closed without a case.
case-reference = case { $reference }
panel-accepted = Taken up
panel-set-off = Set off
panel-arrived = Arrived
panel-first-met = First meeting

## The guide
guide-title = Steps of the response
guide-signal = Signal from the ward
guide-notify = The child protection department knows
guide-respond = Going to the ward
guide-first-meeting = First meeting with the mother
guide-counselling = Counselling until discharge
guide-diagnosis = Talk about the diagnosis
guide-assessment = Weighing the risk and looking for kin
guide-tripartite = Tripartite meeting
guide-decision = Decision about the child
guide-home = Going home: referral, plan, baby pack, visits
guide-placed = Work towards the child's return
guide-follow-on = Closing and the support that follows
guide-if-home = if the child goes home to the family
guide-if-placed = if the child is placed
guide-talks = { $count ->
    [one] one talk
   *[other] { $count } talks
}
guidance-of = Guidance: { $step }
guidance-title = Counselling guidance
guidance-lead = This is what colleagues see beside each step. A centre may put its own text in place of each, and go back to the first one at any time.
guidance-own = the centre's own text
guidance-take-back = Go back to the first text
guidance-take-back-hint = The centre's own text stays in the history.
guidance-edit-title = Change: { $step }
guidance-text-bg = Text in Bulgarian
guidance-text-en = Text in English
guidance-text-hint = A line that begins with ## is a subheading. A line with a hyphen is a point of a list. An empty line parts paragraphs.
guidance-said = The guidance is changed for the whole centre.
guidance-taken-back-said = The first text is shown again.
to-guidance = ← All guidance
to-guidance-step = ← { $step }

## Meetings
meetings-title = Meetings
meetings-empty = No meetings are recorded yet.
meeting-first = First meeting
meeting-further = Further meeting
meeting-diagnosis = Talk about the diagnosis
meeting-tripartite = Tripartite meeting
meeting-first-title = First meeting with the mother
meeting-further-title = Further meeting with the mother
meeting-diagnosis-title = Talk with the parents about the diagnosis
meeting-tripartite-title = Meeting of centre, hospital and child protection department
meeting-first-said = The first meeting is recorded. The clock has stopped.
meeting-said = The meeting is recorded.
meeting-changed-said = The meeting is corrected. The former text stays in the history.
meeting-at = Began
meeting-minutes = How many minutes it took
meeting-took = Duration
meeting-place = Where you met
meeting-place-hint = In this ward one can talk in private here: { $place }
meeting-private = Could one talk in private
participants = Who took part
participants-hint = Without you. For the mother and kin the name may stay empty.
participants-hint-diagnosis = A diagnosis is told by a doctor. Record who it was.
participants-hint-tripartite = From the centre, the hospital and the child protection department; the mother too, if she was invited.
participant-role = As what
participant-name = Name
participant-organisation = Institution
participant-role-needed = Say as what each participant took part
participant-name-needed = Record the name of each professional
participant-needed = Record at least one participant
doctor-needed = A diagnosis is told by a doctor. Record the doctor among the participants; if there was none, record a further meeting and arrange a talk with the doctor.
three-needed = A tripartite meeting has somebody from the centre, from the hospital and from the child protection department. Add who was there from each.
part-mother = Mother
part-father = Father
part-kin = Relative or somebody close
part-doctor = Doctor
part-midwife = Midwife
part-nurse = Nurse
part-hospital-social-worker = Hospital social worker
part-cpd = Child protection department
part-centre = Worker of the centre
part-psychologist = Psychologist
part-interpreter = Interpreter
part-other = Somebody else
meeting-mother = What the mother says
meeting-intention = Intention
meeting-intention-hint = In her words today. Intentions change, and you will ask again.
intention-keeps = Wants to bring the child up
intention-hesitates = Hesitates
intention-gives-up = Wants to give the child up
intention-unknown = Has not said
meeting-father = Is the father known
meeting-kin = Are kin known who could help
known-known = Yes
known-unknown = No
known-not-said = Does not want to say
meeting-consent = Consent to work with the centre
meeting-consent-hint = Said by her, after she has understood who you are and what you offer.
consent-consents = Consents
consent-refuses = Refuses
consent-not-asked = Not asked yet
meeting-summary = What you talked about and what happened
meeting-summary-hint = Facts and her own words. Mark guesses as guesses.
meeting-follow-up = Whom the parents can turn to
meeting-follow-up-hint = Names and numbers you gave them: a doctor for questions, early intervention, other parents, the centre.
meeting-decisions = Decisions
meeting-decisions-hint = Each on a line of its own
decision-needed = Record at least one decision
meeting-tasks = Tasks
meeting-tasks-hint = Each task has an institution and a date. Empty rows do not count.
meeting-next = Next meeting on

## Tasks
tasks-caption = Tasks of the signal
tasks-empty = No tasks.
task-title = New task
task-text = What
task-by = Who
task-due = Until
task-state = State
task-open = To be done
task-done = Done
task-overdue = Overdue
task-do = It is done
task-said = The task is recorded.
task-done-said = The task is marked as done.

## Notification of the child protection department
notifications-title = Child protection department
notifications-empty = It is not recorded yet that the department knows.
notification-title = Notification of the child protection department
notification-lead = Call at once, then record when and whom you notified. The paper is made from the same record.
notification-kind = What you record
notification-sent = We notified the department
notification-knows = The department knows already and confirmed it
notification-to = Which department
no-departments = There is no child protection department in the directory yet. Record the receiver below and ask the head of service to add the department.
notification-receiver = Who took the notification
notification-receiver-hint = Name and job
notification-way = By which way
way-phone = By telephone
way-email = By e-mail
way-letter = By letter
way-in-person = Face to face
notification-at = When
notification-their-number = Their incoming number
notification-our-number = Our outgoing number
notification-number = И-{ $year }-{ $number }
notification-text = Text of the notification
notification-text-hint = Proposed from what is recorded, in Bulgarian. Read and correct it before you send it.
finding-title = What the check found
finding-hint = When the department says what it found, write it down here: the term of the check stops.
finding-on = When they answered
finding-text = What they found
finding-said = Saved. The term of the check has stopped.
finding-stands = What the check found is written down already.
notification-said = Recorded. The department knows.
propose-opening-ward = At { $at } the centre received signal { $reference } from { $hospital }, { $ward } (reported by: { $reporter }).
propose-opening = At { $at } the centre received signal { $reference } (reported by: { $reporter }).
propose-who = Mother: { $mother }. Child: { $child }.
propose-unknown = no data
propose-reasons = Reasons for the risk as told: { $reasons }.
propose-said = In the words of the one who reported: { $said }
propose-risk = The risk as it is seen now: { $risk }.
propose-met = The first meeting with the mother took place at { $at }. { $worker } is responsible for the signal.
propose-accepted = { $worker } has taken the signal up; a meeting with the mother is to come.
propose-waits = A worker of the centre is to visit the ward.

## The paper

## Early informing
alerts-title = Early informing
alerts-lead = At the first sign of risk all three must know: the hospital, the child protection department and the provider. Here you see who knows, and since when.
alert-knows = knows
alert-does-not-know = does not know yet
alerts-caption = Who was told
alerts-empty = Nobody was told yet.
alert-receiver = Whom
alert-party = From which side
alert-way = By which way
alert-at = When
alert-said = Recorded.
letters-title = Letter to the partners
letters-lead = The letter does not name the mother or the child: it says that there is a signal, where it is from and whom to call.
letters-to = To whom
letters-empty = The directory has no e-mail addresses of contact persons in this hospital or of the department.
letters-said = { $count ->
    [one] One letter is on its way.
   *[other] { $count } letters are on their way.
}
by-word-title = Told by telephone or face to face
letter-alert-subject = Early informing: signal { $reference }
letter-alert =
    Hello,

    at { $at } we received signal { $reference } ({ $place }). { $centre } works on it.

    Please call { $phone } if you know something that may help, and before you take steps towards a discharge.

## The risk
weighing-title = Weighing the risk
weighing-now = The risk recorded now: { $risk }.
weighing-risk = How you see it now
weighing-reason = What it rests on
weighing-reason-hint = The parents, the home, kin, health, violence. And what speaks for safety.
weighing-said = The risk is recorded.
weighed-note = { $before } → { $risk }. { $reason }
risk-carried = Carried over from signal { $reference }

## Outcome
outcome-title = Outcome for the child
outcome-lead = The child protection department decides. Here you record what was decided, and from when.
outcome-where = Where the child will live
outcome-home = At home with a parent
outcome-kin = With kin
outcome-mother-and-baby-unit = With the mother in a mother and baby unit
outcome-foster = In a foster family
outcome-other-placement = Another placement
outcome-adoption-consent = The mother consents to adoption
outcome-transferred = Handed to another service
outcome-unfounded = The risk was not confirmed
outcome-decided-on = Date of the decision
outcome-discharged-on = Discharge of the child
outcome-discharged-hint = The date may lie ahead.
outcome-mother-left-on = The mother left the hospital on
outcome-mother-left-hint = Fill in if the child stayed without a parent. From this day on its days in hospital without a parent are counted.
outcome-note = Note
outcome-note-hint = When handed over – to whom; if the risk was not confirmed – why; with another placement – where.
outcome-note-needed = For this outcome record to whom, where or why
outcome-said = The outcome is recorded.
outcome-correct = Correct the outcome
outcome-meanwhile = While you were writing, { $by } recorded the outcome "{ $outcome }". Your text is kept below. If you send it, it takes the place of theirs.
adoption-title = If the mother consents to adoption
adoption-text = A mother's consent given before thirty days after the birth has no effect, and a consent can be withdrawn until the adoption is granted. These conditions have not been checked against the law in force yet.
adoption-next = Refer the mother to the child protection department for the exact time limits, and tell her that support for her does not stop.
next-title = What follows
takeover-title = Open a case
takeover-lead = Everything recorded goes over to the case. Nothing is typed twice.
takeover-family = Family
takeover-family-hint = The case is called by it
takeover-programme = Programme
takeover-groups = Target groups
takeover-do = Open the case
takeover-said = The case is open and the signal is closed.
takeover-not-yours = A case worker or the head of service opens a case. Tell them that the decision is recorded.
taken-over-by = Goes on in
carried-people = People
carried-lead = Lead of the case
carried-team = Team
carried-team-count = { $count ->
    [one] one person
   *[other] { $count } people
}
carried-risk = Risk
carried-meetings = Meetings recorded
carried-tasks = Open tasks
family-unknown = Unknown mother
no-case-follows = No case follows such an outcome. Close the signal with a reason.
closure-title = Close without a case
closure-lead = If there will be no more work on the signal, record why.
closure-reason = Why no case is opened
closure-do = Close the signal
closure-said = The signal is closed without a case.
