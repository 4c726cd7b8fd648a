//! Names that nobody bears: ordinary given names with family names taken from the wood and the meadow.

use super::lot::Lot;

const WOMEN: [&str; 24] = [
    "Мария",
    "Ивана",
    "Елена",
    "Радостина",
    "Десислава",
    "Анна",
    "Станка",
    "Зорка",
    "Латинка",
    "Румяна",
    "Севда",
    "Гергана",
    "Айше",
    "Теодора",
    "Пенка",
    "Фатме",
    "Валя",
    "Донка",
    "Николета",
    "Биляна",
    "Кристина",
    "Росина",
    "Албена",
    "Яна",
];
const MEN: [&str; 12] = [
    "Петър",
    "Иван",
    "Георги",
    "Стефан",
    "Ангел",
    "Мехмед",
    "Димо",
    "Николай",
    "Васил",
    "Атанас",
    "Младен",
    "Кирил",
];
const CHILDREN: [(&str, bool); 12] = [
    ("Божидара", true),
    ("Виктор", false),
    ("Мая", true),
    ("Даниел", false),
    ("Ралица", true),
    ("Борис", false),
    ("Симона", true),
    ("Мартин", false),
    ("Ния", true),
    ("Александър", false),
    ("Дара", true),
    ("Калоян", false),
];
const MIDDLES: [&str; 10] = [
    "Петрова",
    "Иванова",
    "Георгиева",
    "Стефанова",
    "Ангелова",
    "Димова",
    "Николова",
    "Василева",
    "Атанасова",
    "Кирилова",
];
/// Without the ending that tells men and women apart.
const FAMILIES: [&str; 30] = [
    "Синигеров",
    "Мушмулов",
    "Щурчев",
    "Калинкин",
    "Облаков",
    "Глухарчев",
    "Пеперудов",
    "Жълъдов",
    "Снежинков",
    "Чучулигов",
    "Кокичев",
    "Минзухаров",
    "Светулков",
    "Щъркелов",
    "Къпинов",
    "Шишарков",
    "Врабчев",
    "Катеричков",
    "Таралежков",
    "Мравков",
    "Глогинков",
    "Дъгов",
    "Росинков",
    "Кестенов",
    "Люляков",
    "Ручейков",
    "Звънчев",
    "Пчеличков",
    "Невенов",
    "Тръстиков",
];

/// A family: who bears the name in its three forms.
#[derive(Debug, Clone)]
pub struct Family {
    stem: &'static str,
    /// The mother's given name.
    pub mother: &'static str,
    /// Her father's name.
    pub middle: &'static str,
    /// The father's given name.
    pub father: &'static str,
    /// The child's given name.
    pub child: &'static str,
    /// True for a girl.
    pub is_girl: bool,
    /// The given name of the grandmother.
    pub grandmother: &'static str,
}

impl Family {
    /// The family of a number; neighbours in number differ in their name.
    pub fn of(number: usize, lot: &mut Lot) -> Self {
        let (child, is_girl) = lot.one(&CHILDREN).copied().unwrap_or(("Мая", true));
        Family {
            stem: FAMILIES.get(number * 7 % FAMILIES.len()).copied().unwrap_or("Синигеров"),
            mother: WOMEN.get(number * 5 % WOMEN.len()).copied().unwrap_or("Мария"),
            middle: lot.one(&MIDDLES).copied().unwrap_or("Иванова"),
            father: lot.one(&MEN).copied().unwrap_or("Петър"),
            child,
            is_girl,
            grandmother: lot.one(&WOMEN).copied().unwrap_or("Донка"),
        }
    }

    /// Of a woman.
    pub fn female(&self) -> String {
        format!("{}а", self.stem)
    }

    /// Of a man.
    pub fn male(&self) -> String {
        self.stem.to_owned()
    }

    /// Of both: as the family is spoken of.
    pub fn plural(&self) -> String {
        format!("{}и", self.stem)
    }

    /// The mother as somebody says it on the telephone.
    pub fn mother_line(&self) -> String {
        format!("{} {} {}", self.mother, self.middle, self.female())
    }
}
