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
