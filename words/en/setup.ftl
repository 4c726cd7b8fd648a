# The first run.

title = Welcome
lead = The system is empty. Enter the provider, the first centre and its head of service. Everything can be changed later.
code = One-time code
code-hint = It stands in the terminal from which the system was started. Each start has a new one.
code-wrong = This is not the code of the last start. Look in the terminal.
provider = Provider
provider-hint = The organisation or municipality that runs the centre
centre = Centre
centre-hint = For instance: Community Support Centre Sun
provider-bg = Name of the provider in Bulgarian
provider-en = Name of the provider in English
centre-bg = Name of the centre in Bulgarian
centre-en = Name of the centre in English
number = Organisation number (ЕИК)
head = Head of service
head-name = Full name
email = E-mail
email-hint = You will sign in with it.
phone = Telephone
language = Language
language-name = English
password = Password
password-hint = At least 12 characters. A few words that only you would put together are better than odd signs.
password-again = The password once more
second-factor = Once you have signed in, you will set up the second step of signing in with your telephone.
begin = Begin
done = The house is ready. Sign in with the e-mail and password you entered.

key = The key
key-text = Database and files are encrypted. Without the key nobody can read them, nor can you.
key-place = The key lies in:
key-copy = Keep a copy of the key elsewhere: on paper in a safe, or on a medium of its own.
places-later = The classifier of places is not loaded yet. You can load it after signing in, or from the command line with zaedno import places.
places-known = { $count ->
    [one] { $count } settlement is loaded.
   *[other] { $count } settlements are loaded.
}

next-title = The next steps
next-lead = The system is ready. It remains to fill it with your people and partners.
next-staff = Invite the team
next-staff-note = Each receives a link to choose a password of their own.
next-partners = Enter the partners and wards
next-partners-note = Begin with the hospital: its wards, the people to call, the place for a private talk.
next-roster = Draw up the roster
next-roster-note = Who is responsible for which ward, and at which hours.
next-places = Load the places
next-places-note = The four files of the National Statistical Institute.
next-profile = Complete the centre’s profile
next-profile-note = Address, capacity, working hours, municipalities served.
to-today = To my first page
steps-done = { $done } of { $of } steps
