# Раздели на приложението.
nav-today = Днес
nav-signals = Сигнали
nav-cases = Случаи
nav-transfers = Предложени случаи
nav-people = Хора
nav-deadlines = Срокове
nav-duty = Дежурства
nav-partners = Партньори
nav-instruments = Инструменти
nav-registers = Регистри
nav-figures = Показатели
nav-audit = Дневник на действията
nav-staff = Служители
nav-messages = Съобщения
nav-requests = Заявки
nav-waiting-list = Списък на чакащите
nav-general-access = Общ достъп
