# Words of the papers.

paper-not-set = The paper cannot be printed: the centre's own template for this kind has a mistake. { $why } Correct the template or put ours back, and try again; nothing is lost.
fault-at = Line { $line }, character { $column }: { $what }
fault-unknown-name = The name “{ $name }” means nothing. Check its spelling, and that the template begins with #import "frame.typ": *.
fault-unknown-field = The data has no field “{ $name }”. The fields are listed at the head of our template; for a field that may be missing use of(data, "{ $name }").
fault-unclosed = A bracket or quotation mark is opened and never closed.
fault-misplaced = A character stands here where it does not belong, or one is missing (“{ $said }”).
fault-no-file = A template may use frame.typ and data.json alone; other files, packages and addresses are out of its reach.
fault-too-much = The template takes too long or asks for too much memory. Check that no repetition goes on for ever.
fault-not-for-archives = The paper does not meet what is asked of papers to be kept for decades (“{ $said }”).
fault-other = The typesetter says: “{ $said }”.

papers = Papers
papers-lead = Papers that were made final never change: when something is updated, a new paper takes the place of the old one.
paper = Paper
no-papers = No papers yet. They appear here when a plan, an agreement or a report is signed.
number = Number
number-of = { $number } of { $year }, outgoing
dated-on = Date
made-by = Made by
kind = Kind
case = Case
no-case = of no case
pages = Pages
template = Template
own-template = the centre's own
our-template = built in
digest = Digest of the file (SHA-256)
replaced = replaced
is-replaced = This paper was replaced by a newer one. It stays here as it was made.
to-the-next = To the new paper
take-along = Download the PDF
on-record = Opening and downloading a paper are put on record.
whole-file = The whole case file
whole-file-lead = One PDF with cover, contents, people, story, assessments, goals, tasks and papers, in the layers that you read. It is recorded as an export.
make-whole-file = Download the case file
