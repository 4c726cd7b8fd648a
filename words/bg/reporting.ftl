# Показатели.
figures-title = Реакция на сигналите от отделенията
figures-lead = Колко бързо е отговорено на обажданията от отделенията и колко деца са се прибрали у дома.
figures-of = От { $from } до { $to }
figures-show = Покажи
figures-empty = Няма сигнали за този период.
figures-empty-next = Изберете други дати или се върнете, когато бъде вписан първият сигнал.
figures-how = Медианата е времето, за което са проведени половината от първите срещи; девет от десет са проведени в рамките на 90-ия перцентил. Сигналът се оценява, щом първата среща е проведена или срокът ѝ е изтекъл. Предотвратено изоставяне означава, че детето се е прибрало при родител или при близки – от всички решения, взети в отделението; прехвърлените и неоснователните сигнали не се броят.
period-too-long = Периодът може да е най-много десет години
field-from = От
field-to = До
field-by = Групиране по
by-ward = Отделение
by-requester = Кой се е обадил
by-risk = Риск
by-child = Детето към момента на сигнала
by-month = Месец
by-centre = Център
behind-signals = Получени сигнали
behind-within = Първа среща в срок
behind-late = Закъсняла или непроведена първа среща
behind-decided = С решение
behind-prevented = Предотвратени изоставяния
no-ward = Извън отделение
signals = Сигнали
signals-about = { $signals ->
    [one] { $signals } сигнал за { $children ->
        [one] { $children } дете
       *[other] { $children } деца
    }
   *[other] { $signals } сигнала за { $children ->
        [one] { $children } дете
       *[other] { $children } деца
    }
}
children = Деца
met = С проведена първа среща
median = Медиана до първата среща
ninetieth = 90-и перцентил
median-minutes = Медиана до първата среща, минути
ninetieth-minutes = 90-и перцентил, минути
within = Първа среща в срок
judged = Оценени сигнали
late = Закъснели или непроведени
prevented = Предотвратени изоставяния
decided = Решения в отделението
share-prevented = Дял на предотвратените изоставяния
days = Дни в болница без родител
days-of = { $days ->
    [one] { $days } ден
   *[other] { $days } дни
} ({ $children ->
    [one] { $children } дете
   *[other] { $children } деца
})
stays = Деца с известен престой
all = Общо
not-known = не е известно
none-yet = още няма
open-records = отворете записите
export-csv = Изтегли като CSV
export-xlsx = Изтегли като XLSX
chart-groups = Сигнали и предотвратени изоставяния
chart-groups-text = { $signals ->
    [one] { $signals } сигнал
   *[other] { $signals } сигнала
} в { $groups ->
    [one] { $groups } група
   *[other] { $groups } групи
}; същите числа са в таблицата.
table-groups = Показатели по групи
years-title = По години
years-lead = Същите дни от всяка от последните пет години.
years-text = Сигнали, първи срещи в срок и предотвратени изоставяния за { $years ->
    [one] { $years } година
   *[other] { $years } години
}; същите числа са в таблицата.
year = Година
back-to-figures = Назад към показателите
records-of = { $counted ->
    [one] Можете да отворите { $shown } от { $counted } запис.
   *[other] Можете да отворите { $shown } от { $counted } записа.
}
record-signal = Сигнал { $reference }
record-case = случай { $reference }
records-none = Зад този показател няма записи.
sheet-title = Реакция на сигнали
file-name = reakcia-na-signali
