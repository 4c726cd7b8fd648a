# Places by the national classifier (EKATTE).

kind-oblast = Oblast
kind-municipality = Municipality
kind-mayoralty = Mayoralty
kind-settlement = Settlement
settlement-town = town of
settlement-village = village of
settlement-monastery = monastery of
place-label = { $kind } { $name }, { $municipality } municipality, { $oblast } oblast
municipality-label = { $name } ({ $oblast } oblast)

## Loading an edition
import-note = { $file }, row { $row }, { $code }: { $reason }
reason-shape = the code has not the shape that the classifier demands
reason-check-digit = the check digit of the code is wrong
reason-twice = the same code stands further up in the file
reason-name = there is no name, or it is not written in Bulgarian
reason-settlement-kind = it does not say whether it is a town, a village or a monastery
reason-parent = its oblast or municipality is not in the edition
reason-contradiction = oblast, municipality and mayoralty contradict one another
reason-latin-letter = the name had a Latin letter in it; taken with the Cyrillic one it looks like
reason-no-mayoralty = taken without a mayoralty, since the edition has no such mayoralty
reason-no-seat = taken without a seat, since the edition has no such settlement
import-missing = The file { $file } is missing. Put all four files of the statistical institute into the folder and try again. Nothing was changed.
import-unreadable = The file { $file } cannot be opened as an Excel workbook. Download it again from the statistical institute. Nothing was changed.
import-too-large = The file { $file } is too large for an edition of the classifier. Nothing was changed.
import-no-column = The file { $file } has no column “{ $column }”. Check that it is the statistical institute’s file. Nothing was changed.
import-no-rows = The file { $file } has no row that can be taken. Nothing was changed.
import-shrunk = { $gone } of { $known } known places are missing from { $file }. The file is probably incomplete. Nothing was changed.
import-failed = The database did not take the record. Nothing was changed. Try again.

## Looking up
places-title = Places
places-none = The classifier of places has not been loaded yet. Until then addresses are written without a code.
places-known = { $count ->
    [0] No places have been loaded yet.
    [one] { $count } settlement is known.
   *[other] { $count } settlements are known.
}
places-found = Places found
place-name-or-code = Name or EKATTE code
place-code = Code
place-hint = A name in Cyrillic or Latin letters, or an EKATTE code. You may add the municipality after a comma.
place-choose = Which settlement do you mean?
place-unknown = There is no such settlement. Check the spelling or give the EKATTE code.
place-several = Several settlements bear this name. Choose one of them.

## The page that loads
import-title = Load the places
import-lead = The four files of the National Statistical Institute are loaded together. Changes keep the former values, and vanished places remain in older records.
import-files = Files
import-files-hint = Ek_obl.xlsx, Ek_obst.xlsx, Ek_kmet.xlsx and Ek_atte.xlsx, chosen together
import-button = Load
import-command = Also from the command line:
import-done = The edition is loaded.
import-outcome = What changed
import-what = What
import-how-many = How many
import-added = New
import-changed = Changed
import-unchanged = As before
import-vanished = Vanished
import-returned = In the classifier again
import-refused = { $count ->
    [one] { $count } row was left out
   *[other] { $count } rows were left out
}
import-refused-next = Put these rows right and load the files again; what is loaded already is not repeated.
import-held-back = Because of the rows left out, no place was marked as vanished.
import-noted = { $count ->
    [one] { $count } row was taken with a remark
   *[other] { $count } rows were taken with a remark
}
import-more = and { $count } more
