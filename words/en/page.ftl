# Words of the parts every page shares. Each area has its own file.

product = Zaedno
page-title = { $title } · { product }
page-title-error = Error: { $title } · { product }

## Around the page
skip-to-content = Skip to content
navigation = Main menu
footer = About this page
account = My account
sign-out = Sign out
other-language = Български
switch-language = Прочетете страницата на български
help-line = A child in danger? National helpline for children
help-line-note = day and night, free of charge
page-locked = This page is locked and there is no connection. What you wrote is not lost. You can go on as soon as the connection is back.
clocks = Running deadlines
clocks-line = { $count ->
    [one] { $count } signal open
   *[other] { $count } signals open
}
clocks-waiting = { $count ->
    [one] { $count } not accepted
   *[other] { $count } not accepted
}
clocks-late = { $count ->
    [one] { $count } overdue
   *[other] { $count } overdue
}
clocks-rest = { $count ->
    [one] { $count } more deadline
   *[other] { $count } more deadlines
}
waiting = { $count ->
    [one] { $count } waiting
   *[other] { $count } waiting
}
notice-success = Done
notice-info = Please note
notice-warning = Warning
notice-error = Error

## Buttons
save = Save
cancel = Cancel
sign = Sign
back = Back
continue = Continue
search = Search
print = Print
undo = Undo
remove = Remove
add = Add
change = Change
close = Close
open = Open
send = Send
confirm = Confirm
download = Download
show = Show
filter = Show selected
all = All

## Plain answers
yes = Yes
no = No
none = None
unknown = Not known
not-given = Not given
not-verified = Not verified yet
verified = Verified
optional = (optional)
choose = Choose

## Forms
errors-title = There is a problem
error-prefix = Error:
open-calendar = Open the calendar
draft-saved = Draft saved at { $time }
draft-failed = No connection. The draft will be saved as soon as it is back.
draft-restored = We brought back what you wrote on { $when }. It is not in the record yet.

problem-required = Fill in this field
problem-too-long = Shorten the text to { $most ->
    [one] { $most } character
   *[other] { $most } characters
}
problem-too-short = { $least ->
    [one] Write at least { $least } character
   *[other] Write at least { $least } characters
}
problem-not-offered = Choose one of the options offered
problem-not-a-date = Write a date like 05.03.2026
problem-not-a-time = Write a time like 14:30
problem-not-a-number = Write a whole number, for example 3
problem-out-of-range = Write a number from { $least } to { $most }
problem-in-future = The date and time cannot be in the future
problem-before = The date cannot be before { $date }
problem-not-an-email = Write an e-mail address like name@example.org
problem-taken = This is already recorded elsewhere

## When two people change the same thing
merge-title = While you were writing, someone changed the same record
merge-text = Nothing is lost. Where the changes do not collide, we have joined them. For the rest, choose what stays.
merge-mine = My text
merge-theirs = Saved in the meantime
merge-both = Both, one after the other
merge-empty = (empty)
merge-save = Save what I chose

## Clocks and time
clock-left = { $time } left
clock-left-short = less than a minute left
clock-over = { $time } overdue
clock-over-short = the deadline has just passed
clock-stopped = stopped after { $time }
clock-stopped-late = stopped after { $time }, past the deadline
clock-ok = On time
clock-soon = Coming up
clock-urgent = Urgent
clock-late = Overdue
clock-done = Done
clock-due = Due: { $when }
waiting-open = Waits to be accepted
waiting-over = Not accepted
waiting-for = for { $time }
waiting-short = for less than a minute
waiting-until = To be accepted by { $when }
minutes = { $minutes } min
hours = { $hours } h
hours-minutes = { $hours } h { $minutes } min
days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
days-hours = { $days ->
    [one] { $days } day { $hours } h
   *[other] { $days } days { $hours } h
}
date-and-time = { $date }, { $time }

## Lists and tables
pager = Pages
next-page = Next
first-page = From the start
n-of-n = { $part } of { $whole }
n-of-n-percent = { $part } of { $whole } ({ $percent }%)
total = Total
data-of-chart = The figures as a table
year = Year
contents = Sections
by-whom = by { $name }

## Steps
step-done = Done
step-current = Now
step-to-do = To come
step-skipped = Skipped
steps-done = { $done } of { $all } done
