# The provider: who runs the centres.
provider-title = Provider
provider-lead = The organisation or municipality that runs the centres. Its name stands on the profile of each centre and on letters to institutions.
name-bg = Name in Bulgarian
name-en = Name in English
number = Organisation number (ЕИК)
number-hint = 9 digits, 13 for a branch
provider-changed = The details of the provider are changed.
