# Документи към заявка: какво е поискано, какво е дошло, какво липсва.

papers = Нужни документи
papers-none = Още не е искан документ.
head-paper = Документ
head-asked-on = Поискан на
head-standing = Състояние
standing-received = Получен
standing-waived = Отпаднал
standing-missing = Липсва
standing-late = Закъснява
standing-not-awaited = Не се чака
until = срок { $date }
file = Файл
file-hint = Снимка, PDF или друг документ. Пази се шифрован.
which-paper = Кой документ
ask-paper = Поискай
ask-more = Поискай още документ
paper-asked = Документът е поискан.
paper-received = Документът е отбелязан като получен.
paper-waived = Документът отпадна от списъка.
brought = Кои документи донесоха
brought-hint = Останалите необходими се отбелязват като поискани днес.
asked-for = Поискан на { $date }.
it-came = Получаване
received-on = Получен на
paper-came = Отбележи като получен
not-needed = Документът не е нужен
why-waived = Защо не е нужен
waive = Отбележи като ненужен
ground = Основание: { $ground }.
not-verified = Още не е сверено с действащия текст.

counted-anew = Първият от липсващите документи вече е друг; срокът се брои от искането му.

## Подаване до органа, който издава документа
handed-in = Подаване за издаване
handed-in-lead = Семейството иска документа от органа с помощта на центъра. Срокът за отговор тече от деня на подаване.
submitted-to = Къде е подадено
submitted-on = Подадено на
entry-number = Входящ номер
entry-number-hint = Както го е вписал органът
save-submission = Запиши подаването
submission-saved = Подаването е записано; срокът за отговор се брои от него.
submitted = подадено на { $date } в { $to }
submitted-under = подадено на { $date } в { $to }, вх. № { $number }
counted-from-submission = Срокът за отговор се брои от деня на подаване.

## В случая
missing-in-case = Липсващи документи
missing-of-request = Случаят е открит по заявка { $reference }, по която още се чакат документи.
to-request = Към заявката

## Документът за насочване
issued-by = Кой го е издал
issued-by-hint = Ако органът липсва, добавете го в „Партньори“
referral-number = Номер
referral-on = Дата
term-months = Срок на услугата в месеци
term-months-hint = Както е записано в документа
referral-services = Видове услуги по документа
referral-services-hint = Услугите, които документът посочва; с тях започва договорът със семейството
