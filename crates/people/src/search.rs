//! Looking for people: as the name is typed, in either script, with one typing error; by year of birth, by phone.

pub mod api;
pub mod pages;
pub mod read;
mod typo;
pub mod web;

use access::{Action, Routes};
use base::{
    jiff::{ToSpan, civil::Date},
    phone::Phone,
    search_key,
};

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/people", Action("person.search"), web::index)
        .get("/people/suggest", Action("person.search"), web::suggest)
        .get("/people/pick", Action("person.search"), web::pick)
        .post("/people/by-number", Action("person.search"), web::by_number)
        .get("/api/v1/people", Action("person.search"), api::index)
}

/// The most people shown at once: more is a reason to type on.
pub const MOST: usize = 12;

/// What a line typed into the search box asks for.
#[derive(Debug, Clone, PartialEq)]
pub enum Asked {
    /// Nothing that could be looked for yet.
    Nothing,
    /// It looks like a personal number, which is looked for elsewhere, so that it never stands in an address.
    Number,
    /// People.
    People(Wanted),
}

/// The people wanted.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Wanted {
    /// Folded words of the name; each may be half typed.
    pub words: Vec<String>,
    /// Born on or after the first day and before the second.
    pub born: Option<(Date, Date)>,
    /// A telephone in its usual form.
    pub phone: Option<String>,
}

impl Asked {
    /// Reads what was typed. A word that is a year or a date asks for those born then.
    pub fn read(typed: &str) -> Self {
        let digits = typed.chars().filter(char::is_ascii_digit).count();
        let letters = typed.chars().any(char::is_alphabetic);
        if let Some(span) = born(typed.trim()) {
            return Asked::People(Wanted { born: Some(span), ..Wanted::default() });
        }
        if digits >= 6 && !letters {
            let phone = Phone::read(typed);
            // The number of somebody born in 2000 begins as a call abroad does.
            let born_in_2000 = digits == 10 && typed.trim_start().starts_with("00");
            if phone.understood && phone.canonical.starts_with('+') && !born_in_2000 {
                return Asked::People(Wanted { phone: Some(phone.canonical), ..Wanted::default() });
            }
        }
        if typed.split(|c: char| !c.is_ascii_digit()).any(|run| run.len() >= 9) {
            return Asked::Number;
        }
        let (mut wanted, mut names) = (Wanted::default(), Vec::new());
        for word in typed.split_whitespace() {
            match born(word) {
                Some(span) if wanted.born.is_none() => wanted.born = Some(span),
                _ => names.push(word),
            }
        }
        wanted.words = search_key::tokens(&names.join(" "));
        let letters: usize = wanted.words.iter().map(|word| word.chars().count()).sum();
        if letters < 2 && wanted.born.is_none() { Asked::Nothing } else { Asked::People(wanted) }
    }
}

/// The days that a year or a date covers.
fn born(word: &str) -> Option<(Date, Date)> {
    let first = match word.parse::<i16>() {
        Ok(year @ 1900..=2100) => {
            return Some((Date::new(year, 1, 1).ok()?, Date::new(year + 1, 1, 1).ok()?));
        }
        Ok(_) => return None,
        Err(_) => base::typed::date(word).ok()?,
    };
    Some((first, first.checked_add(1.day()).ok()?))
}

impl Wanted {
    /// The words as the question takes them: the longest, which fits the fewest people, and up to three others.
    fn lead_and_others(&self) -> Option<(&str, [Option<&str>; 3])> {
        let mut words: Vec<&str> = self.words.iter().map(String::as_str).collect();
        words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
        let (lead, others) = words.split_first()?;
        Some((lead, std::array::from_fn(|i| others.get(i).copied())))
    }
}

/// Above every word that begins with `word`, in the order of bytes.
fn beyond(word: &str) -> String {
    format!("{word}\u{10ffff}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::date;

    fn people(typed: &str) -> Wanted {
        match Asked::read(typed) {
            Asked::People(wanted) => wanted,
            other => panic!("{typed}: {other:?}"),
        }
    }

    #[test]
    fn names_years_and_phones_are_told_apart() {
        assert_eq!(people("Мария Пет").words, ["maria", "pet"]);
        assert_eq!(people("maria 1999").born, Some((date(1999, 1, 1), date(2000, 1, 1))));
        assert_eq!(people("05.03.1999").born, Some((date(1999, 3, 5), date(1999, 3, 6))));
        assert_eq!(people("0888 123 456").phone.as_deref(), Some("+359888123456"));
        assert_eq!(people("4avdar").words, ["chavdar"]);
        for nothing in ["", " ", "м", "-"] {
            assert_eq!(Asked::read(nothing), Asked::Nothing, "{nothing:?}");
        }
    }

    #[test]
    fn a_personal_number_is_not_looked_for_here() {
        for typed in ["7523169263", "Мария 7523169263", "752316926", "0053010001"] {
            assert_eq!(Asked::read(typed), Asked::Number, "{typed}");
        }
    }
}
