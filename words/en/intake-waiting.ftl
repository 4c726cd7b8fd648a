# The waiting list.

title = Waiting list
lead = The order follows the priority and the day of entry. Every priority has a reason.
order = Order
nobody = Nobody is waiting for a place. Requests are put here when no place is free.
to-requests = To the requests
priority-first = First
priority-raised = Raised
priority-ordinary = In its turn
full = No free places
free = There is a place
taken = Capacity { $capacity }, open cases { $taken }.
free-places = { $free ->
    [one] { $free } of { $capacity } places is free.
   *[other] { $free } of { $capacity } places are free.
}
capacity-unknown = The capacity of the centre was not entered; open cases: { $taken }.
next = Next is { $name }.
head-who = Who is waiting
head-waits = How long
head-priority = Priority
head-programme = Programme
head-do = Action
days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
since = since { $date }
missing = { $count ->
    [one] { $count } paper missing
   *[other] { $count } papers missing
}
take-in = Accept
move-in-list = Move
move-title = Place in the list, { $reference }
priority = Priority
priority-reason = Reason
priority-reason-hint = Needed for every priority; it is shown in the list
save-priority = Save the place
priority-saved = The place in the list is changed.
