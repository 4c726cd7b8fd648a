# A link for a new password.

title = Choose a password
text = { $name }, you will sign in with this password and the e-mail { $email }.
set = Save the password
done = The password is saved. Sign in with it now.
gone-title = This link is no longer good
gone-text = It was used already, or more than three days have passed. Call your head of service or administrator: they will send you a new one.
to-sign-in = To sign-in
