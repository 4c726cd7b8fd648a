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
step-alerted = Известен е дежурният
step-escalated = Известен е следващият
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
step-informed = Ранно известяване
step-risk-weighed = Преценен е рискът
step-joined = Обединени сигнали за едно дете
step-parted = Сигналите отново са отделни
step-changed = Променени са данните
step-decided = Записан е изходът
step-closed = Приключен

## Часовникът
clock-label = { $place }, { $reference }

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
