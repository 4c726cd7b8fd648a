//! The public form: anybody may say that a child may be left, with or without a name. They get a number and a code
//! with which to look up later how far the answer is.

use super::{
    Channel, NewSignal, ReporterRole,
    form::OUTSIDE,
    link::status::{self, Progress},
    w,
};
use access::{Answer, WebError, secrets};
use base::{
    Code, FieldErrors, Lang, Problem,
    ids::{CentreId, SignalId, WardId},
    jiff::{SignedDuration, Timestamp},
    typed::{self, Typed},
};
use store::{Db, Keys, Result, sql};

/// How many reports one network address may send in an hour; a whole hospital may share one.
const MOST_AN_HOUR: i64 = 6;

/// For how long the page with the code can be opened again.
const SHOWN_FOR: SignedDuration = SignedDuration::from_mins(30);

/// What the code of a report is made for.
const CODE: &[u8] = b"report-code";

/// What the ticket of a report is made for.
const TICKET: &[u8] = b"report-ticket";

store::row! {
    /// A centre or a ward that one may report to.
    pub struct Receiver {
        /// The centre that answers.
        pub centre_id: CentreId,
        /// The ward; none for the centre itself.
        pub ward_id: Option<WardId>,
        /// Name in Bulgarian.
        pub name_bg: String,
        /// Name in English.
        pub name_en: String,
        /// The hospital, or the municipalities the centre serves, or its address, in Bulgarian.
        pub where_bg: Option<String>,
        /// The same in English.
        pub where_en: Option<String>,
    }
}

impl Receiver {
    /// What is chosen in the form.
    pub fn value(&self) -> String {
        match self.ward_id {
            Some(ward) => format!("ward:{ward}"),
            None => format!("centre:{}", self.centre_id),
        }
    }

    /// What a person reads.
    pub fn label(&self, lang: Lang) -> String {
        let (name, place) = match lang {
            Lang::Bg => (&self.name_bg, &self.where_bg),
            Lang::En => (&self.name_en, &self.where_en),
        };
        match (self.ward_id, place) {
            (_, None) => name.clone(),
            (Some(_), Some(hospital)) => format!("{hospital}: {name}"),
            (None, Some(municipalities)) => format!("{name} ({municipalities})"),
        }
    }
}

/// Everybody one may report to: each centre with the municipalities it serves, or where it is as long as those are not
/// known, then the wards by hospital.
pub async fn receivers(db: &mut impl Db) -> Result<Vec<Receiver>> {
    let centres: Vec<Receiver> =
        sql("select c.id as centre_id, cast(null as uuid) as ward_id, c.name_bg, c.name_en,
                coalesce(p.name, nullif(c.address_bg, '')) as where_bg,
                coalesce(p.latin, nullif(c.address_en, '')) as where_en
         from centres c
         left join centre_municipalities m on m.centre_id = c.id
         left join places p on p.kind = 'municipality' and p.code = m.municipality_code
         order by c.name_bg, c.id, p.search_key nulls last")
        .all(db)
        .await?;
    let wards: Vec<Receiver> =
        sql("select w.centre_id, w.id as ward_id, w.name_bg, w.name_en, o.name_bg as where_bg, o.name_en as where_en
         from wards w join organisations o on o.id = w.organisation_id
         where w.closed_on is null order by o.name_bg, w.name_bg, w.id")
        .all(db)
        .await?;
    Ok(together(centres).into_iter().chain(wards).collect())
}

/// A centre that came once for each of its municipalities, once with all of them.
fn together(rows: Vec<Receiver>) -> Vec<Receiver> {
    let mut all: Vec<Receiver> = Vec::new();
    for row in rows {
        match all.iter_mut().find(|centre| centre.centre_id == row.centre_id) {
            Some(centre) => {
                centre.where_bg = joined(centre.where_bg.take(), row.where_bg);
                centre.where_en = joined(centre.where_en.take(), row.where_en);
            }
            None => all.push(row),
        }
    }
    all
}

fn joined(before: Option<String>, next: Option<String>) -> Option<String> {
    match (before, next) {
        (Some(before), Some(next)) => Some(format!("{before}, {next}")),
        (before, next) => before.or(next),
    }
}

/// Reads the public form, with the answers that nobody is asked there filled in; everything that is wrong is told at
/// once. `receiver` is the one that was chosen, if it is one.
pub fn parse(
    typed: &Typed,
    receiver: Option<&Receiver>,
    now: Timestamp,
) -> std::result::Result<NewSignal, FieldErrors> {
    let mut errors = FieldErrors::new();
    if !typed.get("website").trim().is_empty() {
        // Only a program fills in what no person sees.
        errors.add("website", Problem::said("leave-empty", w::problem_leave_empty));
    }
    if receiver.is_none() {
        errors.add("to", typed::text(typed.get("to"), 100).err().unwrap_or(Problem::NotOffered));
    }
    let new = NewSignal::parse(&filled(typed, receiver), now)
        .map_err(|found| found.iter().for_each(|(field, problem)| errors.add(field, problem.clone())))
        .ok();
    errors.or(new)
}

fn filled(typed: &Typed, receiver: Option<&Receiver>) -> Typed {
    let mut typed = typed.clone();
    let ward = receiver.and_then(|receiver| receiver.ward_id);
    typed.set("ward_id", ward.map_or(OUTSIDE.to_owned(), |ward| ward.to_string()));
    typed.set("channel", Channel::PublicForm.code());
    typed.set("called_at", "");
    if typed.get("reporter_role").trim().is_empty() {
        typed.set("reporter_role", ReporterRole::Anonymous.code());
    }
    typed
}

/// Refuses an address that has sent too many reports in the last hour.
pub async fn refuse_flood(db: &mut impl Db, address: &str, now: Timestamp) -> Answer<()> {
    let hour_ago = now - SignedDuration::from_hours(1);
    let sent: i64 = sql("select count(*) from audit_entries
         where address = $1 and at > $2 and action = 'signal.received' and via = 'link'")
    .bind(address)
    .bind(hour_ago)
    .value(db)
    .await?;
    if sent >= MOST_AN_HOUR { Err(WebError::TooMany(1800)) } else { Ok(()) }
}

/// The code of a report.
pub fn code(keys: &Keys, signal: SignalId) -> String {
    secrets::code(keys, CODE, signal)
}

/// The ticket with which the page after the form shows number and code: it holds for half an hour.
pub fn ticket(keys: &Keys, signal: SignalId, at: Timestamp) -> String {
    secrets::ticket(keys, TICKET, signal, at + SHOWN_FOR)
}

/// The signal of a ticket that still holds.
pub fn open_ticket(keys: &Keys, ticket: &str, now: Timestamp) -> Option<SignalId> {
    secrets::open_ticket(keys, TICKET, ticket, now)
}

/// How far the answer to a public report is, when the code is right.
pub async fn progress(
    db: &mut impl Db,
    keys: &Keys,
    number: (i64, i64),
    typed_code: &str,
) -> Result<Option<Progress>> {
    let found = status::of_public_form(db, number).await?;
    Ok(found.into_iter().find(|progress| secrets::is_code(keys, CODE, progress.id, typed_code)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ticket_holds_for_half_an_hour_and_cannot_be_made_up() {
        let keys = Keys::generate().unwrap();
        let now: Timestamp = "2026-03-05T12:30:00Z".parse().unwrap();
        let signal = SignalId::new(now);
        let ticket = ticket(&keys, signal, now);
        assert_eq!(open_ticket(&keys, &ticket, now), Some(signal));
        assert_eq!(open_ticket(&keys, &ticket, now + SignedDuration::from_mins(31)), None);
        assert_eq!(open_ticket(&Keys::generate().unwrap(), &ticket, now), None);
        assert_eq!(open_ticket(&keys, "a.b.c", now), None);
    }

    #[test]
    fn a_centre_is_offered_once_with_all_its_municipalities() {
        let centre = CentreId::new(Timestamp::UNIX_EPOCH);
        let row = |place: &str| Receiver {
            centre_id: centre,
            ward_id: None,
            name_bg: "Centre A".into(),
            name_en: "Centre A".into(),
            where_bg: Some(place.into()),
            where_en: None,
        };
        let labels: Vec<_> =
            together(vec![row("X"), row("Y")]).iter().map(|one| one.label(Lang::Bg)).collect();
        assert_eq!(labels, ["Centre A (X, Y)"]);
        assert_eq!(together(vec![row("X")])[0].label(Lang::En), "Centre A");
    }

    #[test]
    fn the_trap_and_the_receiver_are_told_beside_their_fields() {
        let robot = Typed::default().with("website", "https://example.org");
        let errors = parse(&robot, None, Timestamp::UNIX_EPOCH).unwrap_err();
        let fields: Vec<_> = errors.iter().map(|(field, problem)| (field, problem.name())).collect();
        assert_eq!(fields[..2], [("website", "leave-empty"), ("to", "required")]);
        assert_eq!(
            fields[2..].iter().map(|(field, _)| *field).collect::<Vec<_>>(),
            ["child_state", "risk", "said"]
        );
    }
}
