# Signing in, second factor, locked screen.

title = Sign in
email = E-mail
password = Password
enter = Sign in
wrong = The e-mail or the password is not right. Check both and try again.
forgotten = Forgotten your password? Call your head of service or administrator: they will send you a link for a new one.
report = A signal about a child? Report it here, without signing in.
signed-out = You have signed out.

code-title = Sign-in code
code = Code
code-hint = The six digits from the app on your phone. If you do not have your phone with you, give one of your recovery codes.
wrong-code = The code is not right, or was used already. Wait for the next one and try again.
start-again = Start again

locked-title = The screen is locked
locked-text = { $name }, nobody has touched the screen for a while. What you wrote is not lost.
unlock = Unlock
wrong-password = The password is not right. Try again.
somebody-else = Sign in as somebody else
