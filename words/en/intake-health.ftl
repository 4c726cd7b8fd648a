# The health of children: general practitioner, vaccinations and check-ups by age.

title = Health of the children
lead = What comes up for each child at its age. It reminds you what to ask; the doctor decides.
not-verified = The ages have not yet been compared with the text in force.
list-lead = The children in your open cases: who has no general practitioner, and who is late with a vaccination or a check-up.
back-to-assistance = Assistance
open = Open the health calendar
no-children = There is no child in this case. Add it among the people.
to-people = People
no-birthday = The birthday is not known. Fill it in with the child to see what comes up.
none = There are no children in open cases that you see.
none-without-doctor = Every child has a general practitioner.
children = Children
child = Child
case = Case
all-children = All children
without-doctor = Without a general practitioner
doctor = General practitioner
no-doctor = No general practitioner
chosen = chosen on { $date }
choose-doctor = Write down the general practitioner
change-doctor = Change
doctor-name = Name of the doctor
practice = Practice
phone = Telephone of the practice
chosen-on = Chosen on
doctor-before = Until now: { $name }. It stays in the child's past.
due-now = It is time for
coming = To come
recorded = Written down
nothing-due = Nothing is missing
head-what = What
head-age = Age
head-days = From – until
head-state = Status
head-by = Written down by
state-late = Late
state-due = It is time
state-coming = To come
count-late = { $count ->
    [one] { $count } is late
   *[other] { $count } are late
}
count-due = { $count } due now
outcome-done = Done
outcome-earlier = Done before, the day is not known
outcome-not-needed = Not needed
outcome-declined = The family declines
outcome = What came of it
done-on = Done on
done-on-hint = Only when it was done and the day is known
place = Where
reason = Reason or remark
reason-hint = Needed when it is not needed or the family declines
due-between = From { $from } until { $by }
take-back = Take back
taken-back = What was written down is taken back.
card = The card of vaccinations was looked at
card-lead = Writes down every vaccination whose time has come as done by the card. What is missing on the card, write down one by one.
card-seen = Everything until today is done
card-saved = { $count ->
    [one] { $count } vaccination is written down.
   *[other] { $count } vaccinations are written down.
}
by-the-card = By the card of vaccinations
recorded-already = This is written down already. Take it back if it is not true.
saved = It is saved.
grounds = Where the ages are from
age-birth = at birth
age-days = { $count ->
    [one] at { $count } day
   *[other] at { $count } days
}
age-months = { $count ->
    [one] at { $count } month
   *[other] at { $count } months
}
age-years = { $count ->
    [one] at { $count } year
   *[other] at { $count } years
}
look-at-card = Look at the card of vaccinations.
