# The rules by which deadlines are counted.

title = Rules and terms
intro = The system counts every deadline by these rules. A number that was not compared with the text in force is marked; compare it before you rely on it.
unverified = { $count ->
    [one] One rule of the law is not verified yet.
   *[other] { $count } rules of the law are not verified yet.
 }
find = Search the rules
group-of = { $title } ({ $count })
no-such-rule = There is no rule with this word.
all-rules = Show all
group-law = By law
group-own = By the centre's own order
of-centre = Centre
calendar-link = Days off
name = Rule
how-long = How long
counted-from = Counted from
ground = Ground
state = State
counting = Which days count
verified = Verified
validity = Valid
source = Where it comes from
history = Versions
tag-verified = Verified
tag-not-verified = Not yet verified
tag-own-order = The centre's order
tag-own-version = The centre's version
tag-in-force = In force
tag-not-in-force = Not in force
origin-law = by law
origin-own = by the centre's own order
source-shipped = Comes with the system
source-own = Entered by the centre
why = Why
running-now = { $count ->
    [one] one deadline runs
   *[other] { $count } deadlines run
 }
running = Running deadlines
running-count = { $count ->
    [0] No deadline is running by this rule now.
    [one] One deadline runs by this rule.
   *[other] { $count } deadlines run by this rule.
 }
show-them = Show them
by-others = { $count ->
    [one] One of them is counted by the version that was in force when it began.
   *[other] { $count } of them are counted by the version that was in force when they began.
 }
recount = Count the running deadlines anew
recount-question = Count the running deadlines by “{ $name }” anew?
recount-text = { $count ->
    [one] One deadline that began by another version will be counted by the present one: { $value }.
   *[other] { $count } deadlines that began by another version will be counted by the present one: { $value }.
 }
recount-background = The work is done in the background and goes on record. For each deadline it is kept when it was due before.
recount-begun = The recount has begun.
recount-nothing = There is nothing to count anew.
recounting = Counted anew: { $part }.
recounted = { $count ->
    [one] One deadline was counted anew, { $when }.
   *[other] { $count } deadlines were counted anew, { $when }.
 }
look-again = Refresh
new-version = New version of the rule
version-intro = Now: { $value }. The new version holds for deadlines that begin from the day given; those that run keep theirs until you ask for them to be counted anew.
version-entered = The new version is kept.
value = Value
unit = Unit
counting-field = Which days count
counting-hint = With working days, weekends and holidays do not count; with hours, the hours of public administration count.
valid-from = Valid from
ground-hint = Act, ordinance, order or internal rule, with article and paragraph.
reason = Why
reason-hint = What has changed. It stays in the history of the rule.
verified-by = Who verified it
verified-by-hint = For instance: the centre's lawyer. Leave it empty when it has not yet been compared with the text in force.
verified-on = Verified on
verified-by-whom = Say who verified it.
give-back = Return to the system's rule
give-back-text = From today the centre's versions no longer hold; the rule that comes with the system does: { $value }. Running deadlines keep their version.
given-back = From today the system's rule holds.
valid-since = from { $from }
valid-between = from { $from } to { $until }
term-at-once = at once
term-same-day = on the same day
term-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
 }
term-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
 }
term-hours-working = { $n ->
    [one] { $n } working hour
   *[other] { $n } working hours
 }
term-days-calendar = { $n ->
    [one] { $n } calendar day
   *[other] { $n } calendar days
 }
term-days-working = { $n ->
    [one] { $n } working day
   *[other] { $n } working days
 }
term-months = { $n ->
    [one] { $n } month
   *[other] { $n } months
 }
term-years = { $n ->
    [one] { $n } year
   *[other] { $n } years
 }
term-percent = { $n } per cent
term-ahead = { $once } before the end
term-times = { $once }, { $times } times
lapses = A time in which somebody else may do something. When it is over it has passed; nobody is late.
counted-calendar = Every day
counted-working-days = Working days
counted-office-hours = The working hours of public administration
counted-moved = Every day; an end on a day off moves to the next working day
unit-minutes = minutes
unit-hours = hours
unit-days = days
unit-months = months
unit-years = years
unit-percent = per cent
counting-calendar = Every day
counting-working = Working days only
calendar-title = Days off in { $year }
calendar-intro = By the Labour Code: public holidays, Easter, and the days given for a holiday on a Saturday or Sunday. Terms in working days leave them out. What the Council of Ministers proclaims for one year is added to the rules.
days-off = Days off and holidays
days-worked = Saturdays and Sundays on which people work
day = Day
given-for-weekend = Given for a holiday on a Saturday or Sunday, Labour Code Art. 154 (2)
monday = Monday
tuesday = Tuesday
wednesday = Wednesday
thursday = Thursday
friday = Friday
saturday = Saturday
sunday = Sunday
