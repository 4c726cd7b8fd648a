//! What is typed about a signal, read into what a signal is. The page, the API, a ward's link and the public form
//! are read here alike.

use super::{Channel, ChildState, Reason, ReporterRole, w};
use crate::risk::Risk;
use base::{
    FieldErrors, Problem, clock,
    ids::WardId,
    jiff::{SignedDuration, Span, Timestamp, civil::Date},
    phone::Phone,
    typed::{self, Typed},
};

/// In place of a ward's id: the signal does not come from a ward.
pub const OUTSIDE: &str = "outside";

/// Most characters of what was said.
pub const SAID_MOST: usize = 4000;

/// Most characters of a name.
pub const NAME_MOST: usize = 120;

/// Most characters of a telephone, as typed.
pub const PHONE_MOST: usize = 40;

/// A phone's own clock may run ahead by this much.
const CLOCKS_DIFFER: SignedDuration = SignedDuration::from_mins(5);

/// A signal on its way in.
#[derive(Debug, Clone, PartialEq)]
pub struct NewSignal {
    /// What is said about the call, without the persons in it.
    pub call: Call,
    /// The mother's name, as typed.
    pub mother_name: Option<String>,
    /// A telephone of the mother.
    pub mother_phone: Option<String>,
    /// When the child is expected or was born, as `call.child_state` tells.
    pub child_on: Option<Date>,
    /// The child's name, when it has one.
    pub child_name: Option<String>,
}

/// What is said about the call itself; the part of a signal that is changed with a reason later.
#[derive(Debug, Clone, PartialEq)]
pub struct Call {
    /// The ward; none when it does not come from one.
    pub ward: Option<WardId>,
    /// By which way it came.
    pub channel: Channel,
    /// What the one who reports is.
    pub reporter_role: ReporterRole,
    /// Their name.
    pub reporter_name: Option<String>,
    /// Their telephone.
    pub reporter_phone: Option<String>,
    /// When they called.
    pub called_at: Timestamp,
    /// How far the child has come.
    pub child_state: ChildState,
    /// How dangerous it is to wait.
    pub risk: Risk,
    /// Why the child may be left.
    pub reasons: Vec<Reason>,
    /// What was said.
    pub said: String,
}

impl NewSignal {
    /// Reads a form or an API body.
    pub fn parse(typed: &Typed, now: Timestamp) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let call = errors_of(&mut errors, Call::parse(typed, now));
        let mother_name =
            errors.check("mother_name", typed::optional_text(typed.get("mother_name"), NAME_MOST));
        let mother_phone = errors.check("mother_phone", phone(typed.get("mother_phone")));
        let state = typed::code(typed.get("child_state")).ok();
        let child_on = errors.check("child_on", child_date(typed.get("child_on"), state, now));
        let child_name = errors.check("child_name", typed::optional_text(typed.get("child_name"), NAME_MOST));
        let new = || {
            Some(NewSignal {
                call: call?,
                mother_name: mother_name?,
                mother_phone: mother_phone?,
                child_on: child_on?,
                child_name: child_name?,
            })
        };
        let new = new().map(NewSignal::with_mother_who_calls);
        errors.or(new)
    }

    /// A mother who calls herself is not asked for her name twice.
    fn with_mother_who_calls(mut self) -> Self {
        if self.call.reporter_role == ReporterRole::Mother {
            self.mother_name = self.mother_name.or_else(|| self.call.reporter_name.clone());
            self.mother_phone = self.mother_phone.or_else(|| self.call.reporter_phone.clone());
        }
        self
    }
}

impl Call {
    /// Reads the fields of the call.
    pub fn parse(typed: &Typed, now: Timestamp) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let ward = errors.check("ward_id", ward(typed.get("ward_id")));
        let channel = errors.check("channel", typed::optional_code(typed.get("channel")));
        let reporter_role = errors.check("reporter_role", typed::code(typed.get("reporter_role")));
        let name = typed::optional_text(typed.get("reporter_name"), NAME_MOST);
        let reporter_name = errors.check("reporter_name", name);
        let reporter_phone = errors.check("reporter_phone", phone(typed.get("reporter_phone")));
        let called_at = errors.check("called_at", called(typed.get("called_at"), now));
        let child_state = errors.check("child_state", typed::code(typed.get("child_state")));
        let reasons = errors.check("reasons", typed::codes(typed, "reasons").map(each_once));
        let risk = errors.check("risk", typed::code(typed.get("risk")));
        let said = errors.check("said", typed::optional_text(typed.get("said"), SAID_MOST));
        if matches!((&reasons, &said), (Some(reasons), Some(None)) if reasons.is_empty()) {
            errors.add("said", Problem::said("reason-or-words-needed", w::problem_reason_or_words));
        }
        let call = || {
            Some(Call {
                ward: ward?,
                channel: channel?.unwrap_or(Channel::Phone),
                reporter_role: reporter_role?,
                reporter_name: reporter_name?,
                reporter_phone: reporter_phone?,
                called_at: called_at?,
                child_state: child_state?,
                risk: risk?,
                reasons: reasons?,
                said: said?.unwrap_or_default(),
            })
        };
        let call = call();
        errors.or(call)
    }
}

fn errors_of<T>(errors: &mut FieldErrors, parsed: Result<T, FieldErrors>) -> Option<T> {
    parsed.map_err(|found| found.iter().for_each(|(field, problem)| errors.add(field, problem.clone()))).ok()
}

fn ward(text: &str) -> Result<Option<WardId>, Problem> {
    if text.trim() == OUTSIDE { Ok(None) } else { typed::id(text).map(Some) }
}

fn phone(text: &str) -> Result<Option<String>, Problem> {
    Ok(typed::optional_text(text, PHONE_MOST)?.map(|text| Phone::read(&text).canonical))
}

/// The moment of the call: now when nothing is typed, never later, at most a year back.
fn called(text: &str, now: Timestamp) -> Result<Timestamp, Problem> {
    if text.trim().is_empty() {
        return Ok(now);
    }
    let at = typed::moment(text)?;
    if at > now + CLOCKS_DIFFER {
        return Err(Problem::InFuture);
    }
    let earliest = days_before(clock::date_of(now), 365);
    if clock::date_of(at) < earliest { Err(Problem::Before(earliest)) } else { Ok(at.min(now)) }
}

/// The day the child is expected or was born: a birth is never in the future, and a birth that is expected, or that
/// made a newborn, is not long past.
fn child_date(text: &str, state: Option<ChildState>, now: Timestamp) -> Result<Option<Date>, Problem> {
    let Some(date) = typed::optional_date(text)? else { return Ok(None) };
    let today = clock::date_of(now);
    let earliest = match state {
        Some(ChildState::Unborn) => days_before(today, 31),
        Some(ChildState::Newborn) => days_before(today, 365),
        Some(ChildState::Older) | None => days_before(today, 18 * 366),
    };
    match state {
        Some(ChildState::Newborn | ChildState::Older) if date > today => Err(Problem::InFuture),
        Some(ChildState::Unborn) if date > days_before(today, -310) => {
            Err(Problem::said("expected-too-late", w::problem_expected_too_late))
        }
        _ if date < earliest => Err(Problem::Before(earliest)),
        _ => Ok(Some(date)),
    }
}

fn days_before(date: Date, days: i64) -> Date {
    date.checked_sub(Span::new().days(days)).unwrap_or(date)
}

fn each_once(mut reasons: Vec<Reason>) -> Vec<Reason> {
    reasons.sort();
    reasons.dedup();
    reasons
}

#[cfg(test)]
mod tests {
    use super::*;

    const WARD: &str = "018f0000-0000-7000-8000-000000000001";

    fn now() -> Timestamp {
        "2026-03-05T12:30:00Z".parse().unwrap()
    }

    fn least() -> Typed {
        Typed::default()
            .with("ward_id", WARD)
            .with("reporter_role", "midwife")
            .with("child_state", "newborn")
            .with("risk", "high")
            .with("reasons", "poverty")
    }

    fn problem(typed: &Typed, field: &str) -> Option<Problem> {
        NewSignal::parse(typed, now()).err().and_then(|errors| errors.of(field).cloned())
    }

    #[test]
    fn five_answers_are_enough() {
        let new = NewSignal::parse(&least(), now()).unwrap();
        assert_eq!((new.call.channel, new.call.called_at), (Channel::Phone, now()));
        assert_eq!((new.mother_name, new.child_on), (None, None));
    }

    #[test]
    fn each_field_that_is_missing_is_named() {
        let errors = NewSignal::parse(&Typed::default(), now()).unwrap_err();
        let fields: Vec<_> = errors.iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["ward_id", "reporter_role", "child_state", "risk", "said"]);
    }

    #[test]
    fn it_need_not_come_from_a_ward() {
        let mut typed = least();
        typed.set("ward_id", OUTSIDE);
        assert_eq!(NewSignal::parse(&typed, now()).unwrap().call.ward, None);
        typed.set("ward_id", "elsewhere");
        assert_eq!(problem(&typed, "ward_id"), Some(Problem::NotOffered));
    }

    #[test]
    fn a_call_is_not_of_tomorrow() {
        let mut typed = least();
        typed.set("called_at", "2026-03-05T14:33");
        assert_eq!(
            NewSignal::parse(&typed, now()).unwrap().call.called_at,
            now(),
            "a phone's clock runs ahead"
        );
        typed.set("called_at", "2026-03-06T14:33");
        assert_eq!(problem(&typed, "called_at"), Some(Problem::InFuture));
        typed.set("called_at", "2024-03-06T14:33");
        assert!(matches!(problem(&typed, "called_at"), Some(Problem::Before(_))));
    }

    #[test]
    fn a_birth_fits_the_child() {
        let mut typed = least().with("child_on", "06.03.2026");
        assert_eq!(problem(&typed, "child_on"), Some(Problem::InFuture));
        typed.set("child_state", "unborn");
        assert!(NewSignal::parse(&typed, now()).is_ok());
        typed.set("child_on", "06.03.2027");
        assert_eq!(problem(&typed, "child_on").map(|problem| problem.name()), Some("expected-too-late"));
    }

    #[test]
    fn a_mother_who_calls_is_not_asked_twice() {
        let mut typed = least().with("reporter_name", "Мария Петрова").with("reporter_phone", "0888 123 456");
        typed.set("reporter_role", "mother");
        let new = NewSignal::parse(&typed, now()).unwrap();
        assert_eq!(new.mother_name.as_deref(), Some("Мария Петрова"));
        assert_eq!(new.mother_phone.as_deref(), Some("+359888123456"));
    }

    #[test]
    fn reasons_or_words_are_needed_but_not_both() {
        let mut typed = least();
        typed.set("reasons", "");
        assert_eq!(problem(&typed, "said").map(|problem| problem.name()), Some("reason-or-words-needed"));
        typed.set("said", "Майката плаче и не иска да види детето.");
        assert!(NewSignal::parse(&typed, now()).is_ok());
        typed.set("reasons", "bad-luck");
        assert_eq!(problem(&typed, "reasons"), Some(Problem::NotOffered));
    }
}
