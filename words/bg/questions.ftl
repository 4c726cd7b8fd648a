# Въпросите на един формуляр: какво не е наред с отговор, помощ, повторения.

must = (задължително)
more-help = Повече за този въпрос
last-time = Миналия път: { $answer }
clear = Изчисти отговора
no-place = –
no-rows = Тук ще се появят редове според отговорите по-горе.
add-row = Добави: { $name }
add-another = Добави още
remove-row = Премахни
use-my-place = Вземи мястото, където съм
place-failed = Мястото не може да се определи. Напишете го.
add-file = Добави файл
other-file = Смени файла
file-there = Има файл
file-later = Файловете се добавят при истинско попълване.
sheet-of = Стъпка { $number } от { $all }
new-questions = Появиха се нови въпроси.
next-sheet = Напред
not-answered = без отговор
place-hint = Ширина и дължина в градуси с интервал между тях, например: 42.6977 23.3219
range-of = От { $start } до { $end }, през { $step }
see-file = Виж файла
remove-file = Махни файла
other-choice = Друго
other-which = Кое друго?
