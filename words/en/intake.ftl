# Ways to the service: requests and referrals, from the first word to the decision.

## By which way
way-directorate = Referral by a social assistance directorate
way-directorate-about = The directorate has made a preliminary assessment and refers the person to the centre with it.
way-municipality = Referral by the municipality
way-municipality-about = The municipality has made a preliminary assessment and refers the person to the centre with it.
way-application = Application straight to the centre
way-application-about = The family comes by itself. The centre takes the application and helps it to obtain the preliminary assessment.
way-disability = Referral of a person with a disability
way-disability-about = The person brings a referral issued after the needs assessment. No other referral is needed.
way-protection = Protection measure
way-protection-about = The child protection department refers with a referral and an action plan.
way-court = Court decision
way-court-about = A court has ordered the use of the service in a case that the law names.
way-signal = Report of another body
way-signal-about = Police, a school, a doctor, a local commission or another body reports a family in need of support.
way-provider = Another provider
way-provider-about = Another provider already works with the family and proposes a joint support plan.
channel-in-person = In person
channel-phone = By telephone
channel-letter = By letter
channel-electronic = Electronically
urgency-ordinary = Ordinary
urgency-urgent = Urgent

## How far it has come
state-received = Waits for a decision
state-waiting-papers = Waits for papers
state-waiting = On the waiting list
state-accepted = Accepted
state-refused = Refused
state-passed-on = Passed on
state-withdrawn = Withdrawn
step-ask-papers = Asking for papers
step-papers-complete = Complete papers
step-accept = Accepting
step-wait = Putting on the list
step-refuse = Refusing
step-pass-on = Passing on
step-withdraw = Withdrawing
past-step = The request already stands at “{ $state }”, so “{ $step }” is not possible. Open it to see who decided and when.
ended-not-changed = The request stands at “{ $state }” and does not change any more.
happened-received = A request came
happened-changed = Details changed
happened-paper = Paper
happened-accept = Accepted
happened-wait = Put on the waiting list
happened-priority = Place in the list changed
happened-refuse = Refused
happened-pass-on = Passed on
happened-told = The refusal was told
happened-withdraw = Withdrawn by the family
told-paper-asked = Paper asked for: { $paper }
told-paper-received = Paper received: { $paper }
told-paper-submitted = Handed in to be issued: { $paper }
told-paper-waived = Paper not needed: { $paper }

## Register
title = Requests
title-lead = Every request for the service: who makes it, what is missing and what was decided.
new-request = New request
to-waiting-list = Waiting list
register = Register of requests
register-empty = No request is waiting. New ones are entered with “New request”.
register-nothing = No request matches. Change the search.
head-reference = Number
head-who = Who asks
head-received = Came on
head-way = Way
head-state = Status
all-open = All open
search = Number or name
search-hint = For instance З-2026-0012 or Petrova. Looks through the ended ones too.
missing = { $count ->
    [one] { $count } paper missing
   *[other] { $count } papers missing
}
reference = З-{ $year }-{ $number }

## Entering
ways-lead = By which way does the request come? It decides which papers are needed.
ways-without = Somebody who comes for advice only, without application and agreement?
to-general-access = Record it as general access
ways-ward = A report from a maternity ward?
to-signal = Enter it as a signal
other-way = Another way
received-on = Came on
channel = How it was made
who-asks = Who asks, or for whom
person = Name
person-role = What they are in the family
about-child = About which child
child = Name of the child
born = Date of birth
born-hint = Of somebody new: 05.03.2020, 03.2020 or the year alone
born-guessed = The date is an estimate
problem-born-of-known = This person has a record already; the date of birth is changed there. Delete it here.
one-more = One more person, for instance the other parent
other = Name
other-role = What they are in the family
referral = Referral
settlement = Where they live
services = Which services are wanted
wish = What is wanted
wish-hint = In the person's own words. No medical or psychological details.
urgency = Urgency
urgency-reason = Why it is urgent
urgency-reason-hint = Needed when it is urgent
programme = Programme
groups = Target groups
save-request = Save the request
request-saved = The request is saved under number { $reference }.
problem-child-asks-already = The child is already named as the one who asks

## One request
what = What is wanted
people = People
asks = asks
under-number = No. { $number }
for-months = { $months ->
    [one] for { $months } month
   *[other] for { $months } months
}
happened = What happened
change = Change the details
request-changed = The changes are saved.
to-case = To case { $reference }
has-case = Case { $reference } was opened.
for-services = for { $services }
terms = Deadlines
term-until = due { $date }
appeal-appealed = Appealed
appeal-not = Not appealed
only-late = Only with late papers
today-new = Requests that wait for a decision
today-late = Requests with late papers
today-general-access = General access: terms that run out or are over
waits-since = On the waiting list since { $date }.

## Figures
figures = Figures of requests
figures-lead = From { $from } until { $until }, without names.
figures-requests = Requests by way
figures-waiting = Waiting list
figures-access = General access
figures-none = Nothing in this period.
from = From
until = Until
waiting-now = { $count ->
    [0] Nobody waits.
    [one] { $count } family waits.
   *[other] { $count } families wait.
}
longest-since = The one that waits longest was put on the list on { $date }.
head-all = All
head-accepted = Accepted
head-open = Open
head-refused = Refused
head-other = Passed on and withdrawn
head-kind = Kind
head-contacts = Contacts
head-people = People
head-children = Children
