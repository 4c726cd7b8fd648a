# What one is told of deadlines, and how: a letter in the morning and a calendar.

title = Notices of deadlines
to-deadlines = Deadlines
letter = Letter in the morning
letter-text = On each working day at { $at } you get a letter with the number and the references of the deadlines you answer for: those overdue, at risk, and due within seven days. No names. With nothing to say there is no letter.
letter-without-centre = The letter goes to people who work in a centre.
letter-wanted = I want the letter
letter-on = You will get the letter.
letter-off = You will not get the letter any more.
letter-at = Time of the letter in the centre
letter-at-hint = It holds for everybody in the centre.
set-time = Change the time
time-set = The time is changed.
calendar = Deadlines in your own calendar
calendar-text = The calendar of your phone or computer can read your deadlines from a secret address. Only references and rules stand in it, no names.
no-calendar = You have no address for a calendar yet.
made-on = Made on
read-on = Last read
what-to-do = Action
never-read = not read yet
make = Make an address
revoke = Revoke the address
revoked = The address is revoked. The calendar sees your deadlines no more.
address-title = The address of your calendar
address-text = Copy it and add it to your calendar as a subscription (“calendar from an address”).
address-secret = It is shown now alone. Whoever has the address sees references and deadlines; if it comes into other hands, revoke it and make another.
calendar-name = Deadlines
subject-centre = Deadlines in the centre: { $count }
subject-due = Deadlines: { $count ->
    [one] one is near
   *[other] { $count } are near
 }
subject-overdue = Deadlines: { $overdue } overdue, { $pressing ->
    [one] one is near
   *[other] { $pressing } are near
 }
greeting = Good morning. These are the deadlines you answer for.
part-overdue = Overdue
part-at-risk = At risk
part-to-come = Within seven days
part-title = { $title } ({ $count }):
part-centre = The others in the centre: { $overdue } overdue, { $atrisk } at risk.
line-of = { $reference } · { $name }, by { $day }
line = { $name }, by { $day }
and-more = … and { $count } more
see-all = All deadlines: { $link }
switch-off = If you do not want this letter: { $link }
sealed = Term of a sealed part
