# The answers of one instrument, taken along to be worked with.

take-answers = Answers to work with
take-lead = The answers are without names: a case by its number, people in it by their order, a birthday by its year.
take-texts = Free text and exact places stay here, because they may hold names, addresses and other details by which a person is known. Take them only if it cannot be done without.
texts = Take free text and exact places too
texts-hint = Keep the file as you would a case file: whoever opens it reads what families have said.
reason = Why they are needed
reason-hint = It stands on record. Fill it in only when you take free text too.
take-xlsx = Download (XLSX)
take-csv = Download (CSV)
