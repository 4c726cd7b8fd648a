# People: one record in many roles.

## Name
naming-named = Has a name
naming-unborn = Not born yet
naming-newborn = Newborn without a name
naming-unknown = The name is not known
name-unborn = { $mother ->
    [none] unborn child of an unknown mother
   *[other] unborn child of { $mother }
}
name-newborn = { $mother ->
    [none] { $sex ->
        [female] newborn girl of an unknown mother
        [male] newborn boy of an unknown mother
       *[other] newborn of an unknown mother
    }
   *[other] { $sex ->
        [female] newborn girl of { $mother }
        [male] newborn boy of { $mother }
       *[other] newborn of { $mother }
    }
}
name-unknown = { $sex ->
    [female] woman whose name is not known
    [male] man whose name is not known
   *[other] person whose name is not known
}

## Sex and birth
sex-female = Female
sex-male = Male
sex-unknown = Not known
precision-exact = Exact date
precision-month = Month and year only
precision-year = Year only
precision-estimated = Estimated
precision-none = Not known

## Kin and close people
kin-mother = Mother
kin-father = Father
kin-parent = Parent
kin-child = Child
kin-sibling = Brother or sister
kin-half-sibling = Half-brother or half-sister
kin-grandparent = Grandmother or grandfather
kin-grandchild = Grandchild
kin-aunt-uncle = Aunt or uncle
kin-niece-nephew = Niece or nephew
kin-cousin = Cousin
kin-spouse = Husband or wife
kin-partner = Partner
kin-former-partner = Former partner
kin-parent-in-law = Mother-in-law or father-in-law
kin-child-in-law = Son-in-law or daughter-in-law
kin-step-parent = Stepfather or stepmother
kin-step-child = Stepchild
kin-guardian = Guardian or trustee
kin-under-guardianship = Under guardianship or trusteeship
kin-foster-parent = Foster parent
kin-foster-child = Child in foster care
kin-adoptive-parent = Adoptive parent
kin-adopted-child = Adopted child
kin-other-kin = Other relative
kin-close = Close, but no relative
kin-told = { $kind ->
    [mother] mother
    [father] father
    [parent] { $sex ->
        [female] mother
        [male] father
       *[other] parent
    }
    [child] { $sex ->
        [female] daughter
        [male] son
       *[other] child
    }
    [sibling] { $sex ->
        [female] sister
        [male] brother
       *[other] brother or sister
    }
    [half-sibling] { $sex ->
        [female] half-sister
        [male] half-brother
       *[other] half-brother or half-sister
    }
    [grandparent] { $sex ->
        [female] grandmother
        [male] grandfather
       *[other] grandparent
    }
    [grandchild] { $sex ->
        [female] granddaughter
        [male] grandson
       *[other] grandchild
    }
    [aunt-uncle] { $sex ->
        [female] aunt
        [male] uncle
       *[other] aunt or uncle
    }
    [niece-nephew] { $sex ->
        [female] niece
        [male] nephew
       *[other] niece or nephew
    }
    [cousin] cousin
    [spouse] { $sex ->
        [female] wife
        [male] husband
       *[other] husband or wife
    }
    [partner] partner
    [former-partner] former partner
    [parent-in-law] { $sex ->
        [female] mother-in-law
        [male] father-in-law
       *[other] parent-in-law
    }
    [child-in-law] { $sex ->
        [female] daughter-in-law
        [male] son-in-law
       *[other] son-in-law or daughter-in-law
    }
    [step-parent] { $sex ->
        [female] stepmother
        [male] stepfather
       *[other] step-parent
    }
    [step-child] { $sex ->
        [female] stepdaughter
        [male] stepson
       *[other] stepchild
    }
    [guardian] guardian or trustee
    [under-guardianship] under guardianship or trusteeship
    [foster-parent] { $sex ->
        [female] foster mother
        [male] foster father
       *[other] foster parent
    }
    [foster-child] child in foster care
    [adoptive-parent] { $sex ->
        [female] adoptive mother
        [male] adoptive father
       *[other] adoptive parent
    }
    [adopted-child] { $sex ->
        [female] adopted daughter
        [male] adopted son
       *[other] adopted child
    }
    [other-kin] { $sex ->
        [female] relative (woman)
        [male] relative (man)
       *[other] relative
    }
    [close] close person
   *[other] ?
}

## Contact, address, language
safety-safe = Safe to call
safety-unsafe = Do not call
safety-ask = Only as agreed
contact-phone = Telephone
contact-email = E-mail
contact-other = Other
address-lives = Lives here
address-permanent = Permanent address
address-stays = Stays here for a time
identifier-egn = Personal number (EGN)
identifier-lnch = Foreigner's number (LNCh)
identifier-other = Other number
language-bg = Bulgarian
language-tr = Turkish
language-rom = Romani
language-ru = Russian
language-uk = Ukrainian
language-ar = Arabic
language-fa = Persian
language-en = English
language-bqn = Bulgarian Sign Language
language-other = Another

## Birth and age
birth-title = Date of birth
birth-and-sex = Sex and birth
birth-hint = Write as much as you know: 05.03.1999, only 03.1999 or only 1999
birth-guessed = The year is an estimate
birth-year = { $year }
birth-about = about { $year }
birth-expected = expected on { $day }
birth-with-age = { $born } ({ $age })
birth-until-death = { $born }, died on { $died }
age-days = { $days ->
    [one] { $days } day old
   *[other] { $days } days old
}
age-months = { $months ->
    [one] { $months } month old
   *[other] { $months } months old
}
age-years = { $years ->
    [one] { $years } year old
   *[other] { $years } years old
}
age-about = { $years ->
    [one] about { $years } year old
   *[other] about { $years } years old
}
expected-title = Expected date of birth
expected-hint = Only for a child not yet born
died-title = Date of death
sex-title = Sex
since = since { $day }
until = until { $day }

## Search
search-title = People
search-field = Name, year of birth or telephone
search-hint = In Cyrillic or Latin letters, even with one mistake: Мария Пет, maria 1999, 0888 123 456
search-empty = Begin to type a name. You will see the people the centre knows.
search-none = We cannot find such a person. Try a part of the name, or enter them.
search-found = { $count ->
    [one] { $count } likely person
   *[other] { $count } likely people
}
search-more = There are more. Type on, or add the year of birth.
search-not-here = Not here?
search-looks-like-number = This looks like a personal number. Use the field for numbers below, so that it does not stay in the address of the page.
known-to-centre = known to the centre
by-number-title = Search by personal number
by-number-field = EGN, LNCh or another number
by-number-hint = The whole number. The search is put on record.
by-number-submit = Search by number
by-number-none = The centre knows nobody with this number. Check it digit by digit, or search by name.

## Choosing a person in a form
picker-hint = Begin to type the name and choose the person
picker-legend = Who is it?
picker-new = Somebody new: { $name }
picker-pick-one = Choose one of the people found, or “Somebody new”

## Entering
create-title = New person
name-title = Name
naming-title = Is there a name yet
name-given = Given name
name-middle = Father's name
name-family = Family name
name-needed = Write at least one name, or say that there is none yet
name-was-borne = This is a new name; keep the present one among the former names
latin-title = Name in Latin letters
latin-hint = Leave empty to have it written by the Transliteration Act. Fill in if the document says otherwise.
latin-given = Given name in Latin letters
latin-middle = Father's name in Latin letters
latin-family = Family name in Latin letters
languages-title = Languages
languages-spoken = Languages spoken
interpreter-needed = An interpreter is needed
person-note = Important for everybody who opens the record
person-note-hint = For example: hard of hearing, reach her through her sister
person-created = The person is entered.
person-change = Change the details
draft-discard = Begin anew
saved = Saved.
likely-title = Is it one of these people?
likely-text = So that one person does not have two records. Have a look before you enter somebody new.
likely-it-is = It is this person
likely-ask-head = If it is this person, ask the head of service to bring you into the work with them.
likely-none = None of them. Enter a new person

## A person's record
known-since = In the register since
former-names = Former names
records-title = Signals and cases
records-empty = Does not stand in any signal or case you work with.
record-case = Case { $reference }
record-signal = Signal { $reference }
back-to-person = To the person's record

## Contact
contacts-title = How to reach them
contacts-empty = No telephone or other contact yet.
contact-add = Add a telephone or another contact
contact-added = The contact is recorded.
contact-change = Change the contact
contact-kind = Kind
contact-value = Number or address
contact-safety = Is it safe to call
contact-safety-hint = Ask the person who else sees or answers this telephone
contact-safety-note = When and how
contact-safety-note-hint = For example: weekdays before noon only; if somebody else answers, say you are from the clinic
safety-note-needed = Write what was agreed
contact-end = No longer in use
contact-ended = The contact is no longer in use.

## Personal numbers
numbers-title = Personal numbers
numbers-empty = No number recorded yet.
number-kind = Kind of number
number-field = Number
number-add = Add a personal number
number-added = The number is recorded.
number-fill = Fill in date of birth and sex from the EGN if they are not known
number-reason = Why the number is right all the same
number-reason-hint = For example: it stands so on the identity card, I have seen it
number-reason-needed = Check the number. If it is right, write why
number-wrong-length = EGN and LNCh have 10 digits
number-not-digits = There is something in the number that is not a digit
number-wrong-checksum = The last digit does not fit the others; probably one digit is wrong
number-impossible-date = The first six digits are no date
number-birth-date-differs = The date in the number differs from the date of birth
number-sex-differs = The sex in the number differs from the recorded one
number-confirmed = Confirmed despite the check
number-because = Reason: { $reason }
number-ends-with = hidden number ending in { $digits }
number-show = Show the whole number
number-reveal-reason = What you need the number for
number-reveal-hint = The reason stays on record with your name
number-shown = The number is shown only now, and that is on record. Do not send it by e-mail.
number-wrong = Is the number wrong?
number-end-text = The number will not be shown or found any more, but stays in the history. Then record the right one.
number-end = Take the number away
number-ended = The number is no longer in use.

## Kin
kin-title = Family and close people
kin-empty = No kin recorded yet.
kin-add = Add a relative or close person
kin-added = The relative is recorded.
kin-who = Name of the relative
kin-kind = What they are to { $name }
kin-from = Since when
kin-from-hint = Only if it had a beginning: marriage, living together, guardianship
kin-note = Remark
kin-sealed = secret of adoption
kin-same-person = A person cannot be their own relative
kin-change = Change the tie with a relative
kin-until = Until when
kin-until-hint = The tie stays in the history of the family
kin-end = The tie has ended
kin-mistake = Recorded by mistake?
kin-mistake-text = The tie will be taken away. Both people stay in the register.

## Home
living-title = Where and with whom they live
addresses-empty = No address recorded yet.
address-add = Add an address
address-added = The address is recorded.
address-kind = What the address is
address-settlement = Town or village
address-line = Street, number, entrance
address-line-hint = Or how to get there: behind the school, the blue gate
address-from = Since when
address-for-household = The whole household lives there
address-of-household = of the whole household
address-end = No longer here
household-none = It is not recorded with whom they live.
household-with = Lives with:
household-change = With whom they live
household-who = With which relative they live
household-no-kin = First record the relatives, to choose with whom they live.
household-leave = No longer lives with them
household-leave-text = Today will be recorded as the end of living together.

## One person in two records
duplicates-title = Likely duplicates
duplicates-look = See whether they are entered twice
duplicates-none = We find no other record of the same person.
merge-compare = Compare and merge
merge-question = Are they the same person?
merge-explained = One record stays, the other points to it. Numbers, kin, addresses, signals and cases move to the one that stays.
merge-beside = Both records side by side
merge-one = This record
merge-other = The other record
merge-stays = Which record stays
merge-reason = How you know that it is the same person
merge-submit = Merge the records
merge-done = The records are merged.
merge-already = One of the records has already been merged with another.
person-deadlines = Deadlines about this person
