# Заявките и съдействието в личното дело.

requests = Заявки
help = Съдействие
way = По какъв път
received = Постъпила на
referred-by = Насочва
referral = Направление №
referral-on = Дата на направлението
services = Поискани услуги
wish = Какво търси семейството
papers = Документи
steps = Решения
paper-received = { $name }: получен на { $date }
paper-waived = { $name }: не е нужен
paper-missing = { $name }: поискан на { $date }, още не е получен
by = Кой съдейства
