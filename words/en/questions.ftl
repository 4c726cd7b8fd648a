# The questions of a form: what is wrong with an answer, help, repetitions.

must = (required)
more-help = More about this question
last-time = Last time: { $answer }
clear = Clear the answer
no-place = –
no-rows = Rows will appear here, depending on the answers above.
add-row = Add: { $name }
add-another = Add another
remove-row = Remove
use-my-place = Take the place where I am
place-failed = The place could not be found. Write it down.
add-file = Add a file
other-file = Replace the file
file-there = A file is there
file-later = Files are added when it is filled for real.
sheet-of = Step { $number } of { $all }
new-questions = New questions have come up.
next-sheet = Next
not-answered = not answered
place-hint = Latitude and longitude in degrees with a space between, for example: 42.6977 23.3219
range-of = From { $start } to { $end }, in steps of { $step }
see-file = See the file
remove-file = Take the file away
other-choice = Other
other-which = Which other?
