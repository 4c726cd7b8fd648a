# Messages: letters and text messages.

title = Messages
in-demo = Nothing leaves the house in the demo: letters and text messages gather here.
subject = Subject
channel = Channel
to = To
when = When
state = State
none = There are no messages yet.
without-text = Without text
sent = sent
given-up = not sent
tried-again = will be tried again
waits = waiting
gathered = gathered here
message-title = Message
text = Text
withheld = The text holds a personal link for a password; only its receiver sees it.
to-list = All messages
clock-turn = 5 minutes ahead
clock-hint = The clock of the demo can be turned ahead, to see what follows when nobody accepts a signal.
clock-turned = The clock shows { $now }.
