# What one is told of deadlines, and how: a letter in the morning and a calendar.

title = Notices of deadlines
to-deadlines = Deadlines
letter = Morning e-mail
letter-text = On each working day at { $at } you get an e-mail with the number and the references of the deadlines you are responsible for: those overdue, at risk, and due within seven days. No names. With nothing to say there is no e-mail.
letter-without-centre = The e-mail goes to people who work in a centre.
letter-wanted = I want the e-mail
letter-on = You will get the e-mail.
letter-off = You will not get the e-mail any more.
letter-at = Time of the e-mail in the centre
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
greeting = Good morning. These are the deadlines you are responsible for.
part-overdue = Overdue
part-at-risk = At risk
part-to-come = Within seven days
part-title = { $title } ({ $count }):
part-centre = The others in the centre: { $overdue } overdue, { $atrisk } at risk.
line-of = { $reference } · { $name }, by { $day }
line = { $name }, by { $day }
and-more = … and { $count } more
see-all = All deadlines: { $link }
switch-off = If you do not want this e-mail: { $link }
sealed = Term of a sealed part
