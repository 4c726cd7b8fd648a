# Emergency access to a case or signal.

title = Emergency access
intro = If the life or health of a child depends on your seeing a case you do not work on, you can open it for 4 hours. The head of service is told at once.
reference = Number of the case or signal
reference-hint = As it is written: 2026-0012
no-such-number = Your centre has no case or signal with this number. Check it and try again.
may-not-title = You do not work on this record
may-not-text = You may open it in an emergency only. If it can wait, ask the head of service to take you into the team.
which = Which record shall be opened?
reason = Why it is an emergency
reason-hint = What is happening and why it cannot wait. The head of service will read it.
what-follows = You get access for 4 hours. It goes into the audit trail and a message goes to the head of service. Psychological work and adoption stay closed.
open = Open in an emergency
opened = Open for 4 hours. The head of service has been told.

list-title = Opened in an emergency
list-text = Who opened a record they do not work on, and why. If there was no need, end the access and talk to the colleague.
when = When
who = Who
record = Record
state = State
what-to-do = Action
nothing-opened = Nobody has opened a record in an emergency.
holds = open
until = until { $until }
was-ended = ended
ran-out = ran out
end = End the access
ended = The access has ended.

letter-subject = Record { $number } opened in an emergency
letter-body = { $who } opened record { $number }, which they do not work on, in an emergency, for 4 hours.
    You see the reason here: { $link }
