# The response to a signal: taking it up, the way, meetings, notification, outcome.

to-signal = ← Signal { $reference }

## When a step cannot be taken now
refused-joined = This signal is joined to { $reference }. Go on with the work there.
refused-accepted = { $name } took this signal up at { $when }. If you should help, ask to be added to the team.
refused-not-accepted = Nobody has taken the signal up yet. Take it up and try again.
refused-met = The first meeting is recorded already. Record a further meeting.
refused-not-met = Record the first meeting with the mother first.
refused-decided = The outcome is recorded already and this step no longer changes. If something is left, record a further meeting.
refused-not-decided = Record the outcome first.
refused-over = The signal is closed.

## Taking it up
accepted-said = The signal is yours. The clock stops at the first meeting with the mother.
colleagues-title = Who works on the signal
team-caption = Team of the signal
team-name = Name
team-phone = Telephone
team-empty = Nobody has taken the signal up yet.
handover-title = Hand over to a colleague
handover-lead = The colleague becomes responsible for the signal with everything recorded so far, and gets an e-mail.
handover-to = Hand over to
handover-reason = Why
handover-reason-hint = For instance: my duty ends
handover-stay = I stay on the team of this signal
handover-do = Hand the signal over
handover-said = The signal is handed over.
already-theirs = This colleague is responsible for the signal already
along-title = Add a colleague
along-lead = The colleague sees the signal and works on it together with you. You stay responsible.
along-who = Whom you add
along-do = Add the colleague
along-said = The colleague is on the team.
letter-given-subject = Signal { $reference } is yours too
letter-given =
    Hello,

    you now work on signal { $reference }. Open it here:
    { $address }

## The way to the ward
departure-title = Setting off for the ward
departure-said = Recorded: you are on the way.
arrival-title = Arriving at the ward
arrival-said = Recorded: you are there. What matters now is to hear the mother.
travel-at = Date and time
travel-at-hint = For instance 05.03.2026 14:30. Leave it as it is if it is now.
travel-reason = Why the time is recorded later
travel-reason-hint = Needed only when the time is more than 5 minutes ago
travel-correct = { $when } is recorded already. The new time replaces it; the old one stays in the history.
travel-known = { $when } is recorded already. If it is wrong, open the step, correct it and say why.
set-back-needs-reason = Say why the time is recorded later
before-the-call = The time is before the call
after-arrival = The time is after the arrival
before-departure = The time is before setting off
