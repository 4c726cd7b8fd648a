# First run.
