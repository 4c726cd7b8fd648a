# Roles, permission, sign-in, audit trail.

## Roles
role-head = Head of service
role-case-worker = Case worker
role-specialist = Specialist
role-duty-worker = Duty worker
role-reception = Reception
role-volunteer = Volunteer
role-coordinator = Network coordinator
role-director = Provider's director
role-auditor = Auditor
role-administrator = Administrator
role-partner = Partner contact
relation-network = Provider's network
relation-centre = Centre
relation-team = Team
relation-glass = Emergency access
relation-lead = Leads the case
relation-named = Named access
layer-general = General
layer-psychology = Psychology
layer-safety = Safety
layer-adoption = Adoption
scope-read = Read only
scope-write = Read and write
channel-email = E-mail
channel-sms = Text message

## When something cannot be answered as asked
error-not-found = We cannot find this
error-not-found-next = The address may be mistyped, or the record is not one you work with. Look for it from your first page.
error-link = This link is wrong or no longer valid
error-link-next = Call the centre.
error-forbidden = You may not do this
error-forbidden-next = Your role does not allow it for this record. If you need it for your work, speak to the head of service.
error-sign-in = Please sign in
error-sign-in-next = Sign in to go on.
error-locked = The screen is locked
error-locked-next = Give your password to go on where you were.
error-stale = Somebody changed this meanwhile
error-stale-next = Open the record again to see the newest text, then make your change.
error-conflict = This cannot be done now
error-fields = Some fields need your attention
error-fields-next = Mend the fields named and send again.
error-bad-request = We could not read what was sent
error-bad-request-next = Go back, reload the page and try once more.
error-too-large = This is too large
error-too-large-next = A file may have up to 25 MB, a text up to 100,000 characters.
error-too-many = Too many attempts
error-too-many-next = { $minutes ->
    [one] Wait a minute and try again.
   *[other] Wait { $minutes } minutes and try again.
}
error-key-misused = This form was already sent with other content
error-key-misused-next = Open the form anew and send it once more.
error-inside = Something went wrong on our side
error-inside-next = Nothing was changed. Try again in a minute; if it happens again, tell your administrator the time at which it did.
error-glass = Is it an emergency? Open the case with a reason, for a limited time
error-to-today = To my first page
error-to-record = Back to the record

## Files
file-too-large = The file is larger than 25 MB. Make the photograph smaller or split the document.
file-kind-refused = Files of this kind are not taken. Choose a PDF, a photograph (JPG, PNG, HEIC), a document (DOCX, ODT), a workbook (XLSX) or a text (TXT).

## Passwords
password-own-words = A password must not be your name, your e-mail or the name of the system. Choose a few unrelated words.
password-guessable = This password is easily guessed or has leaked on the internet. Choose a few unrelated words.
password-differs = The two passwords differ. Type them again.
