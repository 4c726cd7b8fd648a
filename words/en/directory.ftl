# The centre and its partners: words that several pages share.

## Kinds of partners
kind-hospital = Hospital
kind-social-assistance = Social Assistance Directorate
kind-child-protection = Child Protection Department
kind-municipality = Municipality
kind-police = Police
kind-school = School
kind-kindergarten = Kindergarten
kind-provider = Social service provider
kind-funder = Funder
kind-court = Court
kind-other = Other organisation

## Kinds of wards
ward-maternity = Maternity ward
ward-neonatal = Neonatal ward
ward-other = Other ward

## Funding
funding-state-delegated = State-delegated activity
funding-municipal = Municipal activity
funding-project = Project
funding-own = The provider’s own means

## Sections
section-organisations = Partners
section-wards = Wards
section-agreements = Agreements
section-centres = Centres
section-places = Places
