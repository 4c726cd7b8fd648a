# The centres and their provider.

centres-title = Centres
centres-none = The centres you work in will stand here.
centre = Centre
centre-add = New centre
centre-edit = Change the profile
centre-created = The centre is entered.
centre-changed = The profile is changed.
all-centres = All centres
to-centre = To the centre’s profile
facts = Facts
provider = Provider

## Names
names = Names
name-bg = Name in Bulgarian
name-en = Name in English
name-other = Name in Bulgarian
name-latin = Name in Latin letters
name-latin-hint = Left empty, it is written by the official table. You may write another.
aliases = Other names
aliases-bg = Other names in Bulgarian
aliases-en = Other names in English
aliases-hint = One a line: short forms, former names, what people call it

## Address and contact
reach = Address and contact
address = Address
settlement = Settlement
address-bg = Street and number in Bulgarian
address-en = Street and number in English
postcode = Postcode
phone = Telephone
email = E-mail

## Working hours
hours = Working hours
hours-hint = A day without hours is a day off.
opens = Opens
closes = Closes
closed-day = closed
closes-before-opens = It closes before it opens
monday = Monday
tuesday = Tuesday
wednesday = Wednesday
thursday = Thursday
friday = Friday
saturday = Saturday
sunday = Sunday

## Funding and history
funding = Funding
funding-who = Who funds the centre
funding-since = Since when
since = since { $date }
about = About the centre
established = Established on
about-bg = About it, in Bulgarian
about-en = About it, in English

## Capacity
capacity = Capacity
capacity-history = How the capacity has changed
capacity-none = No capacity is entered yet. Take it from the order that sets it.
capacity-add = New capacity
capacity-added = The capacity is entered.
capacity-places = Number of places
places = { $count ->
    [one] { $count } place
   *[other] { $count } places
}
order = Order
order-number = Number of the order
order-number-hint = As on the paper, for instance РД-01-910
ordered-on = Date of the order
order-of = { $number } of { $date }
from-on = In force from
from-on-hint = Left empty, it holds from the date of the order.

## Premises
premises = Premises
premises-none = No premises are entered yet.
premises-add = New premises
premises-added = The premises are entered.
premises-bg = Name in Bulgarian
premises-en = Name in English
premises-hint = A building, wing, floor or room in which the centre works
premises-end = No longer used
premises-ended = The premises are marked as no longer used.
premises-given-up = Premises that are no longer used
former-use-bg = What it was before, in Bulgarian
former-use-en = What it was before, in English
former-use-hint = For instance: home for medical and social care for children
former-use-was = formerly { $use }
given-up-on = used until { $date }

## Municipalities
municipalities = Municipalities served
municipalities-none = It is not entered yet which municipalities’ residents the centre serves.
municipalities-change = Change the municipalities
municipalities-not-loaded = To choose a municipality, first load the classifier of places.
municipality-add = Add a municipality
to-places = To the places
to-provider = Details of the provider
