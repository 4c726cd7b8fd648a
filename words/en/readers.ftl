# Who reads the closed parts of a case.

title = Who reads what
lead = The whole team reads the general part. Here are the closed parts that you read too, and everyone who reads them.
nothing-closed = You read no closed part of this case. If you need one for your work, ask whoever leads the case or the head of service.
nobody = Nobody reads it.
readers-of = Who reads: { $layer }
who = Who
who-hint = A member of the team only. If your colleague is not on it, add them first.
why = Why
until = Until
what-to-do = Action
by-centre = Head of service
by-team = By their work on the team
by-lead = Leads the case
by-name = Named access
by-glass = Opened it in an emergency
given-by = Given on { $date } by { $name }
given-on = Since { $date }
name-somebody = Give named access
layer = To which part
reason = Why they need it
reason-hint = What work they are to do. Read by everyone who reads the same part.
until-on = Until and including
until-hint = Without a date it lasts until you take it back or your colleague leaves the team.
until-is-past = This day is past. Give today or a later day.
not-on-the-team = This colleague is not on the team of the case. Add them to the team first.
reads-already = This colleague reads this part already
take-back = Take back
take-back-from = Take back from { $name }
take-back-lead = Your colleague reads this no longer: { $layer }. They stay on the team and get a letter.
why-end = Why you take it back
before = Earlier
read-from-to = { $name }, from { $from } to { $to }
taken-back-because = Ended: { $reason }
to-team = To the details and the team
was-named = Access is given. Your colleague gets a letter.
was-ended = Access is taken back. Your colleague gets a letter.
has-ended = This access has ended already.
opened-it = Opened the case and works on it.
left-team = Left the team.
who-reads = Who reads what

given-subject = Named access to case { $number }
given-body = The head of service gave you access to a closed part of case { $number }.
    Read it only when your work asks for it, and do not discuss it with the rest of the team.
    Who else reads it and until when: { $link }
ended-subject = Named access to case { $number } ended
ended-body = Your access to a closed part of case { $number } ended. What you learnt stays confidential.
