-- What child protection found when it checked a signal that it was notified of.

alter table notifications add column checked_on date;
alter table notifications add column finding text;
