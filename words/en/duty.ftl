# Duty: who answers for which ward and when, visits to the wards, handing over.

section-roster = Roster
section-visits = Ward visits
section-handovers = Hand-over

## Days and hours
monday = Monday
tuesday = Tuesday
wednesday = Wednesday
thursday = Thursday
friday = Friday
saturday = Saturday
sunday = Sunday
mon = Mon
tue = Tue
wed = Wed
thu = Thu
fri = Fri
sat = Sat
sun = Sun
day-of = { $weekday }, { $date }
from-until = { $from }–{ $until }
on-day = { $weekday } { $date }, { $hours }
time-on = { $time } ({ $weekday } { $date })

## The roster of a week
roster-title = Duty
weeks = Weeks
week-before = ← Week before
week-after = Week after →
week-dates = { $from } – { $until }
this-week = this week
to-this-week = To this week
today-tag = today
by-ward = By ward
covered-tag = Covered
covered-week = Every ward has somebody on duty in all the hours that need it.
gap-tag = Nobody on duty
gaps-week = { $wards ->
    [one] { $missing } in all without anybody on duty, in { $wards } ward. The hours are marked day by day.
   *[other] { $missing } in all without anybody on duty, in { $wards } wards. The hours are marked day by day.
}
ward-covered = Somebody is on duty in all the hours that need it.
ward-missing = { $gaps ->
    [one] Nobody is on duty for { $missing }, in { $gaps } gap.
   *[other] Nobody is on duty for { $missing }, in { $gaps } gaps.
}
hours-short = Hours needed
substitute-is = Substitute: { $name }
all-wards = in every ward
to-today = To today
shared-title = Two or more are on duty at the same time:
gap-hours = Nobody on duty { $hours }:
gap-fill = Put somebody on duty
day-empty = Nobody is on the roster for this day.
copy-week = Copy the week before
copy-week-hint = Shifts of the week before are copied only into hours that nobody covers yet. What is on the roster stays as it is.
copied = { $put ->
    [0] There is nothing to copy: the hours are taken, or the people have left the team.
    [one] { $put } shift was copied.
   *[other] { $put } shifts were copied.
} { $left ->
    [0] {""}
    [one] { $left } was left out, since its hours are taken or the person has left the team.
   *[other] { $left } were left out, since their hours are taken or the people have left the team.
}
copied-nothing = The week before has no shifts to copy.
no-wards = The centre is not responsible for any ward yet. Add the hospital and its wards among the partners, then make the roster.
to-partners = To the partners
no-candidates = Nobody may be on duty yet. Add case workers or duty workers to the team of the centre.

## A shift
to-roster = ← To the roster
shift-title = Shift
shift-new-title = New shift
shift-change-title = Change a shift
shift-add = Add a shift
shift-person = On duty
shift-when = When
shift-wards = Wards
shift-day = Day
shift-from = From
shift-until = Until
shift-until-hint = When the end comes before the beginning, the shift ends on the next day. For midnight write 24:00.
shift-through = The same every day until
shift-through-hint = The last day, included. A shift is put on the roster for each day, 31 at most.
substitute = Substitute
shift-substitute = Substitute
shift-substitute-hint = Called when the one on duty does not take a signal up in time
phone = Phone
shift-phone = Phone of the duty
shift-phone-hint = Leave empty to call the one on duty on their own phone
shift-remove = Remove the shift
shift-removal-title = Remove this shift?
shift-removal-what = { $person }, { $when }
shift-removal-gap = If nobody else is on the roster, the wards have nobody on duty in these hours.
shift-removed = The shift is off the roster.
shift-changed = The shift is changed.
shifts-put = { $put ->
    [one] { $put } shift is on the roster.
   *[other] { $put } shifts are on the roster.
}
stands-in-for-themselves = Choose somebody else as substitute
no-ward = Choose at least one ward
too-many-days = Choose 31 days at most at a time
already-on-duty = This person is on duty for the same ward at that time already

## Hours in which somebody must be on duty
hours-title = When somebody must be on duty
hours-lead = The roster shows gaps against these hours.
hours-change = Change when somebody must be on duty
hours-see = See when somebody must be on duty
hours-when = This ward must have somebody on duty
hours-always = Day and night, every day
hours-some = At certain hours
hours-hint = For certain hours mark the days. When the end comes before the beginning, the hours go on into the next day.
hours-needed = Somebody must be on duty
hours-from = From
hours-until = Until
hours-saved = The hours are saved.
hours-no-day = Mark at least one day, or choose “Day and night, every day”

## Visits to the wards
visits-title = Ward visits
to-visits = ← To the visits
ward = Ward
plan = Regular visits
visits-by-ward = By ward
visits-kept = Made in 90 days
visits-extra = and { $count } without a plan
visits-coming = To come
visits-coming-empty = No visits are planned for the next four weeks.
visits-past = The last 90 days
visits-rest = { $count ->
    [one] { $count } more visit
   *[other] { $count } more visits
}
visits-past-empty = No visits are recorded for the last 90 days.
visits-waiting = Not reported
visits-waiting-lead = Their time has passed. Say whether they were made.
visit-title = Visit to the ward
visit-record = Record a visit without a plan
visit-when = When
visit-who = Who
visit-state = State
visit-planned = Planned
visit-waiting = Waits for a word
visit-made = Made
visit-missed = Missed
visit-outcome = Was the visit made?
visit-at = Date and time of the visit
visit-place = Where you talked
visit-place-hint = A place where the mother can talk undisturbed
visit-note = What you learned
visit-note-hint = No names of mothers and children. For a certain child, enter a signal.
visit-reason = Why it was missed
visit-reason-hint = Fill in when the visit was not made. For instance: quarantine in the ward
visit-saved = The visit is recorded.
whoever-is-on-duty = Whoever is on duty
plan-add = Plan regular visits
plan-none = No plan
plan-new-title = Regular visits
plan-change-title = Change regular visits
plan-weekday = Day of the week
plan-at = Time
plan-every = Every how many weeks
plan-every-hint = 1 means every week
plan-from = From
plan-until = Until
plan-until-hint = Leave empty while there is no end
plan-saved = The plan is saved. The visits of the next four weeks are in the list.
plan-in-words = { $every ->
    [1] { $day }, { $time }, every week: { $who }
   *[other] { $day }, { $time }, every { $every } weeks: { $who }
}

## Handing over
handovers-title = Hand-over
handovers-unread = { $count ->
    [one] { $count } note to read
   *[other] { $count } notes to read
}
handovers-past = Earlier notes
handovers-empty = Nothing has been handed over yet. Tell the next person on duty what they should know.
handover-write = Tell the next person on duty
handover-text = What the next person should know
handover-text-hint = What happened, what waits and until when. Give the number of the signal instead of names.
handover-send = Hand over
handover-sent = Handed over. The next people on duty see it at the top of their first page.
handover-confirm = I have read it
handover-readers = Read by: { $names }
handover-unread-by-all = Nobody has confirmed reading it yet.
