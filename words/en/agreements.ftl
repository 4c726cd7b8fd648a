# Agreements with partners.

state-draft = Draft
state-in-force = In force
state-expiring = Expiring soon
state-expired = Expired

## List
agreements-title = Agreements
agreements-none = Agreements with hospitals, child protection departments and other partners will stand here.
past-none = No agreement has expired.
all-agreements = All agreements
current = Current and drafts
past = Expired
tripartite = tripartite
no-term = without a term
state = State
reminder = A warning comes { $days ->
    [one] { $days } day
   *[other] { $days } days
} before the end
reminder-days = How many days before the end to warn
reminder-hint = From 1 to 365 days
reminder-set = The time of the warning is changed.

## An agreement
agreement-add = New agreement
agreement-edit = Change the agreement
agreement-created = The agreement is entered. Now add the signed paper.
agreement-changed = The agreement is changed.
facts = Facts
title = Subject
title-hint = For instance: Tripartite agreement on prevention of abandonment
number = Number
centre = Centre
parties = Parties
parties-hint = The parties besides the centre. A tripartite agreement is with a hospital and a child protection department.
party-needed = Choose at least one party
signed-on = Signed on
signed-on-hint = While it is empty, the agreement is a draft.
not-signed = not signed yet
missing = To come into force it still needs: { $what }.
missing-signature = the day it was signed
missing-beginning = the day it begins
missing-paper = the signed paper
from-on = In force from
until-on = In force until
until-on-hint = Leave it empty when there is no term.
note = Note
no-partners = To enter an agreement, first enter the partner it is made with.
partner-add = New partner

## The signed paper
paper = Signed paper
paper-none = The signed paper is not added yet.
paper-former = Former versions
paper-later = You will add the signed paper on the next page.
paper-add = New version of the paper
paper-hint = PDF, a photograph (JPG, PNG) or DOCX, up to 25 MB. Former versions are kept.
paper-send = Add
paper-added = The paper is added.
paper-kind-refused = Add a PDF, JPG, PNG or DOCX
added = by { $name }, { $when }
kilobytes = { $count } KB
