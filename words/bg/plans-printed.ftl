# Какво пише в документите на пътя на семейството.

post-lead = водещ на случая
term = { $months ->
    [one] един месец
   *[other] { $months } месеца
}
occasion-first = първоначална
occasion-next = обновяване
source-took-part = Участвали: { $people }
kind-planned = планов
kind-unplanned = извънреден
decision-said = Решение: { $decision }.
coordinator = водещ на случая
paper-line = № { $number } от { $date }: { $title }
