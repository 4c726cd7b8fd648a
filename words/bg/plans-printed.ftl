# Какво пише в документите на пътя на семейството.

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
consent-withdrawal = Оттегляне на съгласие
