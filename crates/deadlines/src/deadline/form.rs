//! A deadline that is entered by hand, as it is typed.

use super::w;
use base::{
    FieldErrors, Lang, Problem,
    jiff::Timestamp,
    rules::Rules,
    typed::{self, Typed},
};

/// Most characters of what is said of it.
const MAX_TEXT: usize = 200;

/// A deadline about to be entered by hand.
#[derive(Debug, Clone, PartialEq)]
pub struct ByHand {
    /// The rule.
    pub rule: String,
    /// The number of the case; none for the centre as a whole.
    pub case: Option<String>,
    /// From when it is counted.
    pub from: Timestamp,
    /// What it is about, without names.
    pub about: String,
}

impl ByHand {
    /// Reads what was typed.
    ///
    /// # Errors
    ///
    /// What is wrong with each field.
    pub fn parse(typed: &Typed, now: Timestamp) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let rule = errors.check("rule", rule(typed.get("rule")));
        let case = errors.check("reference", typed::optional_text(typed.get("reference"), 40));
        // What holds until a day begins with that day, which is to come.
        let is_ahead = |rule: &String| Rules::embedded().named(rule).is_some_and(|rule| rule.ahead);
        let may_come = rule.as_ref().is_some_and(is_ahead);
        let from = typed::moment(typed.get("from"))
            .and_then(|at| if at > now && !may_come { Err(Problem::InFuture) } else { Ok(at) });
        let from = errors.check("from", from);
        let about = errors.check("about", typed::text(typed.get("about"), MAX_TEXT));
        let new = (|| Some(ByHand { rule: rule?, case: case?, from: from?, about: about? }))();
        errors.or(new)
    }
}

/// The rules that can be chosen: whatever is counted from something.
pub fn rules(lang: Lang) -> Vec<(String, String)> {
    let mut offered: Vec<(String, String)> = Vec::new();
    for rule in Rules::embedded().deadlines().iter().filter(|rule| !rule.trigger_bg.is_empty()) {
        if !offered.iter().any(|(key, _)| *key == rule.key) {
            offered.push((rule.key.clone(), w::rule_from(lang, rule.name(lang), rule.trigger(lang))));
        }
    }
    offered
}

fn rule(typed: &str) -> Result<String, Problem> {
    if typed.is_empty() {
        return Err(Problem::Required);
    }
    let named = Rules::embedded().named(typed).filter(|rule| !rule.trigger_bg.is_empty());
    named.map(|rule| rule.key.clone()).ok_or(Problem::NotOffered)
}

/// Why a deadline is lifted.
///
/// # Errors
///
/// When no reason was given.
pub fn reason(typed: &Typed) -> Result<String, FieldErrors> {
    typed::text(typed.get("reason"), 500).map_err(|problem| FieldErrors::one("reason", problem))
}

/// When a deadline was met: after it began, not in the future.
///
/// # Errors
///
/// When it is no moment, or one that cannot be.
pub fn met_at(typed: &Typed, started: Timestamp, now: Timestamp) -> Result<Timestamp, FieldErrors> {
    let met = typed::moment(typed.get("met_at")).and_then(|at| match at {
        at if at > now => Err(Problem::InFuture),
        at if at < started => Err(Problem::Before(base::clock::date_of(started))),
        at => Ok(at),
    });
    met.map_err(|problem| FieldErrors::one("met_at", problem))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Timestamp {
        Timestamp::constant(1_773_131_400, 0)
    }

    #[test]
    fn by_hand_one_enters_terms_and_not_ages() {
        let typed = Typed::default()
            .with("rule", "data-subject-request")
            .with("from", "09.03.2026 12:00")
            .with("about", "Искане вх. № 12");
        let new = ByHand::parse(&typed, now()).unwrap();
        assert_eq!((new.rule.as_str(), new.case), ("data-subject-request", None));
        let mut age = typed.clone();
        age.set("rule", "child-sign-age");
        assert_eq!(ByHand::parse(&age, now()).unwrap_err().of("rule"), Some(&Problem::NotOffered));
        let mut ahead = typed;
        ahead.set("from", "11.03.2026 12:00");
        assert_eq!(ByHand::parse(&ahead, now()).unwrap_err().of("from"), Some(&Problem::InFuture));
    }
}
