# What the papers of the family's path say.

term = { $months ->
    [one] one month
   *[other] { $months } months
}
occasion-first = the first
occasion-next = an update
source-took-part = Took part: { $people }
kind-planned = planned
kind-unplanned = unplanned
decision-said = Decision: { $decision }.
coordinator = lead of the case
paper-line = no. { $number } of { $date }: { $title }
consent-withdrawal = Withdrawal of consent
