# Табло на качеството: направления, критерии, самооценка, доказателства, действия.

title = Качество
lead = Какво изисква наредбата, докъде сме, какво го показва и какво предстои.
direction-organisation = Организация и управление
direction-staff = Квалификация и професионално развитие на служителите
direction-results = Ефективност според резултатите за хората
level-none = Не е изпълнен
level-begun = Започнато е
level-mostly = Изпълнен в голямата си част
level-wholly = Изпълнен изцяло
kind-figure = Показател или справка
kind-procedure = Процедура
kind-register = Регистър
kind-text = Само описание
not-scored = без оценка
starter-said = Критериите са примерни и не са сверени с наредбата. Заредете текста на наредбата, когато го подготвите.
no-criteria = На таблото още няма критерии.
criteria = Критерии
summary = Изпълнени изцяло или в голямата си част: { $now }. Предходната година: { $before }.
code = №
criterion = Критерий
indicator = Показател
evidence = Доказателства
actions = Действия
open = { $count ->
    [one] { $count } предстои
   *[other] { $count } предстоят
}
due = до { $date }
was-due = просрочено от { $date }
own-score = Самооценка
year-before = Предходната година, { $year }
level = Докъде е изпълнен
note = Защо
note-hint = Какво е направено и какво още липсва.
score = Запиши оценката
scored = Самооценката е записана.
no-evidence = Още нищо не е посочено.
evidence-text = Какво го показва
evidence-kind = Вид
target = Страница
target-hint = Адрес на страница от системата: справка, процедура или регистър. Например /complaints/figures
problem-target = Посочете справка, процедура или регистър от системата
add-evidence = Добави доказателство
evidence-added = Доказателството е добавено.
evidence-removed = Доказателството е махнато.
no-actions = Няма записани действия.
action-text = Какво ще се направи
responsible = Отговорник
until = Срок
add-action = Добави действие
action-added = Действието е записано.
complete = Готово е
done-on = готово на { $date }
action-done = Отбелязано е като готово.

## Зареждане
criteria-lead = Доставчикът зарежда критериите от наредбата. Досегашните оценки остават към същия номер.
criteria-count = { $count ->
    [one] На таблото има { $count } критерий.
   *[other] На таблото има { $count } критерия.
}
from-file = От таблица
file = Таблица (XLSX или CSV)
file-hint = Четири колони: направление (1, 2 или 3), код, критерий, показател.
load = Зареди
loaded = { $count ->
    [one] Зареден е { $count } критерий.
   *[other] Заредени са { $count } критерия.
}
not-loaded = Нищо не е заредено. Поправете тези редове:
row = Ред
reason = Какво не е наред
starter = Примерни критерии
starter-lead = Единадесет критерия с наши думи по трите направления. Не са сверени с текста на наредбата.
load-starter = Започни с примерните
column-direction = направление
column-code = код
column-criterion = критерий
column-indicator = показател
fault-file = Файлът не може да се прочете
fault-column = Липсва колона „{ $name }“
fault-direction = Направлението не е 1, 2 или 3
fault-code = Няма код или е по-дълъг от 20 знака
fault-twice = Този код вече стои в по-горен ред
fault-text = Няма критерий или е по-дълъг от 1000 знака
fault-rows = Няма редове или са повече от { $most }
