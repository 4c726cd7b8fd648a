# Words of signals: from the call to the moment somebody takes it up.

## Where from and from whom
channel-phone = By telephone
channel-ward-link = Through the ward's link
channel-public-form = Through the public form
channel-visit = On the spot
channel-letter = By letter
reporter-midwife = Midwife
reporter-doctor = Doctor
reporter-nurse = Nurse
reporter-hospital-social-worker = Hospital social worker
reporter-cpd = Child Protection Department
reporter-mother = The mother
reporter-kin = Relative or somebody close
reporter-anonymous = Does not say who they are
reporter-other = Somebody else
not-from-a-ward = Not from a ward

## The child and the reasons
child-unborn = Not born yet
child-newborn = Newborn
child-older = Older
reason-poverty = Poverty
reason-living-conditions = Bad living conditions
reason-no-support = Lack of support
reason-mental-health = Mental difficulties of a parent
reason-unwanted-pregnancy = Early or unwanted pregnancy
reason-under-age-mother = Mother under age
reason-large-family = Large family
reason-no-education = No education
reason-family-pressure = Pressure by the family
reason-child-diagnosis = Diagnosis or disability of the child
reason-violence = Violence
reason-addiction = Addiction
reason-no-documents = No papers or no home
reason-other = Other

## How far the response has come
stage-received = Waits to be accepted
stage-accepted = Accepted
stage-on-the-way = On the way
stage-arrived = There
stage-met = First meeting held
stage-decided = Decided
stage-closed = Closed

## What happened
step-received = The signal was received
step-alerted = The worker on duty was told
step-escalated = The next one was told
step-nobody-on-duty = Nobody is on duty
step-accepted = Accepted
step-handed-over = Handed over to a colleague
step-joined-in = A colleague joined in
step-on-the-way = They set off
step-arrived = They arrived
step-met = First meeting with the mother
step-met-again = Further meeting
step-diagnosis = Talk about the diagnosis, with the doctor
step-tripartite = Tripartite meeting
step-notified = The Child Protection Department was notified
step-checked = The department told what its check found
step-informed = Early informing
step-risk-weighed = The risk was weighed
step-joined = Signals about one child joined
step-parted = The signals stand apart again
step-changed = What was entered was changed
step-decided = The outcome was recorded
owed-by-first = The signal was joined to { $reference }
step-closed = Closed

## The clock
clock-label = { $reference }, { $place }

## When something in the form is not right
problem-reason-or-words = Tick at least one reason or write what was said
problem-expected-too-late = The expected date is too far away; check the year
problem-leave-empty = Leave this field empty
reference = С-{ $year }-{ $number }

## Alerts to those on duty: never with a client's name
alert-subject = New signal { $reference }
alert-subject-waiting = Signal { $reference } waits to be accepted
alert-text = New signal { $reference }, { $place }. First meeting due by { $due }. { $link }
alert-text-waiting = Signal { $reference }, { $place }, is still not accepted. First meeting due by { $due }. { $link }
rung-on-duty = On duty
rung-stand-in = Substitute or next on the roster
rung-head = Head of service

## Joining
join-not-these = These two signals cannot be joined.
join-already = One of the two signals is already joined to another. Open the first signal about the child and join there.
join-already-met = The mother was already met because of { $reference }, so it stays apart.
join-not-joined = This signal is not joined to another.

## The page of signals
signals-title = Signals
running-title = The clock is running
running-empty = No signal waits for a first meeting.
register-title = Register of signals
register-empty = No signals yet. When a ward calls, enter the signal with the button above.
register-empty-filtered = No signals match what you chose.
head-reference = Number
head-clock = To the first meeting
head-place = Ward
head-risk = Risk
head-stage = How far it is
head-called = Call
risk-of = Risk: { $risk }
joined-to = Joined to { $reference }
filter-title = Search the register
filter-number = Number of a signal
filter-number-hint = For instance 2026-0012, or only 12
filter-from = Called from date
filter-to = Called to date
filter-clear = Show all

## A new signal: eight questions
entry-title = New signal
entry-lead = Ask only what the caller can tell now. You will add the rest on the spot.
entry-anew = Begin a new signal from a clean page
entry-rest = If you know more: the mother's phone, the child's name
entry-save = Record the signal
entry-saved = Signal { $reference } is recorded. The clock is running.
ward = Ward
reporter = Who is calling
reporter-role = What they are
reporter-name = Name
reporter-phone = Telephone to reach them
call = When and how
called-at = Time of the call
called-at-hint = The clock runs from this time.
channel = By which way
mother = Mother
mother-name = The mother: name
mother-name-hint = As far as it is known; may stay empty.
mother-phone = Telephone of the mother
child = The child
child-state = The child is
child-on = Expected date or date of birth
child-on-hint = For an unborn child the expected date, for a born one the date of birth.
child-name = Name of the child
child-name-hint = If there is no name yet, leave it empty.
reasons = Why the child may be left without the family
reasons-hint = Tick everything that was said.
risk = Risk
risk-hint = High: the mother may leave the hospital without the child today, or life and health are in danger.
said = What was said
said-hint = In the caller's words. No personal number.

## The page of a signal
to-signals = All signals
one-title = Signal { $reference }
is-joined = This signal is joined to the first one about the same child. Work on it goes on there:
nobody-on-duty = By the roster nobody is on duty for this ward now. The head of service has been told.
on-duty-told = On duty: { $names }. The message is on its way; if nobody accepts the signal, we tell the next on the roster.
known-title = What we know
private-place = Place to talk in private: { $place }
born-on = born on { $date }
expected-on = expected on { $date }
rule = Deadline
rule-due = First meeting by { $due }
story-title = What happened so far
step-told = { $name } was told
nameless = mother not known
joined-title = Other signals about the same child
joined-lead = These signals are joined to this one. The clock is the first one's.
likely-lead = These signals may be about the same child too. Read them, and join them if so.
join-this = Join with { $reference }
part-this = Take { $reference } apart
part-own = Take apart from the first signal

## Changing and joining
change-title = Change the details
change-lead = Correct here what was recorded at the call. Names of mother and child are changed on their own pages.
change-why = Why you change it
change-why-hint = The reason stays in the story of the signal.
change-saved = The change is saved.
join-title = Join to another signal
join-lead = When there are several signals about one child, each keeps its number and its story, and work goes on with the first.
join-likely = Likely about the same child
join-number = Number of the other signal
join-or-number = Or the number of another signal
join-do = Join
join-unknown-number = There is no such signal in the centre. Check the number.
join-choose = Choose a signal or write its number
joined-said = The signals are joined. Work goes on with { $reference }.
parted-said = The signal stands apart again and has its own clock.

## Without an account: the ward's link and the public form
report-title-ward = Signal about a child who may be left without the family
report-title-public = Report about a child
report-lead-public = If you think of leaving your child, or know of a mother who does, write to us. You need not give a name. We will not judge you; we will look for help together.
report-answers = Answered by: { $centre }
report-to = Where the child or the mother is
report-to-hint = Choose the hospital ward. If they are in no hospital, choose the centre for the municipality they live in.
report-send = Send the signal
report-again = New signal
report-said-public = What is happening
report-said-hint = Write in plain words. No personal number.
urgent-call = If there is no time, call:
urgent-legend = How urgent it is
urgent-today = Today: mother or child are in danger, or the mother is leaving without the child
urgent-days = In the next days
urgent-later = It can wait a little, but help is needed
you = Who reports
your-role = You are
your-role-anonymous = I prefer not to say
your-name = Your name
your-name-hint = If you do not want to, leave it out.
your-phone = Telephone to reach you
your-phone-hint = So that we can call you if something is not clear.
leave-empty = Leave this field empty
pin = The ward's PIN
pin-hint = Six digits. The head midwife knows it; it is not on the poster.
wrong-pin = This PIN is not right. Ask the head midwife.
too-many-tries = Too many wrong tries. Wait a few minutes, or call by telephone.
sent-title = The signal is received
sent-lead-ward = The worker on duty is being told. Write the number down: with it and the PIN you will see how far we are.
sent-lead-public = The worker on duty is being told. Write down number and code: with them you will see how far we are. The code is shown only now.
code = Code to look it up
wrong-code = Number and code do not belong together. Check them.
status-link = How far we are
status-title = How far we are
status-show = Show
status-another = Another signal
status-unknown = We find no signal with this number
progress-received = The signal was received
progress-accepted = Accepted by a worker
progress-accepted-by = { $role ->
    [none] Accepted by { $name }
   *[other] Accepted by { $name }, { $role }
}
progress-on-the-way = On the way to the ward
progress-arrived = There

## The link of a ward, for the centre
door-title = Link for signals
door-lead = With this link and a PIN the people of the ward report without an account and see how far we are.
door-address = Address
door-since = Holds since
door-pin = The ward's PIN: { $pin }
door-pin-once = Tell it to the head midwife now. We will not show it again; if it is forgotten, give a new one.
door-pin-told = The PIN is told and does not stand on the poster. If it is forgotten, give a new one; the poster stays the same.
door-poster = Poster for the wall
door-new-pin = New PIN
door-revoke = Stop the link
door-revoke-ask = Stop the ward's link?
door-revoke-text = The poster on the wall will lead nowhere. Signals already sent stay. Later you can make a new link with a new poster.
door-revoked = The link is stopped. Take the poster off the wall.
door-none = The ward has no link yet. Make one, print the poster, and tell the PIN to the head midwife.
door-make = Make a link
poster-title = A mother thinks of leaving her child? Tell us.
poster-code = QR code with the ward's address for signals
poster-how = How
poster-scan = Point your phone at the code, or open the address below it.
poster-tell = Answer a few questions. It takes less than a minute.
poster-pin = Enter the ward's PIN. The head midwife knows it.
