# The decision on a request.

decision-accept = Accept
decision-wait = Put on the waiting list
decision-refuse = Refuse the request
decision-pass-on = Pass on
decision-withdraw = Mark as withdrawn
title-accept = Accepting the request
title-wait = Putting on the waiting list
title-refuse = Refusal
title-pass-on = Passing on to another body
title-withdraw = The family withdraws the request
triage = Decision

## What is to be known before
missing-papers = Papers are missing: { $papers }.
agreement-missing = The family lives in the municipality of { $municipality }, and the centre has no agreement with it.
agreement-not-in-force = The family lives in the municipality of { $municipality }. The agreement “{ $title }” with it is not in force.
to-agreements = To the agreements
agreement-missing-served = The family lives in the municipality of { $municipality }. The centre serves its residents but has no agreement with it.
place-not-listed = “{ $place }” is not in the list of settlements, so nobody can tell whether it belongs to the area of the centre. Choose the settlement with “Change the details”.
places-not-loaded = The list of settlements is not loaded, so nobody can tell whether “{ $place }” belongs to the area of the centre.
centre-place-unset = The centre's own settlement is not set, so nobody can tell whether the family belongs to its area.
to-centre = To the centre's details
place-unknown = It is not said where the family lives, so nobody can tell whether it belongs to the area of the centre.
too-old = The child is { $age }, and the programme “{ $programme }” is for children up to { $until } years.
too-young = The child is { $age }, and the programme “{ $programme }” is for children from { $from } years on.
age-anyway = The programme is not meant for the child's age. If the decision stands, confirm it once more.
no-free-place = No place is free: the capacity is { $capacity }, the open cases are { $taken }.
others-wait = { $count ->
    [one] { $count } other family is on the waiting list.
   *[other] { $count } other families are on the waiting list.
}
to-waiting-list = To the list
has-open-case = There is an open case { $reference } “{ $family }” with somebody of this request.
re-entry = A return: case { $reference } was closed on { $date }, within the term of a re-entry.

## Accepting
accept-lead = The people, target groups and files of the request go over into the case. Nothing is typed again.
which-case = Into which case
which-case-hint = A family is one file, even in several programmes
into-case = The open case { $reference } “{ $family }”
into-new-case = A new case
new-case = A new case
family-name = What we call the family
programme = Programme
target-groups = Target groups
lead = Who will lead the case
note = A note on the decision
decided-on = Day of the decision
done-opened = The request is accepted and case { $reference } is open.
done-joined = The request is accepted into the open case { $reference }.
done-wait = The request is on the waiting list.
done-refuse = The refusal is recorded. Next, issue the paper and hand it to the family.
done-pass-on = The request is passed on.
done-withdraw = The withdrawal is recorded.

## Refusing, passing on, withdrawing
ground = Ground of the refusal
reasons = Reasons
appeal = Right of appeal
not-verified = not yet verified against the text in force
passed-to = To whom
no-partner = Not among the partners (say who below)
passed-reasons = Why and in which words it was passed on
withdrawn-reasons = Why it is withdrawn

## The warnings, as they stand beside the decision in the history
noted-missing-papers = papers missing
noted-place-unknown = no place of living
noted-place-not-listed = place not known
noted-centre-place-unset = municipality of the centre not entered
noted-no-agreement = no agreement with the municipality
noted-too-young = below the age of the programme
noted-too-old = above the age of the programme
noted-no-free-place = no free place
noted-others-wait = others wait before them
noted-open-case = the family has an open case
noted-re-entry = return after a closed case
