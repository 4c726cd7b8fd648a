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
