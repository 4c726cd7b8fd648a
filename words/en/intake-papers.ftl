# Papers of a request: what was asked for, what came, what is missing.

papers = Papers
papers-none = No paper was asked for yet.
head-paper = Paper
head-asked-on = Asked for on
head-standing = How it stands
standing-received = Received
standing-waived = Not needed
standing-missing = Missing
standing-late = Late
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
it-came = The paper came
received-on = Received on
paper-came = Mark as received
not-needed = The paper is not needed
why-waived = Why it is not needed
waive = Not needed
ground = Ground: { $ground }.
not-verified = Not yet verified against the text in force.

## The document that refers
issued-by = Who issued it
issued-by-hint = If the authority is missing, add it under “Partners”
referral-number = Number
referral-on = Date
term-months = Term of the service in months
term-months-hint = As the document says
more-asked = More papers were asked for
