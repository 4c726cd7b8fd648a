# How the paper will look while it is still being written.

title = The paper cannot be shown yet
lead = Texts that are empty are shown as dots. Without these fields, however, the paper cannot be put together. What you typed is kept.
field-problem = { $field }: { $problem }
back-to-form = To the form
