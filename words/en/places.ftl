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
