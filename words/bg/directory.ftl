# Центърът и партньорите: думи, общи за няколко страници.

## Видове партньори
kind-hospital = Болница
kind-social-assistance = Дирекция „Социално подпомагане“
kind-child-protection = Отдел „Закрила на детето“
kind-municipality = Община
kind-police = Полиция
kind-school = Училище
kind-kindergarten = Детска градина
kind-provider = Доставчик на социални услуги
kind-funder = Финансираща организация
kind-court = Съд
kind-other = Друга организация

## Видове отделения
ward-maternity = Родилно отделение
ward-neonatal = Неонатология
ward-other = Друго отделение

## Финансиране
funding-state-delegated = Делегирана от държавата дейност
funding-municipal = Общинска дейност
funding-project = Проект
funding-own = Собствени средства на доставчика

## Раздели
section-organisations = Партньори
section-wards = Отделения
section-agreements = Споразумения
section-centres = Центрове
section-places = Населени места
