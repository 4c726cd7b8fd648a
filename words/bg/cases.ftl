# Думите на случаите.

## Кой кой е в случая
person-role-child = Дете
person-role-mother = Майка
person-role-father = Баща
person-role-kin = Близък или роднина
person-role-carer = Полага грижа
person-role-candidate = Кандидат
person-role-other = Друг

team-role-lead = Водещ на случая
team-role-member = Член на екипа
team-role-supervisor = Супервизор

care-form-parents = При родителите
care-form-kin = При близки и роднини
care-form-adoptive = При осиновители
care-form-foster = В приемно семейство
care-form-mother-and-baby = В звено „Майка и бебе“
care-form-residential = В резидентна услуга
care-form-hospital = В болница
care-form-other = Другаде

## Възраст
expected-on = очаква се на { $date }
age-about = приблизително { $age }
age-days = { $days ->
    [0] родено днес
    [one] на { $days } ден
   *[other] на { $days } дни
}
age-months = { $months ->
    [one] на { $months } месец
   *[other] на { $months } месеца
}
age-years = { $years ->
    [one] на { $years } година
   *[other] на { $years } години
}

## Началото на всяка страница на случая
risk-tag = Риск: { $level }
closed-since = Закрит на { $date }
state = Състояние
state-open = Отворен
state-closed = Закрит
no-child-yet = Детето още не е посочено
focus = Дете
lead = Водещ
team-with = заедно с { $names }
programme = Програма
kind-status = Кандидат или утвърден
target-group = Целева група
target-groups = Целеви групи
cpd = Отдел „Закрила на детето“
tab-story = История
tab-path = Път
tab-kinds = Програми
tab-people = Хора
tab-tasks = Задачи
tab-assessments = Оценки
tab-papers = Документи
tab-assistance = Съдействие
tab-files = Файлове
tab-details = Данни
tab-history = Кой какво промени

## Списъкът
cases = Случаи
open-case = Отвори случай
my-cases = Моите случаи
all-cases = Всички, които виждам
care = С кого живее детето
search-cases = Номер или име
search-cases-hint = Например 2026-0012 или Петрова, на кирилица или латиница.
narrow = Още условия
changed = Има ново
family = Семейство
risk = Риск
opened = Отворен
no-cases-found = Няма случай с тези условия.
show-all = Покажи всички
no-cases-of-mine = Още не сте в екипа на нито един случай. Когато приемете сигнал и детето си тръгне към дома, случаят му ще се появи тук.
no-cases = В центъра още няма случаи.

## Откриване на случай
open-case-lead = Първо потърсете детето или майката: може вече да има досие.
child-or-mother = Име на детето или на майката
child-or-mother-hint = Достатъчни са първите букви, на кирилица или латиница.
found = Намерени
not-among-them = Ако детето не е сред тях, въведете го като нов човек и се върнете тук.
enter-person = Въведи нов човек
open-without-child = Отвори без дете засега
has-open-case = Има отворен случай { $reference }
open-case-about = Отвори случай за { $name }
name = Име
age = Възраст
what-to-do = Какво може да се направи
tab-case = Случай
nobody-found = Няма човек с такова име.
family-name = Семейство
family-name-hint = Както ще го наричате, например „Петрови“.
team = Екип
team-hint = Който е в екипа, вижда случая. Останалите не го виждат.
opened-on = Отворен на
risk-now = Какъв е рискът сега
risk-reason = Защо го оценявате така
choose-another-child = Друго дете
earlier-open = Това дете вече има отворен случай от { $date }:
earlier-re-entry = Завръщане: предишният случай на това дете е закрит на { $date }, преди по-малко от година:
earlier-closed = Това дете е имало случай, закрит на { $date }:
case-opened = Случай { $reference } е отворен.
case-opened-again = Случай { $reference } е отворен. Отчита се като завръщане: предишният е закрит на { $date }.

## Хората
genogram = Семейството
genogram-of = Генограма на семейство { $family }
genogram-empty = Още няма кого да покажем. Добавете детето и близките му.
genogram-legend = Квадрат: мъж. Кръг: жена. Ромб: полът не е известен. Триъгълник: още неродено дете. Кръст: починал. Двоен контур: детето, за което е случаят. Прекъсната линия: не всичко между двамата е известно.
genogram-in-words = Същото с думи
change-kinship = Промени родствените връзки
people-of-case = Хората в случая
add-person = Добави човек
focus-tag = За това дете
remove-person = Извади от случая
remove-person-of = Извади { $name } от случая
remove-person-text = Досието на човека остава. Той само престава да бъде част от този случай.
role = Какъв е в случая
nobody-in-case = Още няма хора в случая.
change-focus = Случаят е за друго дете
change-focus-hint = Генограмата и възрастта горе ще са на избраното дете.
whom = Кого търсите
who-is-it = Кой е
reason = Причина
person-added = Човекът е добавен в случая.
focus-changed = Детето, за което е случаят, е променено.
person-removed = Човекът вече не е част от случая.
is-focus = Случаят е за това дете. Първо изберете друго дете.
told-focus = детето, за което е случаят
told-tie = { $word } на { $name }
told-tie-ended = { $word } на { $name } до { $date }
told-born = роден(а) на { $date }
told-died = починал(а) на { $date }

## Данните
head-of-case = Основни данни
change-head = Промени основните данни
no-risk = Рискът още не е оценен.
closure = Закриване
cpd-case-number = Номер на случая в ОЗД
cpd-worker = Социален работник от ОЗД
from-signal = По сигнал
assess-risk = Оцени риска отново
head-changed = Основните данни са променени.
risk-assessed = Новата оценка на риска е записана.
team-changed = Екипът е променен.
handed-over = Случаят има нов водещ.
add-member = Добави в екипа
hand-over = Прехвърли случая на друг водещ
hand-over-hint = Досегашният водещ остава в екипа.
colleague = Колега
new-lead = Нов водещ
period = Период
team-since = от { $date }
end-member = { $name } излиза от екипа
on-the-team = Този колега вече е в екипа
risk-over-time = Рискът във времето
risk-told = { $level } от { $when }
when = Кога
by-whom = Кой

## Закриване, проследяване, повторно отваряне
outcome-reached = Целите са постигнати
outcome-partly = Целите са постигнати отчасти
outcome-withdrawn = Семейството се отказа
outcome-moved = Семейството се премести
outcome-transferred = Прехвърлен към друга услуга или доставчик
outcome-placed = Детето е настанено извън семейството
outcome-of-age = Навършено пълнолетие
outcome-died = Детето почина
outcome-other = Друго
follow-on-by-whom = Напишете кой ще подкрепя семейството до тази дата
is-closed = Случаят вече е закрит.
is-open = Случаят е отворен.
not-closed-yet = Случаят още не е закриван.
close-case = Закрий случая
reopen = Отвори случая отново
closed-on = Закрит на
outcome = Изход
lives-with = С кого живее детето при закриването
lives-with-now = С кого живее детето сега
summary = Какво беше направено и постигнато
summary-hint = Включете и мнението на детето и на родителите.
until-day = до { $date }
follow-on = Последваща подкрепа
follow-on-hint = Кой и с какво ще подкрепя семейството оттук нататък.
follow-on-until = Последваща подкрепа до
reopened = Отворен отново
after-months = { $months ->
    [one] след { $months } месец
   *[other] след { $months } месеца
}
done-on = Направено на { $date }
follow-up-lifted = Отпада, случаят е отворен отново
record-follow-up = Запиши как е семейството
waits = Предстои
follow-up = Проследяване
follow-ups = Последващи проследявания
follow-up-after = { $months ->
    [one] Проследяване { $months } месец след закриването
   *[other] Проследяване { $months } месеца след закриването
}
follow-up-due = Срокът е { $date }.
follow-up-day = Кога говорихте със семейството
how-they-fare = Как е семейството
result = Резултат
due-on = Срок
recorded-on = Записано е на { $date }
close-lead = След закриването ще Ви напомним да проверите как е семейството.
open-tasks-left = { $count ->
    [one] Остава { $count } отворена задача. Тя няма да изчезне, но вижте дали още е нужна.
   *[other] Остават { $count } отворени задачи. Те няма да изчезнат, но вижте дали още са нужни.
}
reopen-lead = Закриването остава в историята. Проследяванията, които предстояха, отпадат.
reopen-reason = Защо отваряте случая отново
case-closed = Случаят е закрит. Проследяванията са насрочени.
case-reopened = Случаят е отворен отново.
follow-up-recorded = Проследяването е записано.
changed-meanwhile = Докато пишехте, друг записа резултат; той е показан по-горе. Вашият текст е запазен тук и ще го замени, ако го изпратите отново.
deadlines = Срокове
all-deadlines = Всички срокове на случая
deadline-until = до { $date }
deadline-at-risk = наближава: { $date }
deadline-late = просрочен от { $date }
risk-weighed-anew = Рискът е преценен отново

## Закритата част
sealed = Закрито
sealed-programme = Закрита програма
sealed-group = Закрита целева група
sealed-part = Закрита част
sealed-part-ask = Случаят има част, която не е за целия екип. Ако Ви трябва за работата, попитайте водещия ({ $lead }) или ръководителя на услугата.
sealed-stays = Променя я само който я чете.
sealed-group-stays = Случаят има и закрита целева група. Тя остава.
