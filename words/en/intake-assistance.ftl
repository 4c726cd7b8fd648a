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
submitted-on-hint = From this day the term of the answer runs
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
