# До какво водят отговорите: скали, думи за тях, промяна във времето.

scores = Резултати
scale = Област
figure = Резултат
figure-of = { $value } от { $most }
meaning = Какво означава
answered = Отговорени
no-band = Няма думи за този резултат
too-little = Твърде малко отговори, за да се каже
risk-low = Нисък риск
risk-middle = Среден риск
risk-high = Висок риск

domain-safety = Безопасност
domain-care = Грижа
domain-warmth = Топлота
domain-stimulation = Общуване и насърчаване
domain-guidance = Напътствие и граници
domain-stability = Постоянство
domain-parenting = Родителски умения
domain-family = Семейство
domain-network = Близки и приятели
domain-environment = Среда
domain-development = Развитие
domain-health = Здраве
domain-community = Общност
domain-money = Пари
domain-home = Дом
domain-transport = Придвижване
domain-documents = Документи
domain-work = Работа
domain-satisfaction = Удовлетвореност
domain-other = Друго

assessments = Оценки
new-assessment = Нова оценка
due-again = За повторна оценка
overdue = закъснява от { $date }
due-on = на { $date }
in-progress = Започнати
kept-at = запазена { $when }
filled-by = Попълва се от { $name }
instrument = Инструмент
about-whom = За кого
held-on = Кога
assessor = Оценил
none-yet = Още няма оценки.
none-next = Започнете с „Нова оценка“. Известното от досието се попълва само.
over-time = Промяна във времето
times = { $count ->
    [one] { $count } оценка
   *[other] { $count } оценки
}
goals = Цели
score-first = Оценявате същото независимо. Ще видите и другата оценка, щом завършите своята.
place = Къде
with-whom = С кого
took = Продължителност
version = Версия на формуляра
no-scales = Този инструмент не точкува отговорите.
where-support = Къде е нужна подкрепа
set-goal = Постави цел: { $domain }
not-answered = { $count ->
    [one] { $count } въпрос без отговор
   *[other] { $count } въпроса без отговор
}
answers = Отговори
show-answers = Покажи отговорите
corrections = Поправки
corrected-by = Поправено от { $name } на { $when }
next-assessment = Следваща оценка
next-is-on = Предстои на { $date }.
no-next = Не е насрочена.
change-next = Промени деня
next-on = Следваща оценка на
next-on-wrong = Денят не може да се прочете. Върнете се и го напишете като 31.12.2026.
rescheduled = Денят на следващата оценка е запазен.
working-aid = Работно помагало, а не тест. Само по него не се решава за дете.
correct = Поправи отговорите
correct-lead = Променете това, което е сгрешено, и напишете защо. Старите отговори се пазят.
reason = Защо поправяте
corrected-now = Отговорите са поправени; старите са запазени.
second = Оцени независимо
second-text = Ако сте били на същата среща, може да оцените независимо, без да гледате тези отговори, и после да съгласувате двете оценки.
second-refused = Втора независима оценка прави друг колега, и то само веднъж.
agree = Съгласувай двете оценки
agree-lead = Това са въпросите, на които сте отговорили различно. Обсъдете ги и изберете общ отговор. Двете оценки се пазят.
nothing-differs = Отговорили сте еднакво на всичко.
no-answer = без отговор
agreed-now = Съгласуваната оценка е запазена.
one-only = Още има само една оценка.
one-only-next = Промяната се вижда от втората нататък.
by-area = По области
change-of = Промяна: { $title }
change-title = Колко от възможното, в проценти
less-is-better = { $name } (по-малко е по-добре)
from-to = { $name }: от { $from } на { $to } процента
risk-over-time = Рискът във времето
risk-scale = 1 – нисък, 2 – среден, 3 – висок
who-and-when = Кой и кога е оценявал

codebook = Речник на колоните
book-column = Колона
book-kind = Вид
book-bg = На български
book-en = На английски
book-code = Код
book-score = Точки
