# Съдействие: помощ, която завършва с резултат.

title = Съдействие
none = Още няма съдействие по този случай. Започнете от „Ново съдействие“.
begin = Ново съдействие
head-matter = Какво
head-begun = Започнато
head-details = Подробности
head-result = Резултат
under-way = В ход
late = Закъснява отговор
answer-due = отговор до { $date }
submitted = подадено на { $date }
number = вх. № { $number }
pieces = { $count ->
    [one] { $count } брой
   *[other] { $count } броя
}
worth = на стойност { $amount } евро
given-by = дарител: { $name }
matter = Какво точно
papers = Какво е налице
person = За кого
whole-family = За цялото семейство
organisation = С коя институция
place = Къде
submitted-on = Подадено на
submitted-on-hint = От този ден тече срокът за отговор
entry-number = Входящ номер
quantity = Брой
value = Стойност в евро
donor = Дарител
text = Накратко
begun-on = Започнато на
saved = Записано е.
result = Резултат
outcome = Как приключи
outcome-reached = Постигнато
outcome-partly = Отчасти
outcome-not-reached = Не се получи
result-text = Накратко
ended-on = Дата
end = Приключи
ended = Резултатът е записан.
referral-with-answer = Насочване към друга услуга, на което тя отговаря
