# Satisfaction: a questionnaire by link, without a name.

title = Satisfaction
lead = What people think of the support. They answer without a name, through a link or a code.
links = Links for answers
scope-centre = The centre as a whole
scope-course = A course or a group
scope-case = The work with a family
scope = What is asked about
from = From
to = To
results-of = Answers from { $from } to { $to }
no-answers = There are no answers in this period. Make a link and show it in the waiting room or at the end of a course.
answers = { $count ->
    [one] { $count } person has answered.
   *[other] { $count } people have answered.
}
too-few = There are fewer than { $least } answers. Numbers are shown once there are more, so that nobody can be recognised.
few-hidden = Numbers below { $least } are not shown, and sometimes the one beside them, so that nobody can be recognised.
in-own-words = In their own words
in-own-words-lead = Whoever left a name or a telephone asked you to get in touch.
answered = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
most-often = most often: { $choice }, { $told }
choice = Answer
count = Number
held-back = not shown
not-in-use = The questionnaire “Your opinion of the centre” is not in use yet.
to-instruments = To the instruments

## Links
links-lead = Every link can be revoked. Answers that came stay.
links-that-hold = Links that hold
new-link = New link
made-at = Made
no-links = No link holds.
course = Name of the course or group
course-hint = For example “Course for parents to be, spring 2026”.
make = Make a link
made = The link is ready.
in-a-case = For one family make a link from its case: it holds for one answer.
link = Link for answers
about-course = About the course “{ $course }”
about-case = About the work in case { $reference }
show-once = Show the code to the family or send them the address. The link holds for one answer.
show-many = Print it and put it up, or show the code at the end of the meeting.
code-label = Code with the address of the questionnaire
anonymous = The answer is not kept with the case and does not show who gave it.
revoke = Revoke the link
revoked = revoked
revoked-said = The link is revoked.
used-on = answered on { $date }
case-named = Case { $reference }
ask-family = Ask the family how content they are
ask-family-lead = Make a link by which the family says how the support has helped them.

## Behind the link
asks = You are asked by { $centre }.
no-name = Do not write your name unless you want us to get in touch. Nobody will know who answered.
send = Send
thanks = Thank you!
thanks-lead = Your opinion has reached { $centre }.
thanks-more = If something worries you and you want to talk to somebody, free of charge and at any time:
answered-already = This link was answered already.
