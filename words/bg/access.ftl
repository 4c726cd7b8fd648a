# Роли, права, вход, дневник на действията.

## Роли
role-head = Ръководител на услугата
role-case-worker = Водещ на случай
role-specialist = Специалист
role-duty-worker = Дежурен служител
role-reception = Приемна
role-volunteer = Доброволец
role-coordinator = Координатор на мрежата
role-director = Директор на доставчика
role-auditor = Одитор
role-administrator = Администратор
role-partner = Лице за контакт на партньор
relation-network = Мрежа на доставчика
relation-centre = Център
relation-team = Екип
relation-glass = Спешен достъп
layer-general = Общ слой
layer-psychology = Психологична работа
layer-safety = Безопасност
layer-adoption = Осиновяване
scope-read = Само четене
scope-write = Четене и запис
channel-email = Имейл
channel-sms = SMS

## Когато не можем да отговорим
error-not-found = Не намираме това
error-not-found-next = Адресът може да е сгрешен или записът да не е сред тези, с които работите. Потърсете го от първата си страница.
error-forbidden = Нямате право за това действие
error-forbidden-next = Ролята ви не го позволява за този запис. Ако ви е нужно за работата, говорете с ръководителя на услугата.
error-sign-in = Влезте в системата
error-sign-in-next = Влезте, за да продължите.
error-locked = Екранът е заключен
error-locked-next = Въведете паролата си, за да продължите оттам, докъдето бяхте стигнали.
error-stale = Някой промени записа междувременно
error-stale-next = Отворете записа отново, за да видите последния текст, и тогава направете промяната си.
error-conflict = Това вече е станало
error-fields = Някои полета искат внимание
error-fields-next = Поправете посочените полета и изпратете отново.
error-bad-request = Не успяхме да разчетем изпратеното
error-bad-request-next = Върнете се назад, презаредете страницата и опитайте отново.
error-too-large = Изпратеното е твърде голямо
error-too-large-next = Файлът може да е до 25 MB, а текстът – до 100 000 знака.
error-too-many = Твърде много опити
error-too-many-next = { $minutes ->
    [one] Изчакайте една минута и опитайте пак.
   *[other] Изчакайте { $minutes } минути и опитайте пак.
}
error-key-misused = Този формуляр вече е изпратен с друго съдържание
error-key-misused-next = Отворете формуляра наново и го изпратете още веднъж.
error-inside = Възникна грешка при нас
error-inside-next = Нищо не е променено. Опитайте пак след минута; ако се повтори, кажете на администратора в колко часа се е случило.
error-to-today = Към първата ми страница

## Файлове
file-too-large = Файлът е по-голям от 25 MB. Намалете снимката или разделете документа.
file-kind-refused = Този вид файл не се приема. Изберете PDF, снимка (JPG, PNG, HEIC), документ (DOCX, ODT), таблица (XLSX) или текст (TXT).
