# Contact persons of partners.

contacts = Contact persons
contacts-left = No longer work there
contact-add = New contact person
contact-edit = Change a contact person
contact-created = The contact person is entered.
contact-changed = The contact person is changed.
contact-end = No longer works there
contact-ended = It is noted that they no longer work there.
contact-back = Works there again
contact-is-back = They are among the contacts again.
name = Full name
role = Position
role-hint = For instance: head midwife, head of ward, social worker
phone = Telephone
email = E-mail
ward = Ward
whole-organisation = The whole organisation
deeds = Actions
until = until { $date }
