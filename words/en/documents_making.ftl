# Papers made from the records.

title = Issued papers
none-yet = No paper has been made yet. Everything is taken from the record, and nothing is typed a second time.
numbered = no. { $number } of { $date }
replaced = replaced
sign-first = Not signed yet. It can be looked at and printed as a draft; it gets a number once it is signed.
once-more = A paper that was issued never changes: when it is issued again, the new one takes its place under a number of its own.
preview = Preview
make = Issue
make-anew = Issue again
is-made = The paper is made final and has a number. Print it to be signed, or send it.
post-head = head of the centre
post-worker = worker of the centre
