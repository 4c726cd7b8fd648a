# Думи за сигналите: от обаждането до мига, в който някой го поеме.

## Откъде и от кого
channel-phone = По телефона
channel-ward-link = През връзката на отделението
channel-public-form = През публичния формуляр
channel-visit = На място
channel-letter = С писмо
reporter-midwife = Акушерка
reporter-doctor = Лекар
reporter-nurse = Медицинска сестра
reporter-hospital-social-worker = Социален работник в болницата
reporter-cpd = Отдел „Закрила на детето“
reporter-mother = Майката
reporter-kin = Роднина или близък
reporter-anonymous = Не казва кой е
reporter-other = Друг
not-from-a-ward = Не е от отделение

## Детето и причините
child-unborn = Още не е родено
child-newborn = Новородено
child-older = По-голямо
reason-poverty = Бедност
reason-living-conditions = Лоши битови условия
reason-no-support = Липса на подкрепа
reason-mental-health = Психични затруднения на родител
reason-unwanted-pregnancy = Ранна или нежелана бременност
reason-under-age-mother = Непълнолетна майка
reason-large-family = Многодетно семейство
reason-no-education = Без образование
reason-family-pressure = Натиск от семейството
reason-child-diagnosis = Диагноза или увреждане на детето
reason-violence = Насилие
reason-addiction = Зависимост
reason-no-documents = Без документи или без дом
reason-other = Друго

## Докъде е стигнал отговорът
stage-received = Чака да бъде поет
stage-accepted = Поет
stage-on-the-way = На път
stage-arrived = На място
stage-met = Проведена първа среща
stage-decided = Взето решение
stage-closed = Приключен

## Какво се е случило
step-received = Получен е сигнал
step-alerted = Дежурният е уведомен
step-escalated = Следващият е уведомен
step-nobody-on-duty = Никой не е на дежурство
step-accepted = Поет
step-handed-over = Предаден на колега
step-joined-in = Включи се колега
step-on-the-way = Тръгнаха на място
step-arrived = Пристигнаха
step-met = Първа среща с майката
step-met-again = Следваща среща
step-diagnosis = Разговор за диагнозата в присъствието на лекар
step-tripartite = Тристранна среща
step-notified = Уведомен е отдел „Закрила на детето“
step-checked = Отделът каза какво показа проверката
step-informed = Ранно известяване
step-risk-weighed = Преценен е рискът
step-joined = Обединени сигнали за едно дете
step-parted = Сигналите отново са отделни
step-changed = Променени са данните
step-decided = Записан е изходът
owed-by-first = Сигналът е присъединен към { $reference }
step-closed = Приключен

## Часовникът
clock-label = { $reference }, { $place }

## Когато нещо във формуляра не е наред
problem-reason-or-words = Отбележете поне една причина или напишете какво е казано
problem-expected-too-late = Терминът е твърде далеч; проверете годината
problem-leave-empty = Оставете това поле празно
reference = С-{ $year }-{ $number }

## Известия до дежурните: никога с име на клиент
alert-subject = Нов сигнал { $reference }
alert-subject-waiting = Сигнал { $reference } чака да бъде поет
alert-text = Нов сигнал { $reference }, { $place }. Срок за първа среща: до { $due }. { $link }
alert-text-waiting = Сигнал { $reference }, { $place }, още не е поет. Срок за първа среща: до { $due }. { $link }
rung-on-duty = Дежурен
rung-stand-in = Заместник или следващ по график
rung-head = Ръководител на услугата

## Обединяване
join-not-these = Тези два сигнала не могат да се обединят.
join-already = Единият от двата сигнала вече е обединен с друг. Отворете първия сигнал за детето и обединете с него.
join-already-met = По { $reference } вече има среща с майката, затова остава отделен.
join-not-joined = Този сигнал не е обединен с друг.

## Страницата със сигнали
signals-title = Сигнали
running-title = Часовникът тече
running-empty = Няма сигнал, който чака първа среща.
register-title = Регистър на сигналите
register-empty = Още няма сигнали. Когато отделение се обади, запишете сигнала от бутона горе.
register-empty-filtered = Няма сигнали, които отговарят на избраното.
head-reference = Номер
head-clock = До първата среща
head-place = Отделение
head-risk = Риск
head-stage = Докъде е стигнал
head-called = Обаждане
risk-of = Риск: { $risk }
joined-to = Обединен с { $reference }
filter-title = Търсене в регистъра
filter-number = Номер на сигнал
filter-number-hint = Например 2026-0012 или само 12
filter-from = Обаждане от дата
filter-to = Обаждане до дата
filter-clear = Покажи всички

## Нов сигнал: осем въпроса
entry-title = Нов сигнал
entry-lead = Питайте само каквото човекът може да каже сега. Останалото ще допълните на място.
entry-anew = Започни нов сигнал на чисто
entry-rest = Ако знаете още: телефон на майката, име на детето
entry-save = Запиши сигнала
entry-saved = Сигнал { $reference } е записан. Часовникът тече.
ward = Отделение
reporter = Кой се обажда
reporter-role = Какъв е
reporter-name = Име
reporter-phone = Телефон за връзка
call = Кога и как
called-at = Час на обаждането
called-at-hint = Часовникът тече от този час.
channel = По какъв начин
mother = Майка
mother-name = Майката: име
mother-name-hint = Колкото се знае; може и да остане празно.
mother-phone = Телефон на майката
child = Детето
child-state = Детето е
child-on = Термин или дата на раждане
child-on-hint = За неродено дете – терминът; за родено – датата на раждане.
child-name = Име на детето
child-name-hint = Ако още няма име, оставете празно.
reasons = Защо детето може да остане без семейството си
reasons-hint = Отбележете всичко, което е казано.
risk = Риск
risk-hint = Висок: майката може да напусне болницата без детето днес или има опасност за живот и здраве.
said = Какво е казано
said-hint = С думите на този, който се обажда. Без ЕГН.

## Страницата на един сигнал
to-signals = Всички сигнали
one-title = Сигнал { $reference }
is-joined = Този сигнал е обединен с първия за същото дете. По него се работи там:
nobody-on-duty = По график сега никой не е на дежурство за това отделение. Уведомен е ръководителят на услугата.
on-duty-told = На дежурство: { $names }. Съобщението е изпратено; ако никой не поеме сигнала, уведомяваме следващия по график.
known-title = Какво знаем
private-place = Място за разговор насаме: { $place }
born-on = родено на { $date }
expected-on = термин { $date }
rule = Срок
rule-due = Първа среща до { $due }
story-title = Какво се случи досега
step-told = Съобщено на { $name }
nameless = неизвестна майка
joined-title = Други сигнали за същото дете
joined-lead = Тези сигнали са обединени с този. Часовникът е на първия.
likely-lead = Възможно е и тези сигнали да са за същото дете. Прочетете ги и обединете, ако е така.
join-this = Обедини с { $reference }
part-this = Отдели { $reference }
part-own = Отдели от първия сигнал

## Промяна и обединяване
change-title = Промени данните
change-lead = Тук се поправя записаното при обаждането. Имената на майката и детето се променят на техните страници.
change-why = Защо променяте
change-why-hint = Причината остава в историята на сигнала.
change-saved = Промяната е записана.
join-title = Обедини с друг сигнал
join-lead = Когато за едно дете има няколко сигнала, всеки запазва номера и историята си, а се работи по първия.
join-likely = Вероятно за същото дете
join-number = Номер на другия сигнал
join-or-number = Или номер на друг сигнал
join-do = Обедини
join-unknown-number = Няма такъв сигнал в центъра. Проверете номера.
join-choose = Изберете сигнал или напишете номера му
joined-said = Сигналите са обединени. Работи се по { $reference }.
parted-said = Сигналът отново е отделен и има свой часовник.

## Без профил: връзката на отделението и публичният формуляр
report-title-ward = Сигнал за дете, което може да остане без семейството си
report-title-public = Подайте сигнал за дете
report-lead-public = Ако мислите да оставите детето си или знаете за майка, която мисли за това, пишете ни. Може и без име. Няма да Ви съдим; ще потърсим помощ заедно.
report-answers = Отговаря: { $centre }
report-to = Къде е детето или майката
report-to-hint = Изберете болничното отделение. Ако не са в болница – центъра за общината, в която живеят.
report-send = Изпрати сигнала
report-again = Нов сигнал
report-said-public = Какво се случва
report-said-hint = Напишете с прости думи. Без ЕГН.
urgent-call = Ако няма време, обадете се:
urgent-legend = Колко е спешно
urgent-today = Днес: майката или детето са в опасност или майката си тръгва без детето
urgent-days = В следващите дни
urgent-later = Може да почака, но помощ е нужна
you = Кой подава сигнала
your-role = Вие сте
your-role-anonymous = Предпочитам да не казвам
your-name = Вашето име
your-name-hint = Ако не искате, не го пишете.
your-phone = Телефон за връзка с Вас
your-phone-hint = За да Ви се обадим, ако нещо не е ясно.
leave-empty = Оставете това поле празно
pin = ПИН на отделението
pin-hint = Шест цифри. Знае го старшата акушерка; на плаката го няма.
wrong-pin = Този ПИН не е верен. Проверете го при старшата акушерка.
too-many-tries = Твърде много грешни опити. Изчакайте няколко минути или се обадете по телефона.
sent-title = Сигналът е получен
sent-lead-ward = Известяваме дежурния. Запишете номера: с него и с ПИН ще виждате докъде сме стигнали.
sent-lead-public = Известяваме дежурния. Запишете номера и кода: с тях ще виждате докъде сме стигнали. Кодът се показва само сега.
code = Код за справка
wrong-code = Номерът и кодът не си съответстват. Проверете ги.
status-link = Докъде сме стигнали
status-title = Докъде сме стигнали
status-show = Покажи
status-another = Друг сигнал
status-unknown = Не намираме сигнал с този номер
progress-received = Сигналът е получен
progress-accepted = Поет от служител
progress-accepted-by = { $role ->
    [none] Поет от { $name }
   *[other] Поет от { $name }, { $role }
}
progress-on-the-way = На път към отделението
progress-arrived = На място

## Връзката на едно отделение, за центъра
door-title = Връзка за сигнали
door-lead = С тази връзка и с ПИН хората в отделението подават сигнал без профил и виждат докъде сме стигнали.
door-address = Адрес
door-since = Важи от
door-pin = ПИН на отделението: { $pin }
door-pin-once = Кажете го сега на старшата акушерка. Няма да го покажем отново; ако се забрави, дайте нов.
door-pin-told = ПИН се казва устно и не стои на плаката. Ако е забравен, дайте нов; плакатът остава същият.
door-poster = Плакат за стената
door-new-pin = Нов ПИН
door-revoke = Спри връзката
door-revoke-ask = Да спрем ли връзката на отделението?
door-revoke-text = Плакатът на стената вече няма да води никъде. Подадените сигнали остават. По-късно може да направите нова връзка с нов плакат.
door-revoked = Връзката е спряна. Свалете плаката от стената.
door-none = Отделението още няма връзка. Направете я, отпечатайте плаката и кажете ПИН на старшата акушерка.
door-make = Направи връзка
poster-title = Майка мисли да остави детето си? Кажете ни.
poster-code = QR код с адреса за сигнали на отделението
poster-how = Как
poster-scan = Насочете телефона към кода или отворете адреса под него.
poster-tell = Отговорете на няколко въпроса. Отнема по-малко от минута.
poster-pin = Въведете ПИН на отделението. Знае го старшата акушерка.
