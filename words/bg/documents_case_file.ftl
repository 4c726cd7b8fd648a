# Думите на личното досие.

risk = Оценка на риска: { $level }
opened = Случаят е открит
closed = Случаят е закрит: { $outcome }
reopened = Случаят е отворен отново
followed-up = Проследяване
meeting = Среща
corrected = Поправка от { $when } ({ $reason }): { $text }
sender-numbered = { $sender }, техен № { $number }
score-of = { $value } от { $most }
goal-state = { $state ->
    [open] работи се
    [met] постигната
    [partly] отчасти
   *[other] непостигната
}
