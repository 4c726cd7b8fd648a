//! A person's name in both scripts, and what people without a name are called.

use crate::{Naming, Sex, w};
use base::{Code, Lang, latin::latin};
use store::{Column, Row};

/// A name as it is shown. Read it from the view `person_names`, in one column:
///
/// ```ignore
/// store::row! { pub struct Line { pub id: SignalId, pub child: Option<people::Name> } }
/// sql("select s.id, n.name as child from signals s left join person_names n on n.person_id = s.child_id …")
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// Whether there is a name yet.
    pub naming: Naming,
    /// Sex, for the words that stand in place of a name.
    pub sex: Sex,
    /// Given name, father's name, family name; in Cyrillic as a rule, any may be empty.
    pub own: [String; 3],
    /// The same in Latin letters.
    pub latin: [String; 3],
    /// The mother's given and family name, in both scripts; empty when she is not known.
    pub mother: [String; 4],
}

/// What stands between the parts in the view; no part holds it.
const BETWEEN: char = '|';

impl Name {
    /// A name with its parts; the Latin form is the official one.
    pub fn named(given: &str, middle: &str, family: &str) -> Self {
        let own = [given, middle, family].map(tidy);
        let latin = own.clone().map(|part| latin(&part));
        Name { naming: Naming::Named, sex: Sex::Unknown, own, latin, mother: Default::default() }
    }

    /// Given and family name, or what stands for them: `Мария Петрова`, `новородено на Мария Петрова`.
    pub fn display(&self, lang: Lang) -> String {
        let [given, _, family] = self.script(lang);
        self.or_instead(lang, join(&[given, family]))
    }

    /// With the father's name: `Мария Иванова Петрова`.
    pub fn full(&self, lang: Lang) -> String {
        self.or_instead(lang, join(&self.script(lang)))
    }

    /// The name in the other script than [`Name::full`] shows; empty when there is none or it is the same.
    pub fn other_script(&self, lang: Lang) -> String {
        let (shown, other) = (join(&self.script(lang)), join(&self.script(lang.other())));
        if shown == other { String::new() } else { other }
    }

    fn script(&self, lang: Lang) -> [&str; 3] {
        let chosen =
            if lang == Lang::En && !join(&each(&self.latin)).is_empty() { &self.latin } else { &self.own };
        each(chosen)
    }

    fn or_instead(&self, lang: Lang, name: String) -> String {
        match self.naming {
            Naming::Unborn => w::name_unborn(lang, self.mother_or_nobody(lang)),
            Naming::Newborn => w::name_newborn(lang, self.mother_or_nobody(lang), self.sex.code()),
            Naming::Named | Naming::Unknown if name.is_empty() => w::name_unknown(lang, self.sex.code()),
            Naming::Named | Naming::Unknown => name,
        }
    }

    fn mother_or_nobody(&self, lang: Lang) -> String {
        let [given, family, latin_given, latin_family] = &self.mother;
        let latin = join(&[latin_given, latin_family]);
        let name = if lang == Lang::En && !latin.is_empty() { latin } else { join(&[given, family]) };
        if name.is_empty() { "none".to_owned() } else { name }
    }

    /// The name in a text of the view `person_names`, for questions that read it among other texts.
    pub fn read_text(text: &str) -> Option<Self> {
        let mut parts = text.split(BETWEEN);
        let naming = Naming::from_code(parts.next()?)?;
        let sex = Sex::from_code(parts.next()?)?;
        let mut next = || parts.next().map(str::to_owned);
        let own = [next()?, next()?, next()?];
        let latin = [next()?, next()?, next()?];
        let mother = [next()?, next()?, next()?, next()?];
        Some(Name { naming, sex, own, latin, mother })
    }
}

/// The name for people in this language; the same as [`Name::display`].
pub fn display(lang: Lang, name: &Name) -> String {
    name.display(lang)
}

/// A part of a name as it is kept: white space once, without the sign that stands between parts.
pub fn tidy(part: &str) -> String {
    let plain = part.replace(|c: char| c == BETWEEN || c.is_control(), " ");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Column for Name {
    fn read_maybe(row: &Row, place: usize) -> store::Result<Option<Self>> {
        let Some(text) = String::read_maybe(row, place)? else { return Ok(None) };
        // The text is not told: it is a name.
        let unreadable = || store::Error::Unreadable { column: place.to_string(), why: "no name".to_owned() };
        Name::read_text(&text).map(Some).ok_or_else(unreadable)
    }
}

fn each(parts: &[String; 3]) -> [&str; 3] {
    parts.each_ref().map(String::as_str)
}

fn join(parts: &[&str]) -> String {
    parts.iter().copied().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> Name {
        Name::read_text(text).unwrap()
    }

    #[test]
    fn each_language_shows_its_script() {
        let maria = name("named|female|Мария|Иванова|Петрова|Maria|Ivanova|Petrova||||");
        assert_eq!(maria.display(Lang::Bg), "Мария Петрова");
        assert_eq!(maria.full(Lang::En), "Maria Ivanova Petrova");
        assert_eq!(maria.other_script(Lang::En), "Мария Иванова Петрова");
        assert_eq!(name("named|male|Али|||||||||").display(Lang::En), "Али");
    }

    #[test]
    fn a_child_without_a_name_is_called_after_the_mother() {
        let born = name("newborn|unknown|||||||Мария|Петрова|Maria|Petrova");
        assert_eq!(born.display(Lang::Bg), "новородено на Мария Петрова");
        assert_eq!(born.display(Lang::En), "newborn of Maria Petrova");
        let unborn = name("unborn|unknown|||||||||||");
        assert_eq!(unborn.display(Lang::Bg), "неродено дете на неизвестна майка");
        assert_eq!(name("unknown|female|||||||||||").display(Lang::Bg), "жена с неизвестно име");
    }

    #[test]
    fn no_part_of_a_name_breaks_the_column() {
        assert_eq!(Name::named(" Мария|\tАнна ", "", "Пет\0рова").own, ["Мария Анна", "", "Пет рова"]);
    }
}
