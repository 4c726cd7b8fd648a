# Complaints: the register, who looks into them, the term, the answer.

title = Complaints
lead = Every complaint gets a number, somebody who looks into it, and an answer in time.
new-complaint = New complaint
new-lead = Write it down as it was said. The term of the answer runs from the day it came.
register = Register of complaints
figures = Complaints in figures
list = Complaints
list-empty = No complaint waits for an answer.
list-nothing = There are no complaints like these.
all-open = Waiting for an answer
head-reference = Number
head-received = Came
head-who = From whom
head-about = About what
head-state = How far it is
head-handler = Who looks into it
nobody-yet = Nobody yet
without-name = Without a name
reference = C-{ $year }-{ $number }
one-title = Complaint { $reference }

channel-written = In writing, handed over
channel-mail = By post
channel-email = By e-mail
channel-phone = By telephone
channel-spoken = By word of mouth
channel-public-form = Through the public form
sender-named = Somebody who says their name
sender-person = Somebody the centre works with
sender-anonymous = Does not say who they are
reason-attitude = Attitude and conduct
reason-support = The support itself
reason-refusal = A service or help that was refused
reason-waiting = Waiting, lateness, a meeting called off
reason-information = Was not told or not heard
reason-privacy = Private matters became known
reason-safety = Danger to a child or an adult
reason-conditions = Rooms, access, cleanliness
reason-payment = Money or presents were asked for
reason-other = Something else
against-service = Against the service or the order in the centre
against-employee = Against a member of staff
against-head = Against the head of service
against-other = Against somebody else
outcome-upheld = Upheld
outcome-partly = Upheld in part
outcome-not-upheld = Not upheld
outcome-withdrawn = Withdrawn
state-received = Received
state-acknowledged = Acknowledged
state-looked-into = Looked into
state-answered = Answered
state-withdrawn = Withdrawn
step-assign = Say who looks into it
step-acknowledge = Acknowledge it
step-look-into = Record what was found
step-answer = Answer
step-withdraw = Record that it was withdrawn
happened-received = The complaint came
happened-assign = Given to somebody to look into
happened-acknowledge = Acknowledged
happened-look-into = Looked into
happened-answer = Answered
happened-withdraw = Withdrawn

## Term
term-over = { $days ->
    [one] overdue by { $days } day
   *[other] overdue by { $days } days
}
term-left = { $days ->
    [0] last day for the answer
    [one] { $days } day left
   *[other] { $days } days left
}
term-until = until { $date }
answered-in-time = answered in time
answered-late = { $days ->
    [one] answered { $days } day late
   *[other] answered { $days } days late
}
took-days = { $days ->
    [0] on the same day
    [one] within { $days } day
   *[other] within { $days } days
}

## A new complaint
text = What the person says
text-hint = In their own words. No personal number.
received-on = Received on
channel = How it came
who = Who complains
sender = Who it is
sender-name = Name
person = Somebody the centre works with
sender-contact = Telephone, e-mail or address
sender-contact-hint = Where the answer is to go.
is-child = A child complains
reason = What it is about
against-whom = Whom it is against
against = Against whom
against-hint = Whoever the complaint is against neither sees it nor looks into it. One against the head of service goes to the provider.
about = Which member of staff
about-hint = If the person named them.
nobody-named = Not named
is-confidential = Keep the name confidential
is-confidential-hint = It will stand in no register and no report.
save = Put it into the register
saved = The complaint is registered under number { $reference }.

## One complaint
child-complains = a child complains
confidential = confidential
what = What the complaint says
happened = What was done
next = What is next
closed-on = Closed on
answer = The answer
measures = Measures
warn-head = The complaint is against the head of service. They do not see it; the provider is responsible for it.
warn-about = The complaint is against { $name }. They do not see it and cannot look into it.
warn-employee = The complaint is against a member of staff who is not named. Before you give it to somebody, make sure that it is not against the same person.
warn-nobody = It is not yet said who looks into the complaint.
warn-anonymous = The person did not say who they are. If they wrote through the link, they will see the answer with their number and code.

## Steps
title-assign = Who looks into the complaint
title-acknowledge = Acknowledging the complaint
title-look-into = What was found
title-answer = Answer to the complaint
title-withdraw = Withdrawal of the complaint
lead-assign = Whoever it is against cannot look into it.
lead-acknowledge = Tell the person that their complaint came, who looks into it, and that the answer comes by { $date }.
lead-look-into = Whom you talked to, what you saw, what came out. Whoever complains does not see this record.
lead-answer = The answer is read by whoever complains. It does not change afterwards.
lead-withdraw = Recorded only when the person withdraws the complaint of their own will.
on = Date
how-told = How it was acknowledged
how-told-hint = For example: by telephone, by letter.
found-out = What was found
found-out-hint = Facts, not judgements. If you talked to several people, write down what each one said.
outcome = Outcome
answer-text = Answer to the person
answer-hint = In plain words: what you looked into, what came out, what will change, and whom they can turn to if they are not content.
measures-hint = What is done so that it does not happen again. Needed when the complaint is upheld, even in part.
why-withdrawn = What the person said
why-withdrawn-hint = Nobody may have been pressed to withdraw a complaint.
said-assign = It is recorded who looks into the complaint.
said-acknowledge = The acknowledgement is recorded.
said-look-into = What was found is recorded.
said-answer = The answer is recorded and the complaint is closed.
said-withdraw = The withdrawal is recorded.
past-step = The complaint is already “{ $state }”. This cannot be done: “{ $step }”.
problem-leave-empty = Leave this field empty
problem-not-known = The centre knows nobody like that. Choose “Somebody who says their name” and write the name.
problem-measures = Write what will be done so that it does not happen again
problem-about-them = The complaint is against this person, who cannot look into it. Choose somebody else.
lifted-withdrawn = The complaint was withdrawn

## Register
from = From
to = To
register-of = Complaints from { $from } to { $to }
register-empty = There are no complaints in this period.
first-of = The first { $shown } of { $all } are shown. The table to take along has all.
take-along = Download as a table (XLSX)
restricted = restricted
due-on = Answer due

## In figures
figures-lead = Complaints that came from { $from } to { $to }. Without names.
figures-empty = There are no complaints in this period.
figures-terms = Answers in time
figure-received = Came
figure-in-time = Answered in time
figure-late = Answered late
figure-over = Overdue, not answered yet
figure-withdrawn = Withdrawn
figures-few = A number below { $least } is not shown, so that nobody can be recognised.
figures-none = No complaint is closed yet.
fewer = fewer than { $least }
count = Number

## The link
link-title = Link for complaints
link-lead = With this link anybody can complain without an account, with or without a name. They get a number and a code with which they see how far we are.
link-address = Address
link-since = Valid since
link-where = Put the poster up where grown-ups and children see it: at the entrance, in the waiting room, in the play room.
link-poster = Poster for the wall
link-make = Make a link
link-made = The link is ready. Put the poster up.
link-none = The centre has no link for complaints yet.
link-revoke = Revoke the link
link-revoke-ask = Revoke the link for complaints?
link-revoke-text = The poster on the wall will no longer lead to the form. Complaints that came stay.
link-revoked = The link is revoked.
poster-title = Not content? Tell us.
poster-code = Code with the address for complaints
poster-how = How it is done
poster-free = Point your phone at the code and write what happened. You need not give a name.
poster-child = If you are a child, you can write too. There is a page in plain words.
poster-answer = You get a number and a code with which you see the answer.
poster-safe = The support you get will not stop because of a complaint.
register-tab = Complaints
all-registers = All registers
other-steps = Other actions

## The letter to the head
told-subject = New complaint { $reference }
told-body = Hello! Complaint { $reference } has come. What it says is seen in the system alone; say who looks into it: { $link }
