# My account: details, password, second factor, sign-ins, tokens.

title = My account
own = My details
own-hint = Name, e-mail and roles are changed by the head of service or the administrator.
name = Name
email = E-mail
posts = Roles
phone = Telephone
language = Language
bulgarian = Български
english = English
whole-network = the whole network
saved = Your details are saved.

security = Security
password = Password
change-password = Change the password
password-title = Change the password
current = Current password
current-wrong = The current password is not right. Try again.
new-password = New password
new-password-hint = At least 12 characters. A few unrelated words are easiest to remember and hardest to guess.
new-password-again = The new password once more
password-ends-others = Your other sign-ins, if there are any, end when you change it.
password-changed = The password is changed. Your other sign-ins have ended.

second-factor = Second factor
factor-title = Second factor
factor-on = on
factor-off = off
factor-since = { $codes ->
    [one] Since { $since }, { $codes } recovery code left.
   *[other] Since { $since }, { $codes } recovery codes left.
}
factor-manage = Recovery codes and switching off
factor-set-up = Set up a second factor
factor-is-set-up = The second factor is set up already.
factor-required = Your role needs a second factor. Set it up to go on: it takes two minutes.
factor-step-app = Install an app for codes on your phone if you have none: for instance Aegis, FreeOTP, Google Authenticator or Microsoft Authenticator.
factor-step-scan = Add a new account in the app and point the camera at this code.
factor-by-hand = If the camera does not work, type this key:
factor-step-code = Type here the six digits that the app shows.
qr = Code for the app to scan; the same key is written below
code = Code from the app
code-hint = Six digits; they change every 30 seconds.
code-wrong = The code does not match. Check that your phone's clock is right and type the next code.
factor-confirm = Switch on
factor-works = The system asks you for a code from your phone when you sign in.
codes-left = { $left ->
    [0] You have no recovery codes left. Get new ones.
    [one] { $left } unused recovery code left.
   *[other] { $left } unused recovery codes left.
}
factor-phone-lost = If you change your phone, switch the second factor off and on again with the new one.
codes-renew = New recovery codes
factor-remove = Switch the second factor off
factor-removed = The second factor is off.
codes-title = Recovery codes
codes-text = Write them down or print them, and keep them apart from your phone. Each code is good once. We will not show them again.
codes-kept = I have put them away, go on

sessions = Where I am signed in
sessions-text = If you do not know one of these devices, end it and change your password.
device = Device
address = Address
seen = Last seen
what-to-do = Action
this-session = this device
end-session = End
end-others = End all others
session-ended = The sign-in has ended.
others-ended = The other sign-ins have ended.

tokens = Tokens for programs
no-tokens = You have no tokens. One is needed only if another program is to read or write in your name.
token-name = What it is for
token-name-hint = For instance: monthly report to the municipality
scope = What it may do
until = Good until
used = Last used
without-end = no end
never = not yet
revoke = Revoke
token-revoked = The token is revoked.
new-token = New token
new-token-text = A program with this token sees and does what you may, and stands under your name in the audit trail.
token-days = How many days it is good
make-token = Make the token
token-title = The new token
token-text = The token "{ $name }" is ready. Copy it now: we will not show it again.
token-copied = I have copied it, go on

more = More pages
staff = Staff
openings = Opened in an emergency
emergency = Emergency access to a case
messages = Messages
