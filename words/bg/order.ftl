# В какъв ред върви пътят на семейството: какво трябва преди една стъпка.

step-referral = Направление или сигнал
step-assessment = Индивидуална оценка
step-plan = Индивидуален план
step-agreement = Договор
step-services = Услуги
step-review = Преглед на плана
step-closure = Закриване
out-of-order = Още е рано за тази стъпка. По-горе пише какво трябва преди нея.
say-why-urgent = Напишете защо е спешно и не може да се изчака
before-you-go = Преди тази стъпка
before-you-go-for = Преди тази стъпка за { $name }
go-to-step = Към: { $step }
unless-urgent = Спешно е и не може да се изчака
