# Words of the case file.

risk = Risk assessed: { $level }
opened = The case was opened
closed = The case was closed: { $outcome }
reopened = The case was opened again
followed-up = Follow-up
meeting = Meeting
corrected = Corrected on { $when } ({ $reason }): { $text }
sender-numbered = { $sender }, their No. { $number }
score-of = { $value } of { $most }
goal-state = { $state ->
    [open] under way
    [met] met
    [partly] partly met
   *[other] not met
}
