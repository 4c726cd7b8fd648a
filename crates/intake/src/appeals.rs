//! After a refusal: the day it was told, from which the time to appeal runs, and what came of that.

mod api;
mod pages;
pub mod samples;
mod web;
pub mod write;

/// The words of this area.
pub mod w {
    #![allow(missing_docs, reason = "each function is documented by its words")]
    include!(concat!(env!("OUT_DIR"), "/words_intake-appeals.rs"));
}

pub use api::AppealsApi;
pub use pages::panel;

use crate::record::Appeal;
use access::{Action, Routes};
use base::{
    FieldErrors, Problem,
    jiff::civil::Date,
    typed::{self, Typed},
};
use casework::cases::opening::day_until;

/// The routes of this area.
pub fn routes() -> Routes {
    let write = Action("request.write");
    Routes::new()
        .get("/requests/{id}/refusal/telling", write, web::show)
        .post("/requests/{id}/refusal/telling", write, web::tell)
        .post("/api/v1/requests/{id}/refusal/telling", write, api::tell)
}

/// That a refusal was told, and what came of it so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Telling {
    /// The day on which the person was told.
    pub told_on: Date,
    /// Whether it was appealed, and when; none while it may be.
    pub appeal: Option<Outcome>,
}

/// What came of the right to appeal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It was appealed on a day.
    Appealed(Date),
    /// It was not.
    Not,
}

impl Telling {
    /// Reads the three fields. Nobody is told before it is decided, and nobody appeals before they are told.
    pub fn parse(typed: &Typed, decided_on: Option<Date>, today: Date) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let told_on = errors.check("told_on", day_until(typed.get("told_on"), today));
        if let (Some(told), Some(decided)) = (told_on, decided_on)
            && told < decided
        {
            errors.add("told_on", Problem::Before(decided));
        }
        let appeal = match errors.check("appeal", typed::optional_code::<Appeal>(typed.get("appeal"))) {
            Some(Some(Appeal::Appealed)) => {
                let on = errors.check("appealed_on", day_until(typed.get("appealed_on"), today));
                if let (Some(on), Some(told)) = (on, told_on)
                    && on < told
                {
                    errors.add("appealed_on", Problem::Before(told));
                }
                on.map(|on| Some(Outcome::Appealed(on)))
            }
            Some(Some(Appeal::NotAppealed)) => Some(Some(Outcome::Not)),
            Some(None) => Some(None),
            None => None,
        };
        let telling = || Some(Telling { told_on: told_on?, appeal: appeal? });
        let telling = telling();
        errors.or(telling)
    }

    /// What came of it, as it is kept: the code and the day.
    pub const fn kept(&self) -> (Option<Appeal>, Option<Date>) {
        match self.appeal {
            Some(Outcome::Appealed(on)) => (Some(Appeal::Appealed), Some(on)),
            Some(Outcome::Not) => (Some(Appeal::NotAppealed), None),
            None => (None, None),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::date;

    fn parse(typed: &Typed) -> Result<Telling, FieldErrors> {
        Telling::parse(typed, Some(date(2026, 3, 10)), date(2026, 3, 20))
    }

    #[test]
    fn nobody_is_told_before_it_is_decided_nor_appeals_before_they_are_told() {
        let told = |day: &str| Typed::default().with("told_on", day);
        assert_eq!(parse(&told("12.03.2026")), Ok(Telling { told_on: date(2026, 3, 12), appeal: None }));
        assert!(parse(&told("09.03.2026")).unwrap_err().of("told_on").is_some());
        assert!(parse(&told("21.03.2026")).unwrap_err().of("told_on").is_some());
        let appealed = told("12.03.2026").with("appeal", "appealed");
        assert_eq!(parse(&appealed).unwrap_err().of("appealed_on"), Some(&Problem::Required));
        let early = appealed.clone().with("appealed_on", "11.03.2026");
        assert!(parse(&early).unwrap_err().of("appealed_on").is_some());
        let outcome = parse(&appealed.with("appealed_on", "18.03.2026")).unwrap().appeal;
        assert_eq!(outcome, Some(Outcome::Appealed(date(2026, 3, 18))));
    }
}
