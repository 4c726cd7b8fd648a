# Papers of a request: what was asked for, what came, what is missing.

papers = Papers needed
papers-none = No paper was asked for yet.
head-paper = Paper
head-asked-on = Asked for on
head-standing = Status
standing-received = Received
standing-waived = Not needed
standing-missing = Missing
standing-late = Late
standing-not-awaited = Not awaited
until = due { $date }
file = File
file-hint = A photograph, a PDF or another document. It is kept encrypted.
which-paper = Which paper
ask-paper = Ask for it
ask-more = Ask for another paper
paper-asked = The paper is asked for.
paper-received = The paper is marked as received.
paper-waived = The paper is no longer needed.
brought = Which papers did they bring
brought-hint = The other necessary ones are marked as asked for today.
asked-for = Asked for on { $date }.
it-came = Paper received
received-on = Received on
paper-came = Mark as received
not-needed = The paper is not needed
why-waived = Why it is not needed
waive = Mark as not needed
ground = Ground: { $ground }.
not-verified = Not yet verified against the text in force.

counted-anew = Another paper is the first of those missing now; the term is counted from when it was asked for.

## Handing in to the authority that issues the paper
handed-in = Handed in to be issued
handed-in-lead = The family asks the authority for the paper with the help of the centre. The time to answer runs from the day it is handed in.
submitted-to = Where it was handed in
submitted-on = Handed in on
entry-number = Entry number
entry-number-hint = As the authority entered it
save-submission = Save where it was handed in
submission-saved = It is noted; the time to answer is counted from that day.
submitted = handed in on { $date } at { $to }
submitted-under = handed in on { $date } at { $to }, entry No. { $number }
counted-from-submission = The time to answer is counted from the day it was handed in.

## In the case
missing-in-case = Missing papers
missing-of-request = The case was opened by request { $reference }, which still waits for papers.
to-request = To the request

## The document that refers
issued-by = Who issued it
issued-by-hint = If the authority is missing, add it under “Partners”
referral-number = Number
referral-on = Date
term-months = Term of the service in months
term-months-hint = As the document says
referral-services = Kinds of service in the document
referral-services-hint = The services that the document names; the agreement with the family begins with them
