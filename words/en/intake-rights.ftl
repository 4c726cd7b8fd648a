# Rights: to whom they were explained and in which words.

title = Rights
edition-adult = Rights, for adults
edition-child = Rights, for children
edition = In which words
given = To whom they were explained
to-whom = To whom
given-on = Given on
how = In which words
by = By whom
none = Nobody has been told yet. Read them together and write down the day.
not-given = The family has not been told of its rights yet
given-in-part = Rights explained on { $date }; { $count ->
    [one] { $count } person has not heard them yet
   *[other] { $count } people have not heard them yet
}
given-last = Rights explained, last on { $date }
record-title = The rights were explained
note = Remark
record = Write it down
saved = It is written down.
back = To the case
not-verified = The text has not yet been compared with the law in force.
