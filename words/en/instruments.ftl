# What is wrong with an assessment form and with its answers. Said on upload, in the preview and on the command line.

## Where it is
place-sheet = Sheet “{ $sheet }”
place-column = Sheet “{ $sheet }”, column “{ $column }”
place-row = Sheet “{ $sheet }”, row { $row }
place-cell = Sheet “{ $sheet }”, row { $row }, column “{ $column }”
did-you-mean = Perhaps “{ $nearest }”?

## The file
fault-not-a-workbook = This is not an Excel workbook. Save the form as .xlsx and try again.
fault-damaged = The file is damaged or was cut off on its way. Open it in Excel or LibreOffice, save it again and try once more.
fault-locked = The file is locked with a password. Save it without one.
fault-old-workbook = This is an old .xls file. Save it as .xlsx.
fault-file-too-large = The file is too large: { $most } MB at most. Take out pictures and sheets that are not needed.
fault-too-many-rows = Too many rows: { $most } at most.
fault-too-many-columns = Too many columns: { $most } at most.
fault-cell-too-long = The text in a cell is too long: { $most } characters at most.
fault-sheet-missing = There is no sheet “{ $sheet }”. The questions stand in a sheet of that name.
fault-sheet-empty = There is not one question in the sheet.
fault-column-missing = There is no column “{ $column }”.
fault-column-twice = The column “{ $column }” is there twice. Leave only one.
fault-column-unknown = The column “{ $column }” is not known and is passed over.

## The questions
fault-type-missing = The row has no question type.
fault-type-unknown = There is no question type “{ $kind }”.
fault-type-refused = The type “{ $kind }” is not used here: the question is left out. Sound, film and lines on a map are not recorded.
fault-name-missing = The row has no name.
fault-name-bad = “{ $name }” cannot be a name. A name begins with a letter and has only letters, digits, “_”, “-” and points, no spaces.
fault-name-twice = The name “{ $name }” was already given in row { $row } of the same group.
fault-label-missing = The question has neither a label nor a hint.
fault-language-missing = The label is missing in the language “{ $language }”.
fault-group-open = The group “{ $name }” is never closed. Add “end group” or “end repeat”.
fault-end-alone = The end of a group that was never begun.
fault-end-other = This end does not fit the beginning in row { $row }: one is a group, the other a repeat.
fault-too-nested = Groups stand within one another more than { $most } times.
fault-too-many-items = Too many questions: { $most } at most.
fault-trigger-bad = “{ $text }” does not point to a question. It is written ${"{"}name{"}"}.
fault-calculation-missing = The calculation has no formula.
fault-default-bad = “{ $text }” cannot be an answer to this question.
fault-appearance-unknown = The appearance “{ $appearance }” is not known; the question will look as usual.
fault-setting-unknown = The setting “{ $setting }” has no effect here.
fault-too-many-repeats = The repeat has more than { $most } rows.

## The lists
fault-list-unnamed = It does not say which list to choose from.
fault-list-missing = There is no list “{ $list }” in the sheet choices.
fault-choice-missing = A choice needs both a list and a name.
fault-choice-space = The choice “{ $name }” has a space in its name, and several things are chosen from this list. Take the space out.
fault-choice-twice = The choice “{ $name }” already stands in the same list in row { $row }.
fault-too-many-choices = Too many choices: { $most } at most.
fault-file-missing = The file “{ $file }” did not come with the form.
fault-file-kind = The file “{ $file }” is not read. Lists from a file must be CSV in UTF-8.
fault-other-with-filter = “or_other” does not go together with a filter of choices or a list from a file.

## Values
fault-not-a-number = “{ $text }” is not a number.
fault-parameter-unknown = The parameter “{ $parameter }” has no effect here.
fault-parameter-bad = “{ $text }” will not do for the parameter “{ $parameter }”.
fault-range-bad = Start, end and step do not fit one another.

## The formulas
fault-name-unknown = There is no question named “{ $name }”.
fault-name-ambiguous = Several questions are named “{ $name }”, and it is not clear which one is meant.
fault-cycle = The formulas wait for one another and none can be worked out: { $through }.
cycle-step = “{ $name }” (row { $row })
formula-unexpected = At character { $at } of the formula stands “{ $found }”, which cannot be there.
formula-ends-early = The formula ends too soon: something is missing at its end.
formula-unclosed = “{ $what }” at character { $at } is never closed.
formula-function-unknown = There is no function “{ $name }”.
formula-function-refused = The function “{ $name }” is not used here: what it gives cannot be checked again from the answers.
formula-argument-bad = The function “{ $name }” does not take this in place { $argument }.
formula-argument-count = The function “{ $name }” has { $given ->
    [one] { $given } value
   *[other] { $given } values
 } in its brackets and needs { $needed }.
needed-exactly = exactly { $least }
needed-at-least = at least { $least }
needed-between = { $least } to { $most }
formula-too-long = The formula is too long: { $most } characters at most.
formula-too-deep = Brackets in the formula stand within one another more than { $most } times.
formula-pattern-bad = The pattern “{ $pattern }” cannot be read.
formula-path-refused = The path “{ $path }” is not used here.

## The scales
fault-scale-missing = There is no scale “{ $scale }” in the sheet scales.
fault-scale-twice = The scale “{ $scale }” already stands in row { $row }.
fault-scale-empty = Not one question counts towards the scale “{ $scale }”.
fault-score-impossible = No number can be made of the answer to “{ $name }”. Give the choices points in the column score.
fault-word-unknown = “{ $text }” is not allowed here. It may be: { $known }.
fault-share-bad = “{ $text }” is not a share. Write a number from 0 to 1, or a percentage.
fault-band-backwards = “from” is higher than “to”.
fault-band-overlap = The range overlaps the one in row { $row }.

## The answers
answer-required = This question must be answered.
answer-constraint = The answer does not keep to the condition. Check it.
answer-not-a-number = Enter a number.
answer-not-whole = Enter a whole number.
answer-not-a-date = Enter a date, for example 31.12.2026.
answer-not-a-time = Enter a time, for example 14:30.
answer-not-a-date-time = Enter a date and a time.
answer-not-a-place = Enter a place: latitude and longitude in degrees.
answer-not-taken = This answer cannot be kept.
answer-not-offered = “{ $choice }” is not among the possible answers.
answer-out-of-range = The answer must be between { $start } and { $end }, on one of the steps.
answer-not-ranked = Put all the answers in order.
answer-too-much-work = The form asks for more work than is allowed. Tell whoever made it.

## The command line
loaded = { $title } ({ $id }, version { $version })
loaded-languages = Languages: { $languages }
loaded-no-languages = Languages: none named
loaded-questions = Questions: { $questions }, of these calculations and hidden: { $hidden }
loaded-groups = Groups: { $groups }, repeats: { $repeats }
loaded-lists = Lists: { $lists } with { $choices } choices
loaded-scales = Scales: { $scales } with { $bands } bands
noted = Note: { $problem }
in-order = Everything is in order.
not-in-order = { $count ->
    [one] There is { $count } problem; nothing is loaded.
   *[other] There are { $count } problems; nothing is loaded.
 }

## The logic in words
logic-asked = Asked when { $says }
logic-required = Must be answered when { $says }
logic-required-always = Must be answered
logic-constraint = The answer must keep to: { $says }
logic-read-only = Only to be read when { $says }
logic-read-only-always = Only to be read
logic-calculation = Worked out: { $says }
logic-default = At first: { $says }
logic-choices = Choices are offered for which { $says }
logic-rows = Rows: { $says }
logic-answer = “{ $label }”
logic-this = the answer
logic-includes = includes
logic-not = not
logic-true = yes
logic-false = no
logic-or = or
logic-and = and
logic-equal = is
logic-unequal = is not
logic-if = if
logic-then = then
logic-otherwise = otherwise
logic-function = { $name ->
    [today] today
    [now] now
    [count] how many
    [count-selected] how many are chosen
    [sum] sum
    [min] the least
    [max] the most
    [round] rounded
    [int] the whole part
    [number] the number
    [coalesce] the first that is filled
    [concat] joined text
    [join] listed
    [format-date] the date
    [random] a random number
    [randomize] shuffled
   *[other] { $name }
 }
