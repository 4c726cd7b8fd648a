//! What the centre says of itself, what shows it and what is to be done, as they are typed.

use super::{Kind, Level, evidence};
use base::{
    FieldErrors, Problem,
    ids::UserId,
    jiff::civil::Date,
    typed::{self, Typed},
};

/// Most characters of a text.
pub const TEXT_MOST: usize = 2000;

/// A year of the board: from 2020, when the services of today began, to the next one.
pub fn year(typed: &Typed, today: Date) -> Result<i64, FieldErrors> {
    let this = i64::from(today.year());
    match typed.get("year").trim() {
        "" => Ok(this),
        text => typed::number(text, 2020, this + 1).map_err(|problem| FieldErrors::one("year", problem)),
    }
}

/// How far a criterion is met in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewScore {
    /// The year.
    pub year: i64,
    /// How far.
    pub level: Level,
    /// Why, in words.
    pub note: String,
}

impl NewScore {
    /// Reads the form or the body of the API.
    pub fn parse(typed: &Typed, today: Date) -> Result<Self, FieldErrors> {
        let year = year(typed, today)?;
        let mut errors = FieldErrors::new();
        let level = errors.check("level", typed::code::<Level>(typed.get("level")));
        let note = errors.check("note", typed::text(typed.get("note"), TEXT_MOST));
        errors.or(level.zip(note).map(|(level, note)| NewScore { year, level, note }))
    }
}

/// Something that shows how it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEvidence {
    /// Of which sort.
    pub kind: Kind,
    /// The page of the house that shows it; none for words alone.
    pub target: Option<String>,
    /// In words.
    pub text: String,
}

impl NewEvidence {
    /// Reads the form. A link leads to a page of the house alone.
    pub fn parse(typed: &Typed) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let kind = errors.check("kind", typed::code::<Kind>(typed.get("kind")));
        let text = errors.check("evidence", typed::text(typed.get("evidence"), TEXT_MOST));
        let target = match kind {
            Some(Kind::Text) | None => Some(None),
            Some(kind @ (Kind::Figure | Kind::Procedure | Kind::Register | Kind::Record)) => {
                errors.check("target", evidence::page(kind, typed.get("target"))).map(Some)
            }
        };
        let new = || Some(NewEvidence { kind: kind?, target: target?, text: text? });
        let new = new();
        errors.or(new)
    }
}

/// Something to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAction {
    /// What.
    pub text: String,
    /// Who answers for it.
    pub user: UserId,
    /// Until when.
    pub due_on: Date,
}

impl NewAction {
    /// Reads the form.
    pub fn parse(typed: &Typed, today: Date) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let text = errors.check("action", typed::text(typed.get("action"), TEXT_MOST));
        let user = errors.check("user_id", typed::id(typed.get("user_id")));
        let due_on = typed::date(typed.get("due_on"))
            .and_then(|day| if day < today { Err(Problem::Before(today)) } else { Ok(day) });
        let due_on = errors.check("due_on", due_on);
        let new = || Some(NewAction { text: text?, user: user?, due_on: due_on? });
        let new = new();
        errors.or(new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn evidence_leads_to_a_page_of_the_house_alone() {
        let parse = |target: &str| {
            let typed = Typed::default().with("kind", "figure").with("evidence", "x").with("target", target);
            NewEvidence::parse(&typed).map(|new| new.target)
        };
        assert_eq!(parse("/complaints/figures"), Ok(Some("/complaints/figures".to_owned())));
        assert_eq!(parse("https://a.example/figures?x=1"), Ok(Some("/figures?x=1".to_owned())));
        for wrong in ["https://a.example", "//a.example/figures", "javascript:x", "/cases/1", ""] {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn evidence_may_be_a_single_record_by_its_address() {
        let parse = |target: &str| {
            let typed = Typed::default().with("kind", "record").with("evidence", "x").with("target", target);
            NewEvidence::parse(&typed).map(|new| new.target)
        };
        let id = "01981d2e-0000-7000-8000-000000000001";
        assert_eq!(parse(&format!("https://a.example/papers/{id}?x=1#y")), Ok(Some(format!("/papers/{id}"))));
        assert!(parse(&format!("/cases/{id}/plans/{id}")).is_ok());
        for wrong in ["/cases", "/papers/none", "/staff/01981d2e-0000-7000-8000-000000000001", "/figures"] {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
    }
}
