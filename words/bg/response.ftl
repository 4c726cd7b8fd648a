# Отговорът на сигнал: поемане, път, срещи, уведомяване, изход.

to-signal = ← Сигнал { $reference }

## Когато стъпката не може да се направи сега
refused-joined = Този сигнал е обединен със { $reference }. Продължете работата там.
refused-accepted = { $name } вече пое този сигнал на { $when }. Ако трябва да помогнете, помолете да Ви включат в екипа.
refused-not-accepted = Сигналът още не е поет. Поемете го и опитайте отново.
refused-met = Първата среща вече е записана. Запишете следваща среща.
refused-not-met = Първо запишете първата среща с майката.
refused-decided = Изходът вече е записан и тази стъпка не се променя. Ако е останало нещо, запишете следваща среща.
refused-not-decided = Първо запишете изхода.
refused-over = Сигналът е приключен.

## Поемане
accepted-said = Сигналът е Ваш. Часовникът спира при първата среща с майката.
colleagues-title = Кой работи по сигнала
team-caption = Екип по сигнала
team-name = Име
team-phone = Телефон
team-empty = Още никой не е поел сигнала.
handover-title = Предаване на колега
handover-lead = Колегата поема отговорността за сигнала с всичко записано дотук и получава имейл.
handover-to = На кого предавате
handover-reason = Защо
handover-reason-hint = Например: дежурството ми свършва
handover-stay = Оставам в екипа по този сигнал
handover-do = Предай сигнала
handover-said = Сигналът е предаден.
already-theirs = Този колега вече отговаря за сигнала
along-title = Включване на колега
along-lead = Колегата вижда сигнала и работи по него заедно с Вас. Отговорен оставате Вие.
along-who = Кого включвате
along-do = Включи колегата
along-said = Колегата е включен в екипа.
letter-given-subject = Сигнал { $reference } е възложен и на Вас
letter-given =
    Здравейте,

    вече работите по сигнал { $reference }. Отворете го тук:
    { $address }

## Път до отделението
departure-title = Тръгване към отделението
departure-said = Записано: на път сте.
arrival-title = Пристигане в отделението
arrival-said = Записано: на място сте. Сега е важно да чуете майката.
travel-at = Дата и час
travel-at-hint = Например 05.03.2026 14:30. Ако е сега, оставете както е.
travel-reason = Защо часът се записва по-късно
travel-reason-hint = Нужно е само когато часът е отпреди повече от 5 минути
travel-correct = Вече е записан час { $when }. Новият час ще го замени, а старият остава в историята.
travel-known = Вече е записан час { $when }. Ако той е грешен, отворете стъпката, поправете го и кажете защо.
set-back-needs-reason = Кажете защо часът се записва по-късно
before-the-call = Часът е преди обаждането
after-arrival = Часът е след пристигането
before-departure = Часът е преди тръгването

## Трите страни
party-provider = Доставчик и център
party-hospital = Болница
party-cpd = Отдел „Закрила на детето“
our-centre = Нашият център
written-by = Записал

## Следваща стъпка
next-title-panel = Следваща стъпка
next-accept = Поемам сигнала
next-accept-lead = Сигналът чака. С едно докосване той става Ваш и спира да звъни при другите.
next-waits = Сигналът чака дежурния да го поеме.
next-not-yours = Отговаря { $name }. Ако работите по сигнала, помолете да Ви включат в екипа.
next-set-off = Тръгвам
next-set-off-late = Тръгнах по-рано
next-arrive = На място съм
next-arrive-late = Пристигнах по-рано
next-meet = Запиши първата среща
next-meet-again = Запиши следваща среща
next-decide = Запиши изхода
next-case = Какво следва след решението
next-notify = Уведоми отдел „Закрила на детето“
next-notify-lead = Отделът още не е уведомен. Законът иска това да стане незабавно.
ended-with-case = Сигналът е приключен. Работата продължава по
ended-without-case = Сигналът е приключен без случай.
case-reference = случай { $reference }
panel-accepted = Поет
panel-set-off = Тръгване
panel-arrived = Пристигане
panel-first-met = Първа среща

## Ръководството
guide-title = Стъпките на реакцията
guide-signal = Сигнал от отделението
guide-notify = Отдел „Закрила на детето“ знае
guide-respond = Отиване в отделението
guide-first-meeting = Първа среща с майката
guide-counselling = Консултиране до изписването
guide-diagnosis = Разговор за диагнозата
guide-assessment = Преценка на риска и търсене на близки
guide-tripartite = Тристранна среща
guide-decision = Решение за детето
guide-home = Прибиране у дома: насочване, план, пакет, посещения
guide-placed = Работа за връщане на детето
guide-follow-on = Приключване и подкрепа след това
guide-if-home = ако детето се прибира в семейството
guide-if-placed = ако детето е настанено
guide-talks = { $count ->
    [one] един разговор
   *[other] { $count } разговора
}
guidance-of = Насоки: { $step }
guidance-title = Насоки за консултиране
guidance-lead = Това виждат колегите до всяка стъпка. Центърът може да замени всеки текст със свой и винаги да се върне към първоначалния.
guidance-own = текст на центъра
guidance-take-back = Върни първоначалния текст
guidance-take-back-hint = Текстът на центъра остава в историята.
guidance-edit-title = Промяна: { $step }
guidance-text-bg = Текст на български
guidance-text-en = Текст на английски
guidance-text-hint = Ред, който започва с ##, е подзаглавие. Ред с тире е точка от списък. Празен ред дели абзаци.
guidance-said = Насоките са променени за целия център.
guidance-taken-back-said = Отново се показва първоначалният текст.
to-guidance = ← Всички насоки
to-guidance-step = ← { $step }

## Срещи
meetings-title = Срещи
meetings-empty = Още няма записани срещи.
meeting-first = Първа среща
meeting-further = Следваща среща
meeting-diagnosis = Разговор за диагнозата
meeting-tripartite = Тристранна среща
meeting-first-title = Първа среща с майката
meeting-further-title = Следваща среща с майката
meeting-diagnosis-title = Разговор с родителите за диагнозата
meeting-tripartite-title = Среща на център, болница и отдел „Закрила на детето“
meeting-first-said = Първата среща е записана. Часовникът спря.
meeting-said = Срещата е записана.
meeting-changed-said = Срещата е поправена. Предишният текст остава в историята.
meeting-at = Начало
meeting-minutes = Колко минути продължи
meeting-took = Продължителност
meeting-place = Къде се срещнахте
meeting-place-hint = В това отделение се говори насаме тук: { $place }
meeting-private = Можеше ли да се говори насаме
participants = Кой участва
participants-hint = Без Вас. На майката и близките името може да остане празно.
participants-hint-diagnosis = Диагнозата се съобщава от лекар. Запишете кой беше.
participants-hint-tripartite = От центъра, от болницата и от отдел „Закрила на детето“; ако е поканена – и майката.
participant-role = Какъв е
participant-name = Име
participant-organisation = Институция
participant-role-needed = Кажете какъв е всеки участник
participant-name-needed = Запишете името на всеки специалист
participant-needed = Запишете поне един участник
doctor-needed = Диагнозата се съобщава от лекар. Запишете лекаря сред участниците; ако не е имало лекар, запишете обикновена среща и уговорете разговор с него.
three-needed = На тристранна среща има човек от центъра, от болницата и от отдел „Закрила на детето“. Допълнете кой беше от всяка страна.
part-mother = Майка
part-father = Баща
part-kin = Роднина или близък
part-doctor = Лекар
part-midwife = Акушерка
part-nurse = Медицинска сестра
part-hospital-social-worker = Социален работник в болницата
part-cpd = Отдел „Закрила на детето“
part-centre = Служител на центъра
part-psychologist = Психолог
part-interpreter = Преводач
part-other = Друг
meeting-mother = Какво казва майката
meeting-intention = Намерение
meeting-intention-hint = С нейните думи днес. Намерението се променя и ще попитате отново.
intention-keeps = Иска да отглежда детето
intention-hesitates = Колебае се
intention-gives-up = Иска да се откаже
intention-unknown = Не е казала
meeting-father = Известен ли е бащата
meeting-kin = Известни ли са близки, които могат да помогнат
known-known = Да
known-unknown = Не
known-not-said = Не желае да каже
meeting-consent = Съгласие за работа с центъра
meeting-consent-hint = Казано от нея, след като е разбрала кой сте и какво предлагате.
consent-consents = Съгласна е
consent-refuses = Отказва
consent-not-asked = Още не е питана
meeting-summary = Какво си казахте и какво стана
meeting-summary-hint = Факти и нейните думи. Предположенията отбележете като предположения.
meeting-follow-up = Към кого да се обърнат родителите
meeting-follow-up-hint = Имена и телефони, които сте им дали: лекар за въпроси, ранна интервенция, други родители, центърът.
meeting-decisions = Решения
meeting-decisions-hint = Всяко на нов ред
decision-needed = Запишете поне едно решение
meeting-tasks = Задачи
meeting-tasks-hint = Всяка задача има институция и срок. Празните редове не се броят.
meeting-next = Следваща среща на

## Задачи
tasks-caption = Задачи по сигнала
tasks-empty = Няма задачи.
task-title = Нова задача
task-text = Какво
task-by = Кой
task-due = До кога
task-state = Състояние
task-open = Предстои
task-done = Готово
task-overdue = Просрочена
task-do = Направено е
task-said = Задачата е записана.
task-done-said = Задачата е отбелязана като направена.

## Уведомяване на отдел „Закрила на детето“
notifications-title = Отдел „Закрила на детето“
notifications-empty = Още не е записано, че отделът знае.
notification-title = Уведомяване на отдел „Закрила на детето“
notification-lead = Обадете се веднага, после запишете кога и кого сте уведомили. Хартията се прави от същия запис.
notification-kind = Какво записвате
notification-sent = Уведомихме отдела
notification-knows = Отделът вече знае и го потвърди
notification-to = Кой отдел
no-departments = В указателя още няма отдел „Закрила на детето“. Запишете получателя по-долу и помолете ръководителя да добави отдела.
notification-receiver = Кой прие уведомлението
notification-receiver-hint = Име и длъжност
notification-way = По какъв начин
way-phone = По телефона
way-email = С имейл
way-letter = С писмо
way-in-person = Лично
notification-at = Кога
notification-their-number = Техен входящ номер
notification-our-number = Наш изходящ номер
notification-number = И-{ $year }-{ $number }
notification-text = Текст на уведомлението
notification-text-hint = Предложен е от записаното. Прочетете го и го поправете, преди да го изпратите.
finding-title = Какво показа проверката
finding-hint = Когато отделът каже какво е установил, запишете го тук: срокът за проверката спира.
finding-on = Кога отговориха
finding-text = Какво установиха
finding-said = Записано. Срокът за проверката е спрян.
finding-stands = Вече е записано какво показа проверката.
notification-said = Записано. Отделът знае.
propose-opening-ward = На { $at } в центъра постъпи сигнал { $reference } от { $hospital }, { $ward } (подаден от: { $reporter }).
propose-opening = На { $at } в центъра постъпи сигнал { $reference } (подаден от: { $reporter }).
propose-who = Майка: { $mother }. Дете: { $child }.
propose-unknown = няма данни
propose-reasons = Посочени причини за риск: { $reasons }.
propose-said = По думите на подателя: { $said }
propose-risk = Преценка на риска към момента: { $risk }.
propose-met = Първата среща с майката е проведена на { $at }. За сигнала отговаря { $worker }.
propose-accepted = Сигналът е поет от { $worker }; предстои среща с майката.
propose-waits = Предстои служител на центъра да посети отделението.

## Хартията

## Ранно известяване
alerts-title = Ранно известяване
alerts-lead = При първия знак за риск трите страни трябва да знаят: болницата, отдел „Закрила на детето“ и доставчикът. Тук се вижда кой знае и от кога.
alert-knows = знае
alert-does-not-know = още не знае
alerts-caption = Кой е уведомен
alerts-empty = Още никой не е уведомен.
alert-receiver = Кого
alert-party = От коя страна
alert-way = По какъв начин
alert-at = Кога
alert-said = Записано.
letters-title = Писмо до партньорите
letters-lead = Писмото не назовава майката и детето: казва, че има сигнал, откъде е и на кого да се обадят.
letters-to = До кого
letters-empty = В указателя няма имейли на лица за контакт в тази болница и на отдела.
letters-said = { $count ->
    [one] Изпратено е едно писмо.
   *[other] Изпратени са { $count } писма.
}
by-word-title = Казано по телефона или лично
letter-alert-subject = Ранно известяване: сигнал { $reference }
letter-alert =
    Здравейте,

    на { $at } получихме сигнал { $reference } ({ $place }). По него работи { $centre }.

    Моля, обадете се на { $phone }, ако знаете нещо, което може да помогне, и преди да предприемете стъпки за изписване.

## Рискът
weighing-title = Преценка на риска
weighing-now = Сега е записан риск: { $risk }.
weighing-risk = Как го преценявате сега
weighing-reason = На какво се основава
weighing-reason-hint = Родителите, домът, близките, здравето, насилие. И какво говори за сигурност.
weighing-said = Преценката е записана.
weighed-note = { $before } → { $risk }. { $reason }
risk-carried = Пренесен от сигнал { $reference }

## Изход
outcome-title = Изход за детето
outcome-lead = Решението взема отдел „Закрила на детето“. Тук се записва какво е решено и от кога.
outcome-where = Къде ще живее детето
outcome-home = У дома с родител
outcome-kin = При близки и роднини
outcome-mother-and-baby-unit = С майката в звено „Майка и бебе“
outcome-foster = В приемно семейство
outcome-other-placement = Друго настаняване
outcome-adoption-consent = Майката дава съгласие за осиновяване
outcome-transferred = Предадено на друга служба
outcome-unfounded = Рискът не се потвърди
outcome-decided-on = Дата на решението
outcome-discharged-on = Изписване на детето
outcome-discharged-hint = Може да е предстояща дата.
outcome-mother-left-on = Майката е напуснала болницата на
outcome-mother-left-hint = Попълнете, ако детето е останало без родител. От този ден се броят дните му в болницата без родител.
outcome-note = Бележка
outcome-note-hint = При предаване – на кого; ако рискът не се потвърди – защо; при друго настаняване – къде.
outcome-note-needed = При този изход запишете на кого, къде или защо
outcome-said = Изходът е записан.
outcome-correct = Поправи изхода
outcome-meanwhile = Докато пишехте, { $by } записа изход „{ $outcome }“. Вашият текст е запазен долу. Ако го изпратите, той ще го замени.
adoption-title = Ако майката дава съгласие за осиновяване
adoption-text = Съгласието на майката, дадено преди да изтекат тридесет дни от раждането, не поражда действие, а даденото съгласие може да бъде оттеглено, докато осиновяването не е допуснато. Тези условия още не са сверени с действащия закон.
adoption-next = Насочете майката към отдел „Закрила на детето“ за точните срокове и ѝ кажете, че подкрепата за нея не спира.
next-title = Какво следва
takeover-title = Открий случай
takeover-lead = Всичко записано преминава в случая. Няма какво да въвеждате втори път.
takeover-family = Семейство
takeover-family-hint = Така ще се нарича случаят
takeover-programme = Програма
takeover-groups = Целеви групи
takeover-do = Открий случай
takeover-said = Случаят е открит и сигналът е приключен.
takeover-not-yours = Случай открива водещ на случай или ръководителят. Кажете им, че решението е записано.
taken-over-by = Продължава по
carried-people = Хора
carried-lead = Водещ на случая
carried-team = Екип
carried-team-count = { $count ->
    [one] един човек
   *[other] { $count } души
}
carried-risk = Риск
carried-meetings = Записани срещи
carried-tasks = Отворени задачи
family-unknown = Неизвестна майка
no-case-follows = След такъв изход не се открива случай. Приключете сигнала с причина.
closure-title = Приключи без случай
closure-lead = Когато няма да се работи повече по сигнала, запишете защо.
closure-reason = Защо не се открива случай
closure-do = Приключи сигнала
closure-said = Сигналът е приключен без случай.
