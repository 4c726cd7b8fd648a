//! What is typed about a notification.

use super::{NotificationKind, Way};
use base::{
    FieldErrors, Problem,
    ids::OrganisationId,
    jiff::Timestamp,
    typed::{self, Typed},
};

/// A notification.
#[derive(Debug, Clone, PartialEq)]
pub struct NewNotification {
    /// Whether the department was told, or knew.
    pub kind: NotificationKind,
    /// The department, when it stands in the directory.
    pub organisation: Option<OrganisationId>,
    /// Who took it, or who confirmed.
    pub receiver: String,
    /// By which way.
    pub way: Way,
    /// When.
    pub notified_at: Timestamp,
    /// Under which number the department entered it.
    pub their_number: Option<String>,
    /// What it was told.
    pub text: String,
}

impl NewNotification {
    /// Reads the form.
    pub fn parse(typed: &Typed, now: Timestamp) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let kind = errors.check("kind", typed::code(typed.get("kind")));
        let organisation = errors.check("organisation", typed::optional_id(typed.get("organisation")));
        let receiver = errors.check("receiver", typed::text(typed.get("receiver"), 200));
        let way = errors.check("channel", typed::code(typed.get("channel")));
        let notified_at = errors.check("notified_at", past(typed.get("notified_at"), now));
        let their_number = errors.check("their_number", typed::optional_text(typed.get("their_number"), 60));
        let text = errors.check("text", text(typed.get("text"), kind));
        let new = (|| {
            Some(NewNotification {
                kind: kind?,
                organisation: organisation?,
                receiver: receiver?,
                way: way?,
                notified_at: notified_at?,
                their_number: their_number?,
                text: text?,
            })
        })();
        errors.or(new)
    }
}

fn past(typed: &str, now: Timestamp) -> Result<Timestamp, Problem> {
    let at = if typed.trim().is_empty() { now } else { typed::moment(typed)? };
    if at > now { Err(Problem::InFuture) } else { Ok(at) }
}

/// Who is told must be told something; who knows already need not.
fn text(typed: &str, kind: Option<NotificationKind>) -> Result<String, Problem> {
    match kind {
        Some(NotificationKind::Sent) => typed::text(typed, 10_000),
        Some(NotificationKind::Knows) | None => Ok(typed::optional_text(typed, 10_000)?.unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(fields: &[(&str, &str)]) -> Result<NewNotification, FieldErrors> {
        let mut typed = Typed::default().with("receiver", "P. T.").with("channel", "phone");
        for (name, value) in fields {
            typed.set(name, *value);
        }
        NewNotification::parse(&typed, "2026-03-05T12:30:00Z".parse().unwrap())
    }

    #[test]
    fn who_is_told_is_told_something() {
        assert_eq!(parse(&[("kind", "sent")]).unwrap_err().of("text"), Some(&Problem::Required));
        assert!(parse(&[("kind", "sent"), ("text", "A mother …")]).is_ok());
        assert!(parse(&[("kind", "knows")]).is_ok());
    }

    #[test]
    fn nobody_is_notified_tomorrow() {
        let wrong = parse(&[("kind", "knows"), ("notified_at", "06.03.2026 10:00")]).unwrap_err();
        assert_eq!(wrong.of("notified_at"), Some(&Problem::InFuture));
    }
}
