# Документи към заявка: какво е поискано, какво е дошло, какво липсва.

papers = Документи
papers-none = Още не е искан документ.
head-paper = Документ
head-asked-on = Поискан на
head-standing = Как стои
standing-received = Получен
standing-waived = Отпаднал
standing-missing = Липсва
standing-late = Закъснява
until = срок { $date }
file = Файл
file-hint = Снимка, PDF или друг документ. Пази се шифрован.
which-paper = Кой документ
ask-paper = Поискайте
ask-more = Поискайте още документ
paper-asked = Документът е поискан.
paper-received = Документът е отбелязан като получен.
paper-waived = Документът отпадна от списъка.
brought = Кои документи донесоха
brought-hint = Останалите необходими се отбелязват като поискани днес.
asked-for = Поискан на { $date }.
it-came = Документът дойде
received-on = Получен на
paper-came = Отбележете като получен
not-needed = Документът не е нужен
why-waived = Защо не е нужен
waive = Отпада
ground = Основание: { $ground }.
not-verified = Още не е сверено с действащия текст.

## Документът за насочване
issued-by = Кой го е издал
issued-by-hint = Ако органът липсва, добавете го в „Партньори“
referral-number = Номер
referral-on = Дата
term-months = Срок на услугата в месеци
term-months-hint = Както е записано в документа
more-asked = Поискани са още документи
