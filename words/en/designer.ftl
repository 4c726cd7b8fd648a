# Instruments: the assessment forms of the centre and their versions.

instruments = Instruments
instrument = Instrument
instruments-lead = The forms with which you assess needs, risk and skills. They are working aids of the centre, and never the only ground for a decision about a child.
own-instruments = Instruments of the provider
state = State
filled = Filled
none-yet = There are no instruments yet.
none-yet-next = The head of service can upload an XLSForm workbook or put a ready form into use.
ready = Ready to use
ready-text = They come with the program. Once put into use they are yours: download them, change them and upload your own version.
put-into-use = Put into use: { $title }
in-use-now = The instrument is in use.
retired = Not in use
in-use = In use, version { $number }
not-published = Not published
draft-waits = A draft waits

upload = Upload a form
upload-lead = Upload an XLSForm workbook, as ODK and KoboToolbox make them. The whole of it is checked; if something is wrong you will see where, and nothing will change.
workbook = Workbook and the files that belong to it
workbook-hint = One .xlsx workbook. If its choices come from CSV files, choose those too.
uploaded = The form is uploaded as a draft. Try it out and publish it.
not-taken = The form was not taken
problems = { $count ->
    [one] { $count } problem
   *[other] { $count } problems
}
the-file = The file
problem-where = Where
problem-what = What is wrong
other-form = This workbook has the code “{ $given }”, the instrument the code “{ $known }”. Upload it as a new instrument or put its form_id right.
notices = { $count ->
    [one] { $count } remark: it can be used as it is
   *[other] { $count } remarks: it can be used as it is
}

code = Code
layer = Who sees what is filled
layer-hint = Holds for assessments begun after the change.
again = Next assessment
every = { $months ->
    [one] after { $months } month
   *[other] after { $months } months
}
no-again = Not set
change-details = Purpose, access and interval
purpose-bg = What it is for, in Bulgarian
purpose-en = What it is for, in English
months = Months until the next assessment
months-hint = Empty means that nobody is reminded of a next one.
details-saved = The changes are saved.

draft = Draft
uploaded-by = Uploaded by { $name }, { $when }
published-by = Published by { $name }, { $when }
try-out = Try it out
logic = Questions and conditions
on-paper = Blank form to print
download-workbook = Download the workbook
download-table = Download { $name }
publish = Publish
publish-question = Publish version { $number }?
publish-lead = A published version does not change. New assessments will use it; those begun and finished stay with their own.
published-now = Version { $number } is in use.
discard-draft = Discard the draft
draft-discarded = The draft is discarded.
versions = Versions
no-versions = No version is published yet.
version-number = Version { $number }
filled-times = { $count ->
    [one] filled { $count } time
   *[other] filled { $count } times
}
what-changed = What changed
no-changes = No difference in questions, choices and scales.
change-of = { $sheet ->
    [survey] Question
    [choices] Choice
    [scales] Scale
    [bands] Band
   *[settings] Setting
}
change-added = new
change-removed = left out
change-emptied = empty
next-version = Next version
next-version-text = Download the workbook, change it and upload it. Keep the names of the questions, so that answers can be compared over time.
take-out = Take out of use
take-out-text = It will not be offered for new assessments. What was filled stays.
bring-back = Put back into use
bring-back-text = It will be offered again for new assessments.
retired-now = The instrument is no longer offered.
returned-now = The instrument is offered again.

take-along = The answers, to work with
take-along-text = Without names: a case by its number, people in it by their order. Taking them is on record.
texts-left-out = Free text and exact places are left out: they may hold names and addresses.
take-texts-too = I need them too
answers-xlsx = Answers and codebook (XLSX)
answers-csv = Answers (CSV)
codebook-csv = Codebook (CSV)

trying = Trying out: { $title }
trying-lead = Fill it as a colleague would. Nothing is kept.
check-answers = Check the answers
begin-anew = Begin anew
nothing-wrong = Everything required is answered and accepted.
comes-to = What the answers come to
logic-lead = “{ $title }”, version { $version }: every question in all languages, and when it is asked. Formulas are put into words; as they were written they stand in the workbook.
name = Name
conditions = Conditions
begins-with = Begins with
counts-towards = Counts towards the scale
paper-about = About whom
paper-day = Day
paper-place = Place and those present
paper-by = Filled by
paper-foot = { $title }, version { $version }. A working aid; never the only ground for a decision about a child.
