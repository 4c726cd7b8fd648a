# A refusal being told and the right to appeal.

title = Telling the refusal, and appeal
lead = The time to appeal runs from the day on which the person was told of the refusal.
not-told-yet = The refusal was not told yet, and the time to appeal does not run.
told-on-day = Told on { $date }.
note-telling = Note that it was told
note-appeal = Note whether it was appealed
told-on = Told on
told-on-hint = The day it was handed over against a signature, or came by post
appeal = Appeal
may-still = It may still be appealed
appealed-on = Appealed on
saved = It is noted.
not-refused = The request was not refused.
not-appealed = The refusal was not appealed.
counted-from-telling = The day of telling was changed; the term is counted from it.
