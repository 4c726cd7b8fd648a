# Words of cases.

## Who is who in a case
person-role-child = Child
person-role-mother = Mother
person-role-father = Father
person-role-kin = Relative
person-role-carer = Carer
person-role-other = Other

team-role-lead = Case lead
team-role-member = Team member
team-role-supervisor = Supervisor

care-form-parents = With the parents
care-form-kin = With kin
care-form-adoptive = With adoptive parents
care-form-foster = In a foster family
care-form-mother-and-baby = In a mother and baby unit
care-form-residential = In residential care
care-form-hospital = In hospital
care-form-other = Elsewhere
