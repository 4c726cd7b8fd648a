# Здравето на децата: личен лекар, ваксини и прегледи по възраст.

title = Здраве на децата
lead = Какво предстои за всяко дете според възрастта му. Напомня какво да попитате; решава лекарят.
not-verified = Възрастите още не са сверени с действащия текст.
list-lead = Децата във Вашите отворени случаи: кое няма личен лекар и за кое има просрочена ваксина или преглед.
back-to-assistance = Съдействие
open = Отвори здравния календар
no-children = В случая няма дете. Добавете го при хората.
to-people = Хора
no-birthday = Рождената дата не е известна. Попълнете я при детето, за да се види какво предстои.
none = Няма деца в отворени случаи, които виждате.
none-without-doctor = Всяко дете има личен лекар.
children = Деца
child = Дете
case = Случай
all-children = Всички деца
without-doctor = Без личен лекар
doctor = Личен лекар
no-doctor = Няма личен лекар
chosen = избран на { $date }
choose-doctor = Запишете личен лекар
change-doctor = Сменете
doctor-name = Име на лекаря
practice = Практика
phone = Телефон на практиката
chosen-on = Избран на
doctor-before = Досега: { $name }. Остава в миналото на детето.
due-now = Време е за
coming = Предстои
recorded = Отбелязано
nothing-due = Нищо не е пропуснато
head-what = Какво
head-age = Възраст
head-days = От – до
head-state = Състояние
head-by = Записал
state-late = Закъснява
state-due = Време е
state-coming = Предстои
count-late = { $count ->
    [one] { $count } закъснява
   *[other] { $count } закъсняват
}
count-due = за { $count } е време
outcome-done = Направено
outcome-earlier = Направено по-рано, датата не се знае
outcome-not-needed = Не е нужно
outcome-declined = Семейството отказва
outcome = Какво стана
done-on = Направено на
done-on-hint = Само когато е направено и датата се знае
place = Къде
reason = Причина или бележка
reason-hint = Задължителна, когато не е нужно или семейството отказва
due-between = От { $from } до { $by }
take-back = Върнете
taken-back = Отбелязаното е върнато.
card = Имунизационният картон е прегледан
card-lead = Отбелязва всички ваксини, за които вече е време, като направени по картон. Каквото липсва в картона, отбележете едно по едно.
card-seen = Всичко до днес е направено
card-saved = { $count ->
    [one] Отбелязана е { $count } ваксина.
   *[other] Отбелязани са { $count } ваксини.
}
by-the-card = По имунизационния картон
recorded-already = Това вече е отбелязано. Върнете отбелязаното, ако не е вярно.
saved = Записано е.
grounds = Откъде са възрастите
age-birth = при раждането
age-days = { $count ->
    [one] на { $count } ден
   *[other] на { $count } дни
}
age-months = { $count ->
    [one] на { $count } месец
   *[other] на { $count } месеца
}
age-years = { $count ->
    [one] на { $count } година
   *[other] на { $count } години
}
look-at-card = Прегледайте имунизационния картон.
