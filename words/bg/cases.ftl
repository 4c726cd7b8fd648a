# Думите на случаите.

## Кой кой е в случая
person-role-child = Дете
person-role-mother = Майка
person-role-father = Баща
person-role-kin = Близък или роднина
person-role-carer = Полага грижа
person-role-other = Друг

team-role-lead = Водещ на случая
team-role-member = Член на екипа
team-role-supervisor = Супервизор

care-form-parents = При родителите
care-form-kin = При близки и роднини
care-form-adoptive = При осиновители
care-form-foster = В приемно семейство
care-form-mother-and-baby = В звено „Майка и бебе“
care-form-residential = В резидентна услуга
care-form-hospital = В болница
care-form-other = Другаде
