# General access: informing, counselling and training without referral and agreement, mobile work.

title = General access
lead = The register of the generally accessible service: who turned to the centre, when, where and for what.
new-contact = New entry
new-contact-lead = Without application, assessment and agreement. For a named person a term of two months runs.
running = Two-month terms
running-lead = Before the term is over, the support ends or goes on with a request for the service.
register = Register
register-empty = No entries match.
place-centre = At the centre
place-home = At home
place-field = In the field
place-school = At a school or kindergarten
place-hospital = In a hospital or with a doctor
place-phone = By telephone
place-online = Online
kind-inform = Informing
kind-consult = Counselling
kind-train = Training
kind-mobile = Mobile preventive community work
outcome-helped = Got what they came for
outcome-request = Turned into a request
outcome-elsewhere = Goes on elsewhere
outcome-lost = Did not come again
audience-named = A named person
audience-group = A group
audience-anonymous = Without a name
reference = ОД-{ $year }-{ $number }
over = { $days ->
    [one] ended { $days } day ago
   *[other] ended { $days } days ago
}
left = { $days ->
    [0] last day
    [one] { $days } day left
   *[other] { $days } days left
}
since = since { $date }
until = until { $date }
term-ended-on = on { $date }
contacts = { $count ->
    [one] { $count } contact
   *[other] { $count } contacts
}
term-over = The two-month term of { $name } was over on { $date }. The support goes on with a request for the service, or ends:
term-over-save = If the contact has to stand in the register all the same, save it once more.
head-who = With whom
head-first = First contact
head-left = Term
head-next = Next
head-reference = Number
head-day = Date
head-what = What
head-place = Where
head-by = By whom
head-contacts = Contacts
head-people = People
head-children = Children
head-materials = Materials
to-request = Request for the service
end = End
group-of = { $people ->
    [one] { $people } person
   *[other] { $people } people
}, of these children: { $children }, families: { $families }
sums = Sum of the period
kind = What it was
topic = Topic
from = From
until-day = Until
clear = Show all
narrow = Some entries only
day = Date
place = Where
place-text = Where exactly
audience = With whom
audience-hint = The name is asked for only when people give it themselves
person = Name
people = How many people
children = Of these, children
families = Families
materials = Materials given out
text = In short
text-hint = What was explained or done. No details of health.
save-contact = Save
contact-saved = It stands in the register.
outcome = How it ended
note = Note
ended-on = Day it ended
end-title = General access: { $name }
ended = The term is ended.
counted-anew = An earlier contact was recorded; the term is counted from it.
