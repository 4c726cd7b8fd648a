# Списък на чакащите.

title = Списък на чакащите
lead = Редът се определя от приоритета и от деня на записване. Всяко предимство има причина.
order = Ред
nobody = Никой не чака за място. Заявките се записват тук, когато няма свободно място.
to-requests = Към заявките
priority-first = С предимство
priority-raised = По-рано от реда си
priority-ordinary = По реда си
full = Няма свободни места
free = Има място
taken = Капацитет { $capacity }, отворени случаи { $taken }.
free-places = { $free ->
    [one] Свободно е { $free } от { $capacity } места.
   *[other] Свободни са { $free } от { $capacity } места.
}
capacity-unknown = Капацитетът на центъра не е въведен; отворени случаи: { $taken }.
next = На ред е { $name }.
head-who = Кой чака
head-waits = Колко
head-priority = Ред на приемане
head-programme = Програма
head-do = Действие
days = { $days ->
    [one] { $days } ден
   *[other] { $days } дни
}
since = от { $date }
missing = { $count ->
    [one] липсва { $count } документ
   *[other] липсват { $count } документа
}
take-in = Приеми
move-in-list = Премести
move-title = Място в списъка, { $reference }
priority = Предимство
priority-reason = Причина
priority-reason-hint = Задължителна за всяко предимство; вижда се в списъка
save-priority = Запази мястото
priority-saved = Мястото в списъка е променено.
