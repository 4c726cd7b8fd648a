# Assistance: help that ends in a result.

title = Assistance
none = No assistance in this case yet. Begin with “New assistance”.
begin = New assistance
head-matter = What
head-begun = Begun
head-details = Details
head-result = Result
under-way = Under way
late = Answer is late
answer-due = answer due { $date }
submitted = handed in on { $date }
number = entry no. { $number }
pieces = { $count ->
    [one] { $count } piece
   *[other] { $count } pieces
}
worth = worth { $amount } euro
given-by = donor: { $name }
matter = What exactly
papers = What is there
person = For whom
whole-family = For the whole family
organisation = With which institution
place = Where
submitted-on = Handed in on
submitted-on-hint = The term for the answer runs from this day
entry-number = Entry number
quantity = Number
value = Value in euro
donor = Donor
text = In short
begun-on = Begun on
saved = Saved.
result = Result
outcome = How it ended
outcome-reached = Reached
outcome-partly = In part
outcome-not-reached = Did not work
result-text = In short
ended-on = Day
end = End
ended = The result is recorded.
referral-with-answer = Referral to another service, which it answers
with-whom = Another institution
with-whom-hint = Only if it is not in the list: the name of a labour office, an employer, a school
companion = Who went along
companion-hint = A colleague, a volunteer or a relative
went-along = went along: { $name }
admitted-on = Admitted to hospital on
discharged-on = Discharged on
follow-up-on = Follow-up check on
follow-up-hint = It becomes a task for that day
follow-up-task = Follow-up check: { $matter }
admitted = admitted on { $date }
discharged = discharged on { $date }
follow-up = follow-up check on { $date }
job-before = Work situation now
job-after = Work situation at the end
job-unemployed = Out of work, not at the labour office
job-registered = Out of work, registered with the labour office
job-training = In training or on a course
job-temporary = In temporary or seasonal work
job-employed = Employed by contract
job-self-employed = Self-employed
job-parental-leave = At home with a small child
job-student = At school
job-unable = Unable to work for reasons of health
at-the-start = at the start: { $job }
at-the-end = at the end: { $job }
applied = { $count ->
    [one] { $count } application
   *[other] { $count } applications
}
applications = Applications for work
no-applications = None yet. Enter each with its date, and later the answer.
employer = Employer
position = Position
applied-on = Handed in on
apply = Add an application
answer = Answer
answered-on = Answered on
note = Remark
no-answer = Waits for an answer
reply-invited = Invited to an interview
reply-hired = Hired
reply-refused = Refused
reply-silent = No answer
copies = Copies
copies-count = { $count ->
    [one] { $count } copy
   *[other] { $count } copies
}
no-copies = No copies yet. Add the application that was handed in and the answer that came.
copy-title = What it is
copy-file = File
copy-hint = A photograph or PDF up to 25 MB. It stays among the files of the case.
add-copy = Add a copy
copy-added = The copy is added.
to-health = Health of the children: general practitioner, vaccinations and check-ups
submitted-on-hint-for = The term for the answer runs from this day for: { $matters }
