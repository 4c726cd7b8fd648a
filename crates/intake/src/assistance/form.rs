//! Help as it is typed.

use super::{Asked, Catalogue, Job, Kind, Outcome, Stay};
use base::{
    FieldErrors, Problem,
    ids::{OrganisationId, PersonId},
    jiff::civil::Date,
    typed::{self, Typed},
};
use casework::cases::opening::day_until;

/// Most characters of a text.
pub const TEXT_MOST: usize = 1000;
/// Most characters of a line.
pub const LINE_MOST: usize = 120;
/// The most things and the largest value, in whole euro; more is a slip of the pen.
const MOST: i64 = 100_000;

/// Help on its way.
#[derive(Debug, Clone, PartialEq)]
pub struct NewAssistance {
    /// A code of `rules/assistance.toml`.
    pub kind: String,
    /// A code of the same file.
    pub matter: String,
    /// For whom; none for the whole family.
    pub person: Option<PersonId>,
    /// With which institution.
    pub organisation: Option<OrganisationId>,
    /// With which institution, when it is none of our partners.
    pub with_whom: Option<String>,
    /// Who went along.
    pub companion: Option<String>,
    /// How the person stands in work at the start.
    pub job: Option<Job>,
    /// A stay in hospital.
    pub stay: Stay,
    /// Where.
    pub place: Option<String>,
    /// In a few words.
    pub text: String,
    /// The day it began.
    pub begun_on: Date,
    /// When something was handed in.
    pub submitted_on: Option<Date>,
    /// Under which number it was entered there.
    pub entry_number: Option<String>,
    /// How many.
    pub quantity: Option<i64>,
    /// What it is worth, in cents.
    pub cents: Option<i64>,
    /// Who gave it.
    pub donor: Option<String>,
    /// What of the checklist is there.
    pub papers: Vec<String>,
}

impl NewAssistance {
    /// Reads the form or the body of the API. What a kind does not ask for is not read.
    pub fn parse(typed: &Typed, today: Date) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let catalogue = Catalogue::shipped();
        let Some(kind) = catalogue.kind(typed.get("kind").trim()) else {
            return Err(FieldErrors::one("kind", Problem::NotOffered));
        };
        let asks = |what: Asked, name: &str| {
            if kind.asks(what) { typed.get(name).to_owned() } else { String::new() }
        };
        let matter = errors.check("matter", catalogue.chosen(&kind.code, typed.get("matter")));
        let person = errors.check("person_id", typed::optional_id(typed.get("person_id")));
        let begun_on = errors.check("begun_on", day_until(typed.get("begun_on"), today));
        let organisation = asks(Asked::Organisation, "organisation_id");
        let organisation = errors.check("organisation_id", typed::optional_id(&organisation));
        let with_whom = asks(Asked::Organisation, "with_whom");
        let with_whom = errors.check("with_whom", typed::optional_text(&with_whom, LINE_MOST));
        let companion = asks(Asked::Companion, "companion");
        let companion = errors.check("companion", typed::optional_text(&companion, LINE_MOST));
        let job = errors.check("job", job(kind, typed.get("job")));
        let stay = Stay::read(&mut errors, kind.asks(Asked::Stay).then_some(typed), today);
        let place = errors.check("place", typed::optional_text(&asks(Asked::Place, "place"), LINE_MOST));
        let submitted_on =
            errors.check("submitted_on", until(&asks(Asked::Submitted, "submitted_on"), today));
        let number = asks(Asked::Submitted, "entry_number");
        let entry_number = errors.check("entry_number", typed::optional_text(&number, LINE_MOST));
        let quantity = errors.check("quantity", count(&asks(Asked::Quantity, "quantity")));
        let cents = errors.check("value", money(&asks(Asked::Value, "value")));
        let donor = errors.check("donor", typed::optional_text(&asks(Asked::Donor, "donor"), LINE_MOST));
        let text = errors.check("text", typed::optional_text(typed.get("text"), TEXT_MOST));
        let papers = matter.map(|matter| {
            let there = |code: &&str| matter.papers.iter().any(|item| item.code == *code);
            typed.all("papers").filter(there).map(str::to_owned).collect()
        });
        let new = || {
            Some(NewAssistance {
                kind: kind.code.clone(),
                matter: matter?.code.clone(),
                person: person?,
                organisation: organisation?,
                with_whom: with_whom?,
                companion: companion?,
                job: job?,
                stay: stay?,
                place: place?,
                text: text?.unwrap_or_default(),
                begun_on: begun_on?,
                submitted_on: submitted_on?,
                entry_number: entry_number?,
                quantity: quantity?,
                cents: cents?,
                donor: donor?,
                papers: papers?,
            })
        };
        let new = new();
        errors.or(new)
    }
}

/// How somebody stands in work: whoever looks for work says it.
fn job(kind: &Kind, text: &str) -> Result<Option<Job>, Problem> {
    if kind.asks(Asked::Job) { typed::code(text).map(Some) } else { Ok(None) }
}

fn until(text: &str, today: Date) -> Result<Option<Date>, Problem> {
    match typed::optional_date(text)? {
        Some(day) if day > today => Err(Problem::InFuture),
        day => Ok(day),
    }
}

fn count(text: &str) -> Result<Option<i64>, Problem> {
    if text.trim().is_empty() { Ok(None) } else { typed::number(text, 1, MOST).map(Some) }
}

/// Money as it is typed, `12`, `12.50` or `12,50`, in cents.
fn money(text: &str) -> Result<Option<i64>, Problem> {
    let text = text.trim().replace(',', ".");
    if text.is_empty() {
        return Ok(None);
    }
    let (whole, part) = text.split_once('.').unwrap_or((&text, "00"));
    if part.len() > 2 || part.is_empty() {
        return Err(Problem::NotANumber);
    }
    let cents = typed::number(&format!("{part:0<2}"), 0, 99)?;
    Ok(Some(typed::number(whole, 0, MOST)? * 100 + cents))
}

/// What came of it, as it is typed.
#[derive(Debug, Clone, PartialEq)]
pub struct NewEnd {
    /// What came of it.
    pub outcome: Outcome,
    /// In a few words.
    pub text: Option<String>,
    /// The day.
    pub on: Date,
    /// How the person stands in work at the end.
    pub job: Option<Job>,
}

impl NewEnd {
    /// Reads the form, for help of a kind.
    pub fn parse(typed: &Typed, kind: &Kind, today: Date) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let outcome = errors.check("outcome", typed::code(typed.get("outcome")));
        let text = errors.check("result_text", typed::optional_text(typed.get("result_text"), TEXT_MOST));
        let on = errors.check("ended_on", day_until(typed.get("ended_on"), today));
        let job = errors.check("job_after", job(kind, typed.get("job_after")));
        let end = || Some(NewEnd { outcome: outcome?, text: text?, on: on?, job: job? });
        let end = end();
        errors.or(end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::date;

    #[test]
    fn money_is_read_as_people_write_it() {
        for (typed, cents) in [("12", 1200), ("12,50", 1250), ("12.5", 1250), ("0,05", 5)] {
            assert_eq!(money(typed), Ok(Some(cents)), "{typed}");
        }
        for wrong in ["х", "12.345", "-1", "1.", "12.-5"] {
            assert!(money(wrong).is_err(), "{wrong}");
        }
        assert_eq!(money(" "), Ok(None));
    }

    #[test]
    fn what_a_kind_does_not_ask_for_is_not_read() {
        let typed = Typed::default()
            .with("kind", "documents")
            .with("matter", "family-benefit")
            .with("begun_on", "10.03.2026")
            .with("donor", "Фирма")
            .with("papers", "income")
            .with("papers", "made-up");
        let new = NewAssistance::parse(&typed, date(2026, 3, 10)).unwrap();
        assert_eq!((new.donor, new.papers), (None, vec!["income".to_owned()]));
        let elsewhere = typed.clone().with("companion", "колега").with("job", "student");
        let new = NewAssistance::parse(&elsewhere, date(2026, 3, 10)).unwrap();
        assert_eq!((new.companion, new.job, new.stay), (None, None, Stay::default()));
        let foreign = Typed::default()
            .with("kind", "work")
            .with("matter", "family-benefit")
            .with("begun_on", "10.03.2026");
        let errors = NewAssistance::parse(&foreign, date(2026, 3, 10)).unwrap_err();
        assert_eq!(errors.of("matter"), Some(&Problem::NotOffered));
    }

    #[test]
    fn who_looks_for_work_says_how_they_stand_at_the_start_and_at_the_end() {
        let today = date(2026, 3, 10);
        let work =
            Typed::default().with("kind", "work").with("matter", "job-search").with("begun_on", "10.03.2026");
        assert_eq!(NewAssistance::parse(&work, today).unwrap_err().of("job"), Some(&Problem::Required));
        let new = NewAssistance::parse(&work.with("job", "unemployed"), today).unwrap();
        assert_eq!(new.job, Some(Job::Unemployed));
        let kind = Catalogue::shipped().kind("work").unwrap();
        let end = Typed::default().with("outcome", "reached").with("ended_on", "10.03.2026");
        assert_eq!(NewEnd::parse(&end, kind, today).unwrap_err().of("job_after"), Some(&Problem::Required));
        let end = NewEnd::parse(&end.with("job_after", "employed"), kind, today).unwrap();
        assert_eq!(end.job, Some(Job::Employed));
    }
}
