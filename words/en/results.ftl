# What answers come to: scales, the words for them, change over time.

scores = Results
scale = Area
figure = Result
figure-of = { $value } of { $most }
meaning = What it means
answered = Answered
no-band = There are no words for this result
too-little = Too few answers to tell
risk-low = Low risk
risk-middle = Middle risk
risk-high = High risk

domain-safety = Safety
domain-care = Care
domain-warmth = Warmth
domain-stimulation = Stimulation
domain-guidance = Guidance and limits
domain-stability = Stability
domain-parenting = Parenting
domain-family = Family
domain-network = Relatives and friends
domain-environment = Surroundings
domain-development = Development
domain-health = Health
domain-community = Community
domain-money = Money
domain-home = Home
domain-transport = Using transport
domain-documents = Papers
domain-work = Work
domain-satisfaction = Satisfaction
domain-other = Other

assessments = Assessments
new-assessment = New assessment
due-again = To be assessed again
overdue = overdue since { $date }
due-on = on { $date }
in-progress = Begun
kept-at = kept { $when }
filled-by = Being filled by { $name }
instrument = Instrument
about-whom = About whom
held-on = When
assessor = Assessed by
none-yet = There are no assessments yet.
none-next = Begin with “New assessment”. What the record knows is filled in by itself.
over-time = Change over time
times = { $count ->
    [one] { $count } assessment
   *[other] { $count } assessments
}
goals = Goals
score-first = You are scoring the same on your own. You will see the other assessment once you have finished yours.
place = Where
with-whom = With whom
took = How long it took
version = Version of the form
no-scales = This instrument does not score its answers.
where-support = Where support is needed
set-goal = Set a goal: { $domain }
not-answered = { $count ->
    [one] { $count } question not answered
   *[other] { $count } questions not answered
}
answers = Answers
show-answers = Show the answers
corrections = Corrections
corrected-by = Corrected by { $name }, { $when }
next-assessment = Next assessment
next-is-on = Due on { $date }.
no-next = None is planned.
change-next = Change the day
next-on = Next assessment on
next-on-wrong = The day cannot be read. Go back and write it as 31.12.2026.
rescheduled = The day of the next assessment is saved.
working-aid = A working aid, not a test. Never the only ground for a decision about a child.
correct = Correct the answers
correct-lead = Change what is wrong and write why. The old answers are kept.
reason = Why you correct
corrected-now = The answers are corrected; the old ones are kept.
second = Score independently
second-text = If you were at the same meeting, you can score on your own without looking at these answers, and then bring both assessments together.
second-refused = A second independent assessment is made by another colleague, and only once.
agree = Reconcile the two assessments
agree-lead = These are the questions you answered differently. Talk them over and choose a common answer. Both assessments are kept.
nothing-differs = You answered everything alike.
no-answer = no answer
agreed-now = The agreed assessment is saved.
one-only = There is only one assessment so far.
one-only-next = Change shows from the second one on.
by-area = By area
change-of = Change: { $title }
change-title = How much of what is possible, in per cent
less-is-better = { $name } (less is better)
from-to = { $name }: from { $from } to { $to } per cent
risk-over-time = Risk over time
risk-scale = 1 – low, 2 – middle, 3 – high
who-and-when = Who assessed, and when

codebook = Codebook
book-column = Column
book-kind = Kind
book-bg = In Bulgarian
book-en = In English
book-code = Code
book-score = Score
