# The centres.
