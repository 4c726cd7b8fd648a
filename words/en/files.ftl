# Words of files.

files = Files
file = File
file-hint = Up to 25 MB. PDF, photograph, document, workbook or text. The file is kept encrypted.
add-file = Add a file
title = What it is
title-hint = For example “Birth certificate”. Left empty, the name of the file stands.
layer = Who may read it
added-on = Added on
added-by = Added by
what-to-do = What can be done
no-files = There are no files yet.
removed-files = { $count ->
    [one] { $count } removed file
   *[other] { $count } removed files
}
removed-by = removed by { $name } on { $when }
reason = Why you remove it
remove-file = Remove the file
remove-file-of = Remove “{ $title }”
removal-lead = The file can no longer be downloaded. It stays on record who removed it and why.
kilobytes = { $count } KB
megabytes = { $size } MB
file-added = The file is added.
file-removed = The file is removed.
attach = Attach a file
about-step = To a step
about-assistance = To assistance
will-belong = The file will belong { $what } and be seen by those who see that.
