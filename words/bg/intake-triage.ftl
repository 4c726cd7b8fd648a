# Решение по заявка.

decision-accept = Приеми
decision-wait = В списъка на чакащите
decision-refuse = Откажи заявката
decision-pass-on = Препрати
decision-withdraw = Оттеглена е
title-accept = Приемане на заявката
title-wait = Записване в списъка на чакащите
title-refuse = Отказ
title-pass-on = Препращане към друг орган
title-withdraw = Семейството оттегля заявката
triage = Решение

## Какво да се знае преди това
missing-papers = Липсват документи: { $papers }.
agreement-missing = Семейството живее в община { $municipality }, а центърът няма споразумение с нея.
agreement-not-in-force = Семейството живее в община { $municipality }. Споразумението „{ $title }“ с нея не е в сила.
to-agreements = Към споразуменията
place-unknown = Не е посочено къде живее семейството и не може да се прецени дали е от района на центъра.
too-old = { $years ->
    [one] Детето е на { $years } година, а програмата „{ $programme }“ е за деца до { $until } години.
   *[other] Детето е на { $years } години, а програмата „{ $programme }“ е за деца до { $until } години.
}
no-free-place = Няма свободни места: капацитетът е { $capacity }, отворените случаи са { $taken }.
others-wait = { $count ->
    [one] В списъка чака още { $count } семейство.
   *[other] В списъка чакат още { $count } семейства.
}
to-waiting-list = Към списъка
has-open-case = Има отворен случай { $reference } „{ $family }“ с човек от тази заявка.
re-entry = Завръщане: случай { $reference } е приключен на { $date }, преди по-малко от срока за повторно влизане.

## Приемане
accept-lead = Хората, целевите групи и файловете от заявката преминават в случая. Нищо не се въвежда повторно.
which-case = В кой случай
which-case-hint = Едно семейство е едно досие, дори когато ползва няколко програми
into-case = Отвореният случай { $reference } „{ $family }“
into-new-case = Нов случай
new-case = Нов случай
family-name = Как наричаме семейството
programme = Програма
target-groups = Целеви групи
lead = Кой ще води случая
note = Бележка към решението
decided-on = Дата на решението
done-opened = Заявката е приета и е открит случай { $reference }.
done-joined = Заявката е приета към отворения случай { $reference }.
done-wait = Заявката е записана в списъка на чакащите.
done-refuse = Отказът е записан. Следва да издадете документа и да го връчите на семейството.
done-pass-on = Заявката е препратена.
done-withdraw = Оттеглянето е записано.

## Отказ, препращане, оттегляне
ground = Основание за отказ
reasons = Мотиви
appeal = Право на обжалване
not-verified = още не е сверено с действащия текст
passed-to = Към кого
no-partner = Не е сред партньорите (опишете го по-долу)
passed-reasons = Защо и с какви думи е препратена
withdrawn-reasons = Защо се оттегля
