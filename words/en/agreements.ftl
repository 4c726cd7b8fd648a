# Agreements with partners.

state-draft = Draft
state-in-force = In force
state-expiring = Expiring soon
state-expired = Expired
