# Споразумения с партньори.

state-draft = Чернова
state-in-force = В сила
state-expiring = Изтича скоро
state-expired = Изтекло

## Списък
agreements-title = Споразумения
agreements-none = Тук ще са споразуменията с болници, отдели „Закрила на детето“ и други партньори.
past-none = Няма споразумения с изтекъл срок.
all-agreements = Всички споразумения
current = Действащи и чернови
past = С изтекъл срок
tripartite = тристранно
no-term = безсрочно
state = Състояние
reminder = Предупреждава се { $days ->
    [one] { $days } ден
   *[other] { $days } дни
} преди края
reminder-days = Колко дни преди края да се предупреждава
reminder-hint = От 1 до 365 дни
reminder-set = Срокът за предупреждение е променен.

## Споразумение
agreement-add = Ново споразумение
agreement-edit = Промяна на споразумението
agreement-created = Споразумението е записано. Сега приложете подписания документ.
agreement-changed = Споразумението е променено.
facts = Основни данни
title = Предмет
title-hint = Например: Тристранно споразумение за превенция на изоставянето
number = Номер
centre = Център
parties = Страни
parties-hint = Другите страни освен центъра. Тристранното споразумение е с болница и отдел „Закрила на детето“.
party-needed = Изберете поне една страна
signed-on = Подписано на
signed-on-hint = Докато е празно, споразумението е чернова.
not-signed = още не е подписано
missing = За да влезе в сила, трябва още: { $what }.
missing-signature = дата на подписване
missing-beginning = начална дата
missing-paper = подписаният документ
from-on = В сила от
until-on = В сила до
until-on-hint = Оставете празно, ако е безсрочно.
note = Бележка
no-partners = За да запишете споразумение, първо въведете партньора, с когото е сключено.
partner-add = Нов партньор

## Подписан документ
paper = Подписан документ
paper-none = Подписаният документ още не е приложен.
paper-former = Предишни версии
paper-later = Подписания документ ще приложите на следващата страница.
paper-add = Нова версия на документа
paper-hint = PDF, снимка (JPG, PNG) или DOCX, до 25 MB. Предишните версии се пазят.
paper-send = Приложи
paper-added = Документът е приложен.
paper-kind-refused = Приложете PDF, JPG, PNG или DOCX
added = от { $name }, { $when }
kilobytes = { $count } KB
