# The family's path in the file of a case.

needs = Needs assessments
plans = Support plans
agreements = Agreements
consents = Consents
reviews = Reviews of the plan
reports = Progress reports
transfers = Transfers of the case
deadlines = Deadlines
stage = Stage
due = Due on
met = Met on
lifted = Lifted on
