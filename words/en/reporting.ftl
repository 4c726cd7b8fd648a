# Figures.
figures-title = Response to ward signals
figures-lead = How fast the calls from the wards were answered, and how many children went home.
figures-of = From { $from } to { $to }
figures-show = Show
figures-empty = No signals in this period.
figures-empty-next = Choose other days, or come back when the first signal has been entered.
figures-how = The median is the time within which half of the first meetings took place; nine in ten took place within the 90th percentile. A signal counts as judged once the first meeting took place or its time ran out. Prevented means that the child went home to a parent or to kin, out of all decisions made at the ward; transferred and unfounded signals are not counted.
period-too-long = The period may be up to ten years
field-from = From
field-to = To
field-by = Group by
by-ward = Ward
by-requester = Who called
by-risk = Risk
by-child = Child at the time of the signal
by-month = Month
by-centre = Centre
behind-signals = Signals received
behind-within = First meeting within the rule
behind-late = First meeting late or missing
behind-decided = Decided
behind-prevented = Prevented abandonments
no-ward = Not from a ward
signals = Signals
signals-about = { $signals ->
    [one] { $signals } signal, about { $children ->
        [one] { $children } child
       *[other] { $children } children
    }
   *[other] { $signals } signals, about { $children ->
        [one] { $children } child
       *[other] { $children } children
    }
}
children = Children
met = With a first meeting
median = Median time to first meeting
ninetieth = 90th percentile
median-minutes = Median to first meeting, minutes
ninetieth-minutes = 90th percentile, minutes
within = First meeting within the rule
judged = Signals judged
late = Late or missing
prevented = Prevented abandonments
decided = Decisions at the ward
share-prevented = Share of prevented abandonments
days = Days in hospital without a parent
days-of = { $days ->
    [one] { $days } day
   *[other] { $days } days
} ({ $children ->
    [one] { $children } child
   *[other] { $children } children
})
stays = Children whose stay is known
all = All
not-known = not known
none-yet = none yet
open-records = open the records
export-csv = Download as CSV
export-xlsx = Download as XLSX
chart-groups = Signals and prevented abandonments
chart-groups-text = { $signals } signals in { $groups ->
    [one] { $groups } group
   *[other] { $groups } groups
}; the same figures stand in the table.
table-groups = Figures by group
years-title = Year by year
years-lead = The same days of each of the last five years.
years-text = Signals, first meetings within the rule and prevented abandonments over { $years ->
    [one] { $years } year
   *[other] { $years } years
}; the same figures stand in the table.
year = Year
back-to-figures = Back to the figures
records-of = { $counted ->
    [one] { $shown } of { $counted } record is yours to open.
   *[other] { $shown } of { $counted } records are yours to open.
}
record-signal = Signal { $reference }
record-case = case { $reference }
records-none = No records behind this figure.
sheet-title = Ward response
file-name = ward-response
