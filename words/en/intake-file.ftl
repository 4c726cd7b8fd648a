# Requests and help in the file of a case.

requests = Requests
help = Help
way = By which way
received = Received on
referred-by = Referred by
referral = Referral No.
referral-on = Date of the referral
services = Services asked for
wish = What the family looks for
papers = Documents
steps = Decisions
paper-received = { $name }: received on { $date }
paper-waived = { $name }: not needed
paper-missing = { $name }: asked for on { $date }, not received yet
by = Who helps
