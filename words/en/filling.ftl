# Filling an instrument about somebody in a case.

new-assessment = New assessment
no-instruments = No instrument is in use with which you could assess.
to-instruments = To the instruments
instrument = With which instrument
about-whom = About whom
about-whom-hint = You may choose several children: a form of its own is filled for each, one after another.
held-on = When
place = Where
with-whom = With whom you spoke
with-whom-hint = For instance: the mother and the grandmother.
language = Language of the form
language-of = { $tag ->
    [en] English
   *[bg] Bulgarian
}
begin = Begin
sitting = Assessments of this meeting
other-device = Something was kept from another device in the meantime. Both are joined here; check what is marked and save again.
kept-elsewhere = Kept from the other device: { $answer }
at-the-end = At the end
minutes = How many minutes it took
minutes-hint = If empty, it is counted from when filling began.
next-on = Next assessment on
finish-means = Once finished, answers do not change. A mistake is corrected with a reason, and what stood before is kept.
finish = Finish the assessment
leave = Keep and go on later
finished-now = The assessment is finished.
kept-now = It is kept. You can go on from any device.
discard = Discard this assessment
discard-text = What was filled so far will be deleted. Nobody else has seen it.
discarded-now = The assessment is discarded.
not-finished = { $count ->
    [one] To finish, look at { $count } question
   *[other] To finish, look at { $count } questions
}
add-file = Add a file
file-hint = A picture or a document, up to 25 MB. It is kept encrypted.
more-questions = Your answers have brought up further questions. Look at them and finish again.
refresh = Keep and refresh the questions
