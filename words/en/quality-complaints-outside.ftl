# The pages behind the link for complaints: for parents and for children, without an account.

title = Tell us what you are not content with
lead = You are writing to { $centre }. It may be a complaint, or you may tell us what to do better.
lead-more = You need not give a name. Nobody will judge you, and the support you get will not stop because of what you write. We will look into it and answer you.
to-child = I am a child. I want a page in plain words.
to-grown-up = The page for grown-ups
to-state = See the answer
to-form = To the form
text = What happened
text-hint = When, where, who was there. In plain words. No personal number.
reason = What it is about
not-sure = I do not know
against = Whom it is against
against-hint = Whoever you write about will not look into the complaint. If you know their name, write it above.
your-name = Your name
your-name-hint = If you do not want to, leave it out.
your-contact = Telephone, e-mail or address
your-contact-hint = If you want us to get in touch. You will see the answer here too, with your number and code.
leave-empty = Leave this field empty
send = Send
elsewhere = You can also complain directly to the provider, the municipality, the Agency for the Quality of Social Services or the ombudsman.
or-call = If it is easier for you to talk, call:

## For children
child-title = Is there something you do not like? Tell us.
child-lead = You have the right to say when something is not right. We will not scold you. Nobody will stop helping you because of what you write.
child-text = What happened
child-text-hint = Write the way it comes. Mistakes do not matter.
child-name = What your name is
child-name-hint = You do not have to say.
child-contact = How we can find you
child-contact-hint = A telephone, or when you come to us. You do not have to write it.
child-send = Send
child-danger = If somebody hits you, frightens you or touches you in a way you do not want, call right away. It is free, at any time:

## Number and code
sent-title = We got what you wrote
sent-lead = Write down the number and the code, or take a picture of the screen. With them you will see the answer. The code is shown only now.
sent-until = We will answer by { $date } at the latest.
sent-fair = The person it is about will not look into it.
number = Number
number-hint = For example 12 or Ж-2026-0012
code = Code
unknown-number = We find no complaint with this number
wrong-code = Number and code do not belong together. Check them.
show-state = Show
state-title = How far we are
another = Another number
came = We got the complaint
is-looked-into = We are looking into what happened
is-answered = We answered
taken-back = The complaint was withdrawn.
answer = Our answer
not-content = If you do not agree with the answer, you can write to the provider, the municipality or the Agency for the Quality of Social Services.
