# Хора: едно досие в много роли.

## Име
naming-named = Има име
naming-unborn = Още не е родено
naming-newborn = Новородено без име
naming-unknown = Името не е известно
name-unborn = { $mother ->
    [none] неродено дете на неизвестна майка
   *[other] неродено дете на { $mother }
}
name-newborn = { $mother ->
    [none] { $sex ->
        [female] новородено момиче на неизвестна майка
        [male] новородено момче на неизвестна майка
       *[other] новородено на неизвестна майка
    }
   *[other] { $sex ->
        [female] новородено момиче на { $mother }
        [male] новородено момче на { $mother }
       *[other] новородено на { $mother }
    }
}
name-unknown = { $sex ->
    [female] жена с неизвестно име
    [male] мъж с неизвестно име
   *[other] човек с неизвестно име
}

## Пол и раждане
sex-female = Жена
sex-male = Мъж
sex-unknown = Не е известно
precision-exact = Точна дата
precision-month = Само месец и година
precision-year = Само година
precision-estimated = По преценка
precision-none = Не е известна

## Роднини и близки
kin-mother = Майка
kin-father = Баща
kin-parent = Родител
kin-child = Дете
kin-sibling = Брат или сестра
kin-half-sibling = Брат или сестра само по майка или баща
kin-grandparent = Баба или дядо
kin-grandchild = Внук или внучка
kin-aunt-uncle = Леля, вуйчо или чичо
kin-niece-nephew = Племенник или племенница
kin-cousin = Братовчед или братовчедка
kin-spouse = Съпруг или съпруга
kin-partner = Партньор, с когото живее или има връзка
kin-former-partner = Бивш партньор
kin-parent-in-law = Свекър, свекърва, тъст или тъща
kin-child-in-law = Зет или снаха
kin-step-parent = Втори баща или мащеха
kin-step-child = Доведено или заварено дете
kin-guardian = Настойник или попечител
kin-under-guardianship = Под настойничество или попечителство
kin-foster-parent = Приемен родител
kin-foster-child = Дете в приемна грижа
kin-adoptive-parent = Осиновител
kin-adopted-child = Осиновено дете
kin-other-kin = Друг роднина
kin-close = Близък, който не е роднина
kin-told = { $kind ->
    [mother] майка
    [father] баща
    [parent] { $sex ->
        [female] майка
        [male] баща
       *[other] родител
    }
    [child] { $sex ->
        [female] дъщеря
        [male] син
       *[other] дете
    }
    [sibling] { $sex ->
        [female] сестра
        [male] брат
       *[other] брат или сестра
    }
    [half-sibling] { $sex ->
        [female] полусестра
        [male] полубрат
       *[other] полубрат или полусестра
    }
    [grandparent] { $sex ->
        [female] баба
        [male] дядо
       *[other] баба или дядо
    }
    [grandchild] { $sex ->
        [female] внучка
        [male] внук
       *[other] внуче
    }
    [aunt-uncle] { $sex ->
        [female] леля
        [male] чичо или вуйчо
       *[other] леля, чичо или вуйчо
    }
    [niece-nephew] { $sex ->
        [female] племенница
        [male] племенник
       *[other] племенник или племенница
    }
    [cousin] { $sex ->
        [female] братовчедка
        [male] братовчед
       *[other] братовчед или братовчедка
    }
    [spouse] { $sex ->
        [female] съпруга
        [male] съпруг
       *[other] съпруг или съпруга
    }
    [partner] { $sex ->
        [female] партньорка
       *[other] партньор
    }
    [former-partner] { $sex ->
        [female] бивша партньорка
       *[other] бивш партньор
    }
    [parent-in-law] { $sex ->
        [female] свекърва или тъща
        [male] свекър или тъст
       *[other] родител на съпруга или съпругата
    }
    [child-in-law] { $sex ->
        [female] снаха
        [male] зет
       *[other] зет или снаха
    }
    [step-parent] { $sex ->
        [female] мащеха
        [male] втори баща
       *[other] втори баща или мащеха
    }
    [step-child] { $sex ->
        [female] доведена или заварена дъщеря
        [male] доведен или заварен син
       *[other] доведено или заварено дете
    }
    [guardian] настойник или попечител
    [under-guardianship] под настойничество или попечителство
    [foster-parent] { $sex ->
        [female] приемна майка
        [male] приемен баща
       *[other] приемен родител
    }
    [foster-child] дете в приемна грижа
    [adoptive-parent] { $sex ->
        [female] осиновителка
       *[other] осиновител
    }
    [adopted-child] { $sex ->
        [female] осиновена дъщеря
        [male] осиновен син
       *[other] осиновено дете
    }
    [other-kin] { $sex ->
        [female] роднина (жена)
        [male] роднина (мъж)
       *[other] роднина
    }
    [close] { $sex ->
        [female] близка
       *[other] близък
    }
   *[other] ?
}

## Връзка, адрес, език
safety-safe = Безопасно е да звъним
safety-unsafe = Не звънете
safety-ask = Само както е уговорено
contact-phone = Телефон
contact-email = Имейл
contact-other = Друго
address-lives = Живее тук
address-permanent = Постоянен адрес
address-stays = Временно е тук
identifier-egn = ЕГН
identifier-lnch = ЛНЧ
identifier-other = Друг номер
language-bg = Български
language-tr = Турски
language-rom = Ромски
language-ru = Руски
language-uk = Украински
language-ar = Арабски
language-fa = Персийски
language-en = Английски
language-bqn = Български жестов език
language-other = Друг

## Раждане и възраст
birth-title = Дата на раждане
birth-and-sex = Пол и раждане
birth-hint = Пишете колкото знаете: 05.03.1999, само 03.1999 или само 1999
birth-guessed = Годината е по преценка
birth-year = { $year } г.
birth-about = около { $year } г.
birth-expected = очаква се на { $day } г.
birth-with-age = { $born } ({ $age })
birth-until-death = { $born }, починал(а) на { $died }
age-days = { $days ->
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
age-about = { $years ->
    [one] на около { $years } година
   *[other] на около { $years } години
}
expected-title = Очаквана дата на раждане
expected-hint = Само за дете, което още не е родено
died-title = Дата на смърт
sex-title = Пол
since = от { $day }
until = до { $day }

## Търсене
search-title = Хора
search-field = Име, година на раждане или телефон
search-hint = На кирилица или на латиница; може и с една грешка: Мария Пет, maria 1999, 0888 123 456
search-empty = Започнете да пишете име. Ще видите хората, които центърът познава.
search-none = Не намираме такъв човек. Опитайте само с част от името или го запишете.
search-found = { $count ->
    [one] { $count } възможен човек
   *[other] { $count } възможни хора
}
search-more = Има и други. Допишете името или годината на раждане.
search-not-here = Няма ли го тук?
search-looks-like-number = Това прилича на личен номер. Потърсете го в полето за номер по-долу, за да не остане в адреса на страницата.
known-to-centre = познат на центъра
by-number-title = Търсене по личен номер
by-number-field = ЕГН, ЛНЧ или друг номер
by-number-hint = Целият номер. Търсенето остава записано в дневника.
by-number-submit = Търси по номер
by-number-none = Центърът не познава човек с този номер. Проверете го цифра по цифра или потърсете по име.

## Избор на човек във формуляр
picker-hint = Започнете да пишете името и изберете човека
picker-legend = Кой е това?
picker-new = Нов човек: { $name }
picker-pick-one = Изберете някого от намерените или „Нов човек“

## Записване
create-title = Нов човек
name-title = Име
naming-title = Има ли вече име
name-given = Собствено име
name-middle = Бащино име
name-family = Фамилно име
name-needed = Напишете поне едно име или посочете, че още няма име
name-was-borne = Това е ново име; досегашното да остане сред предишните
latin-title = Име на латиница
latin-hint = Оставете празно, за да се изпише по Закона за транслитерацията. Попълнете, ако в документа е друго.
latin-given = Собствено име на латиница
latin-middle = Бащино име на латиница
latin-family = Фамилно име на латиница
languages-title = Езици
languages-spoken = Езици, на които говори
interpreter-needed = Нужен е преводач
person-note = Важно за всеки, който отваря досието
person-note-hint = Например: не чува добре, търсете я през сестра ѝ
person-created = Човекът е записан.
person-change = Промени данните
draft-discard = Започни наново
saved = Запазено.
likely-title = Не е ли някой от тези хора?
likely-text = Така един човек няма да има две досиета. Погледнете преди да запишете нов.
likely-it-is = Този човек е
likely-ask-head = Ако е този човек, помолете ръководителя да Ви включи в работата с него.
likely-none = Никой от тях. Запиши нов човек

## Досие на човек
known-since = В регистъра от
former-names = Предишни имена
records-title = Сигнали и случаи
records-empty = Не участва в сигнали и случаи, с които работите.
record-case = Случай { $reference }
record-signal = Сигнал { $reference }
back-to-person = Към досието на човека

## Връзка с човека
contacts-title = Как да се свържем
contacts-empty = Още няма телефон или друг начин за връзка.
contact-add = Добави телефон или друга връзка
contact-added = Връзката е записана.
contact-change = Промени връзката
contact-kind = Вид
contact-value = Номер или адрес
contact-safety = Безопасно ли е да звъним
contact-safety-hint = Попитайте човека: кой друг вижда или вдига този телефон
contact-safety-note = Кога и как
contact-safety-note-hint = Например: само делник до обяд; ако вдигне друг, кажете, че е от поликлиниката
safety-note-needed = Напишете какво е уговорено
contact-end = Вече не се използва
contact-ended = Връзката вече не се използва.

## Лични номера
numbers-title = Лични номера
numbers-empty = Още няма записан номер.
number-kind = Вид на номера
number-field = Номер
number-add = Добави личен номер
number-added = Номерът е записан.
number-fill = Попълни датата на раждане и пола от ЕГН, ако не са известни
number-reason = Защо номерът е верен въпреки това
number-reason-hint = Например: така е в личната карта, видях я
number-reason-needed = Проверете номера. Ако е верен, напишете защо
number-wrong-length = ЕГН и ЛНЧ имат 10 цифри
number-not-digits = В номера има нещо, което не е цифра
number-wrong-checksum = Последната цифра не отговаря на останалите; вероятно има сгрешена цифра
number-impossible-date = Първите шест цифри не са дата
number-birth-date-differs = Датата в номера е различна от датата на раждане
number-sex-differs = Полът в номера е различен от записания
number-confirmed = Потвърден въпреки проверката
number-because = Причина: { $reason }
number-ends-with = скрит номер, който завършва на { $digits }
number-show = Покажи целия номер
number-reveal-reason = За какво Ви е нужен номерът
number-reveal-hint = Причината остава записана с името Ви
number-shown = Номерът е показан само сега и това е записано. Не го пращайте по имейл.
number-wrong = Номерът е грешен?
number-end-text = Номерът няма да се показва и търси повече, но остава в историята. После запишете верния.
number-end = Махни номера
number-ended = Номерът вече не се използва.

## Близки
kin-title = Семейство и близки
kin-empty = Още няма записани близки.
kin-add = Добави близък
kin-added = Близкият е записан.
kin-who = Име на близкия
kin-kind = Какъв е на { $name }
kin-from = От кога
kin-from-hint = Само ако има начало: брак, съжителство, настойничество
kin-note = Бележка
kin-sealed = тайна на осиновяването
kin-same-person = Човекът не може да е близък на самия себе си
kin-change = Промени връзката с близък
kin-until = До кога
kin-until-hint = Връзката остава в историята на семейството
kin-end = Връзката е приключила
kin-mistake = Записана е по погрешка?
kin-mistake-text = Връзката ще се махне. Двамата души остават в регистъра.

## Дом
living-title = Къде и с кого живее
addresses-empty = Още няма записан адрес.
address-add = Добави адрес
address-added = Адресът е записан.
address-kind = Какъв е адресът
address-settlement = Град или село
address-line = Улица, номер, вход
address-line-hint = Или как се стига: зад училището, синята порта
address-from = От кога
address-for-household = Цялото домакинство живее там
address-of-household = на цялото домакинство
address-end = Вече не е тук
household-none = Не е посочено с кого живее.
household-with = Живее с:
household-change = С кого живее
household-who = С кого от близките живее
household-no-kin = Първо запишете близките, за да изберете с кого живее.
household-leave = Вече не живее с тях
household-leave-text = Днешният ден ще се запише като края на съвместния живот.

## Един човек в две досиета
duplicates-title = Възможни повторения
duplicates-look = Виж дали е записан два пъти
duplicates-none = Не намираме друго досие на същия човек.
merge-compare = Сравни и обедини
merge-question = Един и същ човек ли са?
merge-explained = Едното досие остава, другото сочи към него. Номерата, близките, адресите, сигналите и случаите преминават към оставащото.
merge-beside = Двете досиета едно до друго
merge-one = Това досие
merge-other = Другото досие
merge-stays = Кое досие остава
merge-reason = Откъде знаете, че е един и същ човек
merge-submit = Обедини досиетата
merge-done = Досиетата са обединени.
merge-already = Едното от досиетата вече е обединено с друго.
person-deadlines = Срокове за този човек
