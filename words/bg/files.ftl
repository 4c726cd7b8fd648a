# Думите на файловете.

files = Файлове
file = Файл
file-hint = До 25 MB. PDF, снимка, документ, таблица или текст. Файлът се пази шифрован.
add-file = Добави файл
title = Какво е това
title-hint = Например „Акт за раждане“. Ако го оставите празно, остава името на файла.
layer = Кой може да го чете
added-on = Добавен на
added-by = Добавил
what-to-do = Какво може да се направи
no-files = Още няма файлове.
removed-files = { $count ->
    [one] { $count } премахнат файл
   *[other] { $count } премахнати файла
}
removed-by = премахнат от { $name } на { $when }
reason = Защо го премахвате
remove-file = Премахни файла
remove-file-of = Премахни „{ $title }“
removal-lead = Файлът повече няма да може да се изтегли. Остава записано кой и защо го е премахнал.
kilobytes = { $count } KB
megabytes = { $size } MB
file-added = Файлът е добавен.
file-removed = Файлът е премахнат.
attach = Прикачи файл
about-step = Към стъпка
about-assistance = Към съдействие
will-belong = Файлът ще стои { $what } и ще го четат тези, които четат записа.
