# Какво не е наред във формуляр за оценка и в отговорите му. Казва се при качване, в прегледа и в командния ред.

## Къде е
place-sheet = Лист „{ $sheet }“
place-column = Лист „{ $sheet }“, колона „{ $column }“
place-row = Лист „{ $sheet }“, ред { $row }
place-cell = Лист „{ $sheet }“, ред { $row }, колона „{ $column }“
did-you-mean = Може би „{ $nearest }“?

## Файлът
fault-not-a-workbook = Това не е работна книга на Excel. Запазете формуляра като .xlsx и опитайте отново.
fault-damaged = Файлът е повреден или е прекъснат по пътя. Отворете го в Excel или LibreOffice, запазете го отново и опитайте пак.
fault-locked = Файлът е заключен с парола. Запазете го без парола.
fault-old-workbook = Това е стар файл .xls. Запазете го като .xlsx.
fault-file-too-large = Файлът е твърде голям: най-много { $most } MB. Махнете картинките и излишните листове.
fault-too-many-rows = Твърде много редове: най-много { $most }.
fault-too-many-columns = Твърде много колони: най-много { $most }.
fault-cell-too-long = Текстът в клетка е твърде дълъг: най-много { $most } знака.
fault-sheet-missing = Няма лист „{ $sheet }“. Въпросите се пишат в лист с това име.
fault-sheet-empty = В листа няма нито един въпрос.
fault-column-missing = Няма колона „{ $column }“.
fault-column-twice = Колоната „{ $column }“ е повторена. Оставете само едната.
fault-column-unknown = Колоната „{ $column }“ не е позната и се пропуска.

## Въпросите
fault-type-missing = Редът няма тип на въпроса.
fault-type-unknown = Няма тип на въпрос „{ $kind }“.
fault-type-refused = Тип „{ $kind }“ не се използва тук: въпросът е пропуснат. Звук, видео и линии по карта не се записват.
fault-name-missing = Редът няма име.
fault-name-bad = „{ $name }“ не може да е име. Името започва с буква и има само букви, цифри, „_“, „-“ и точки, без интервали.
fault-name-twice = Името „{ $name }“ вече е дадено на ред { $row } в същата група.
fault-label-missing = Въпросът няма нито надпис, нито подсказка.
fault-language-missing = Няма надпис на езика „{ $language }“.
fault-group-open = Групата „{ $name }“ не е затворена. Добавете „end group“ или „end repeat“.
fault-end-alone = Край на група, която не е започвала.
fault-end-other = Този край не съответства на началото на ред { $row }: едното е група, другото – повторение.
fault-too-nested = Групите са една в друга повече от { $most } пъти.
fault-too-many-items = Твърде много въпроси: най-много { $most }.
fault-trigger-bad = „{ $text }“ не посочва въпрос. Пише се ${"{"}име{"}"}.
fault-calculation-missing = Изчислението няма формула.
fault-default-bad = „{ $text }“ не може да е отговор на този въпрос.
fault-appearance-unknown = Видът „{ $appearance }“ не е познат; въпросът ще изглежда както обикновено.
fault-setting-unknown = Настройката „{ $setting }“ няма действие тук.
fault-too-many-repeats = Повторението има повече от { $most } реда.

## Списъците
fault-list-unnamed = Не е казано от кой списък се избира.
fault-list-missing = Няма списък „{ $list }“ в листа choices.
fault-choice-missing = Изборът трябва да има и списък, и име.
fault-choice-space = Изборът „{ $name }“ има интервал в името, а в този списък се избират няколко неща. Махнете интервала.
fault-choice-twice = Изборът „{ $name }“ вече е в същия списък на ред { $row }.
fault-too-many-choices = Твърде много избори: най-много { $most }.
fault-file-missing = Файлът „{ $file }“ не е приложен към формуляра.
fault-file-kind = Файлът „{ $file }“ не се чете. Списъците от файл трябва да са CSV в UTF-8.
fault-other-with-filter = „or_other“ не върви заедно с филтър на изборите или със списък от файл.

## Стойности
fault-not-a-number = „{ $text }“ не е число.
fault-parameter-unknown = Параметърът „{ $parameter }“ няма действие тук.
fault-parameter-bad = „{ $text }“ не става за параметъра „{ $parameter }“.
fault-range-bad = Началото, краят и стъпката не си съответстват.

## Формулите
fault-name-unknown = Няма въпрос с име „{ $name }“.
fault-name-ambiguous = Има няколко въпроса с име „{ $name }“ и не е ясно кой се има предвид.
fault-cycle = Формулите чакат една друга и никоя не може да се изчисли: { $through }.
cycle-step = „{ $name }“ (ред { $row })
formula-unexpected = На { $at }-и знак във формулата стои „{ $found }“, което не може да е там.
formula-ends-early = Формулата свършва твърде рано: нещо липсва накрая.
formula-unclosed = „{ $what }“ на { $at }-и знак не е затворено.
formula-function-unknown = Няма функция „{ $name }“.
formula-function-refused = Функцията „{ $name }“ не се използва тук: резултатът ѝ не може да се провери отново от отговорите.
formula-argument-bad = Функцията „{ $name }“ не приема това на { $argument }-о място.
formula-argument-count = Функцията „{ $name }“ има { $given ->
    [one] { $given } стойност
   *[other] { $given } стойности
 } в скобите, а са нужни { $needed }.
needed-exactly = точно { $least }
needed-at-least = поне { $least }
needed-between = от { $least } до { $most }
formula-too-long = Формулата е твърде дълга: най-много { $most } знака.
formula-too-deep = Скобите във формулата са една в друга повече от { $most } пъти.
formula-pattern-bad = Образецът „{ $pattern }“ не може да се прочете.
formula-path-refused = Пътят „{ $path }“ не се използва тук.

## Скалите
fault-scale-missing = Няма скала „{ $scale }“ в листа scales.
fault-scale-twice = Скалата „{ $scale }“ вече е на ред { $row }.
fault-scale-empty = Нито един въпрос не влиза в скалата „{ $scale }“.
fault-score-impossible = От отговора на „{ $name }“ не може да се получи число. Дайте точки на изборите в колоната score.
fault-word-unknown = „{ $text }“ не е позволено тук. Може: { $known }.
fault-share-bad = „{ $text }“ не е дял. Пише се число от 0 до 1 или процент.
fault-band-backwards = Границата „от“ е по-голяма от границата „до“.
fault-band-overlap = Обхватът се застъпва с този на ред { $row }.

## Отговорите
answer-required = Този въпрос трябва да има отговор.
answer-constraint = Отговорът не отговаря на условието. Проверете го.
answer-not-a-number = Въведете число.
answer-not-whole = Въведете цяло число.
answer-not-a-date = Въведете дата, например 31.12.2026.
answer-not-a-time = Въведете час, например 14:30.
answer-not-a-date-time = Въведете дата и час.
answer-not-a-place = Въведете място: ширина и дължина в градуси.
answer-not-taken = Този отговор не може да бъде записан.
answer-not-offered = „{ $choice }“ не е между възможните отговори.
answer-out-of-range = Отговорът трябва да е между { $start } и { $end }, на някоя от стъпките.
answer-not-ranked = Подредете всички отговори.
answer-too-much-work = Формулярът иска повече изчисления, отколкото са допустими. Кажете на този, който го е съставил.

## Командният ред
loaded = { $title } ({ $id }, версия { $version })
loaded-languages = Езици: { $languages }
loaded-no-languages = Езици: не са посочени
loaded-questions = Въпроси: { $questions }, от тях изчисления и скрити: { $hidden }
loaded-groups = Групи: { $groups }, повторения: { $repeats }
loaded-lists = Списъци: { $lists } с { $choices } избора
loaded-scales = Скали: { $scales } с { $bands } обхвата
noted = Забележка: { $problem }
in-order = Всичко е наред.
not-in-order = { $count ->
    [one] Има { $count } проблем; нищо не е заредено.
   *[other] Има { $count } проблема; нищо не е заредено.
 }

## Логиката с думи
logic-asked = Пита се, когато { $says }
logic-required = Трябва да има отговор, когато { $says }
logic-required-always = Трябва да има отговор
logic-constraint = Отговорът трябва: { $says }
logic-read-only = Само за четене, когато { $says }
logic-read-only-always = Само за четене
logic-calculation = Изчислява се: { $says }
logic-default = В началото: { $says }
logic-choices = Предлагат се изборите, за които { $says }
logic-rows = Брой редове: { $says }
logic-answer = „{ $label }“
logic-this = отговорът
logic-includes = включва
logic-not = не
logic-true = да
logic-false = не
logic-or = или
logic-and = и
logic-equal = е
logic-unequal = не е
logic-if = ако
logic-then = то
logic-otherwise = иначе
logic-function = { $name ->
    [today] днес
    [now] сега
    [count] брой
    [count-selected] колко са избрани
    [sum] сбор
    [min] най-малкото
    [max] най-голямото
    [round] закръглено
    [int] цялата част
    [number] числото
    [coalesce] първото попълнено
    [concat] събран текст
    [join] изброени
    [format-date] датата
    [random] случайно число
    [randomize] разбъркано
   *[other] { $name }
 }
