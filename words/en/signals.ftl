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
step-informed = Early informing
step-risk-weighed = The risk was weighed
step-joined = Signals about one child joined
step-parted = The signals stand apart again
step-changed = What was entered was changed
step-decided = The outcome was recorded
step-closed = Closed

## The clock
clock-label = { $place }, { $reference }

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
