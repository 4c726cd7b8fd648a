# The first screen: what presses, whose duty it is, what waits for me.

today-title = Today
new-signal = New signal
quiet = Nothing presses: no deadline runs, and there are no visits and tasks in the next seven days. Look through your cases, or prepare the next duty.
to-cases = To the cases
to-duty = To the roster

## Duty
duty-mine = You are on duty until { $until }
duty-next = Your next duty: { $when }.
duty-substitute = If you cannot take a signal up, { $name } stands in.
hand-over = Hand the duty over
until = until { $time }
on-duty-now = Who is on duty now
nobody = Nobody on duty
no-wards = The centre is not responsible for any ward yet.
handovers-unread = Handed over by the duty before

## My work
clocks = Signals whose time runs
take-up = Take it up
visits = My visits and meetings
meeting = Meeting about signal { $reference }, { $date }
due = To do
assess-again = Assess again: { $title }
follow-up = { $months ->
    [one] Follow-up { $months } month after closing
   *[other] Follow-up { $months } months after closing
}
no-day = no date
late = late since { $date }
due-today = today
due-on = by { $date }
drafts = Waiting for your signature
draft-saved = draft of { $when }
changed = Changes in my cases
changed-rest = { $count ->
    [one] { $count } more case
   *[other] { $count } more cases
}
case-new = new to you
case-changed = changed on { $when }

## For the head of service
head = The centre
waits = Waits
well = All right
unaccepted = { $count ->
    [one] { $count } signal nobody has taken up
   *[other] { $count } signals nobody has taken up
}
unaccepted-none = Every signal has been taken up.
gap = Nobody on duty
every-ward = Every ward
gap-ahead = { $time } in the next { $days } days, first { $first }.
gap-none = Every ward has somebody on duty in the next { $days } days.
fill-gap = Put somebody on duty
openings = Opened in an emergency, the last 7 days
openings-none = Nobody has opened a case or a signal in an emergency.
opening = { $name }, { $when }:

## Where the others begin
starts = Where to begin
your-centre = Your centre: { $name }.
start-staff = Staff
start-staff-text = Who works in the centres, in which roles; invitations and closed accounts.
start-figures = Figures
start-figures-text = Signals, time to the first meeting and prevented abandonments for any period.
start-audit = Audit trail
start-audit-text = Who changed or looked at records, when and why.
start-centres = Centres
start-centres-text = Address, capacity, working hours and premises of each centre.
start-partners = Partners
start-partners-text = Hospitals, wards, institutions, agreements and contact persons.
start-places = Places
start-places-text = Load a new edition of EKATTE.
start-account = My account
start-account-text = Language, phone, password and second factor.

## Partner
partner-wards = Your wards
partner-no-wards = Your account has no wards yet. Call the centre: the head of service will say in which institution you work.
partner-answers = { $centre } answers.
partner-report = Report a signal
partner-no-door = The ward has no link for signals yet. To report, call the centre.
partner-signals = Signals of the last 30 days
partner-no-signals = There were no signals from your wards in the last 30 days.
partner-number = Number
partner-ward = Ward
partner-when = Received
partner-state = How far we are
partner-waits = Received, we are looking for somebody to come
partner-told = { $what }, { $at }

## The first steps
setting-up = Setting the system up
setting-up-text = { $done } are done. Until the others are, some pages stay empty.
to-next-steps = To the next steps
start-rules = Rules and terms
start-rules-text = How long the law and the centre give, with the ground.
requests = { $count ->
    [one] { $count } request waits for a decision
   *[other] { $count } requests wait for a decision
}
start-requests = Figures of requests
start-requests-text = Requests by way, those who wait and general access for any period, without names.
waiting-for-you = Waiting for you
