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
