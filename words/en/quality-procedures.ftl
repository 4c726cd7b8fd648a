# The library of procedures: versions, and who has read them.

title = Procedures
lead = The rules and procedures of the centre, always in the version that holds. Everybody confirms that they have read those that concern them.
new-procedure = New procedure
new-version = New version
new-lead = Once published, a version does not change. When something changes, a new one is published and everybody reads it again.
library = Library
waits-for-you = Procedures to read
empty = There are no procedures in the library yet.
empty-for-head = There are no procedures in the library yet. Begin with admission, emergencies and suspicion of violence.
head-title = Procedure
head-kind = What it is about
head-version = Version
head-you = You
head-readers = Who has read it
version = version { $number }
valid-from = in force from { $date }
to-read = to be read
read-at = read on { $when }
not-read = not read
kind-admission = Admission
kind-case-flow = Opening, use and closing of a case
kind-emergencies = Emergencies
kind-violence = Suspicion of violence
kind-access = Access to the centre
kind-complaints = Complaints
kind-discipline = Discipline at work
kind-job-description = Job description
kind-internal-rules = Internal rules
kind-ethical-code = Ethical code
kind-service-description = Description of the service
kind-other = Something else

## A new procedure or version
procedure-title = What it is called
changes = What changes
changes-hint = In one sentence, so that everybody knows what to look for.
text = Text
text-hint = Write it here or attach a file below.
file = File
file-hint = PDF, a document or a picture of up to 25 MB. Instead of the text, not beside it.
holds-from = In force from
roles = Who must read it
roles-hint = Everybody with such a role in the centre sees it on their first screen until they confirm.
publish = Publish
published-said = Published. Those whom it concerns will see it on their first screen.
problem-both = Choose one of the two: text or file
problem-neither = Write the text or attach a file

## One procedure
what-it-says = What it says
about-version = About this version
versions = All versions
published = Published
open-file = Download “{ $name }”
confirm-title = Have you read it?
confirm-lead = If something is not clear, ask the head of service first.
confirm = I have read and understood it
confirmed = Recorded: you have read “{ $title }”.
newer-version = Meanwhile version { $number } was published. Read that one.
is-older = This is an older version.
to-newest = To the newest
is-retired = This procedure is no longer in the library.
holds-later = Comes into force on { $date }. Until then the one before holds.
who = Who
reading = Reading
readers-of = { $done } of { $due } have read it.
nobody-to-read = Nobody in the centre has these roles.
remind = Remind the others
reminded = { $count ->
    [0] There is nobody to remind.
    [one] A reminder was sent to { $count } person.
   *[other] A reminder was sent to { $count } people.
}
reminded-at = Last reminder: { $when }
reminded-today = They were reminded today already. Try tomorrow.
reminder-subject = To be read: { $title }
reminder-body = Hello! The procedure “{ $title }” waits for you to read and confirm it: { $link }
retire = Take out of the library
retire-ask = Take the procedure out of the library?
retire-text = It will no longer be read. Its versions and who has read them stay.
retired-said = The procedure was taken out of the library.
