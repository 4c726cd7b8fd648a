# Papers made from the records.

title = Papers
none-yet = No paper has been made yet. Everything is taken from the record, and nothing is typed a second time.
numbered = no. { $number } of { $date }
replaced = replaced
sign-first = Not signed yet. It can be looked at and printed as a draft; it gets a number once it is signed.
once-more = A paper that was made final never changes: when it is made anew, the new one takes its place under a number of its own.
preview = See how it looks: { $name }
make = Make the paper: { $name }
make-anew = Make anew: { $name }
is-made = The paper is made final and has a number. Print it to be signed, or send it.
post-head = head of the centre
post-worker = worker of the centre
