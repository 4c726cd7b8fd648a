//! The register of signals: every one that the viewer may read, narrowed and page by page.

use super::{Stage, link::status, read::SignalLine};
use crate::risk::Risk;
use access::Viewer;
use base::{
    FieldErrors, Problem, clock,
    ids::{SignalId, WardId},
    jiff::Timestamp,
    typed::{self, Typed},
};
use store::{Db, sql};

/// Signals on one page.
pub const PAGE: usize = 25;

/// What the register is narrowed to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Narrow {
    /// Year and number.
    pub number: Option<(i64, i64)>,
    /// Of this ward.
    pub ward: Option<WardId>,
    /// Of this risk.
    pub risk: Option<Risk>,
    /// At this stage.
    pub stage: Option<Stage>,
    /// Called in from this moment on.
    pub from: Option<Timestamp>,
    /// Called in before this moment.
    pub before: Option<Timestamp>,
    /// Behind this signal in the list.
    pub after: Option<Place>,
}

/// The place of a signal in the list.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    received_at: Timestamp,
    id: SignalId,
}

impl Narrow {
    /// Reads the query of the page or of the API.
    pub fn parse(typed: &Typed, now: Timestamp) -> Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let ward = errors.check("ward", typed::optional_id(typed.get("ward")));
        let risk = errors.check("risk", typed::optional_code(typed.get("risk")));
        let stage = errors.check("stage", typed::optional_code(typed.get("stage")));
        let from = errors.check("from", typed::optional_date(typed.get("from")));
        let to = errors.check("to", typed::optional_date(typed.get("to")));
        let number = errors.check("q", number(typed.get("q"), now));
        let after = errors.check("after", Place::parse(typed.get("after")));
        let narrow = || {
            Some(Narrow {
                number: number?,
                ward: ward?,
                risk: risk?,
                stage: stage?,
                from: from?.map(clock::start_of),
                before: to?.map(|date| clock::start_of(date.tomorrow().unwrap_or(date))),
                after: after?,
            })
        };
        let narrow = narrow();
        errors.or(narrow)
    }
}

fn number(text: &str, now: Timestamp) -> Result<Option<(i64, i64)>, Problem> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    status::number(text, now).map(Some).ok_or(Problem::NotANumber)
}

impl Place {
    /// As it stands in the address of the next page.
    pub fn text(self) -> String {
        format!("{}.{}", self.received_at.as_microsecond(), self.id)
    }

    fn parse(text: &str) -> Result<Option<Self>, Problem> {
        if text.is_empty() { Ok(None) } else { Place::read(text).map(Some).ok_or(Problem::NotOffered) }
    }

    fn read(text: &str) -> Option<Self> {
        let (at, id) = text.split_once('.')?;
        let received_at = Timestamp::from_microsecond(at.parse().ok()?).ok()?;
        Some(Place { received_at, id: id.parse().ok()? })
    }
}

/// A page of the register, the newest first, and where the next one begins.
pub async fn register(
    db: &mut impl Db,
    viewer: &Viewer,
    narrow: &Narrow,
) -> store::Result<(Vec<SignalLine>, Option<Place>)> {
    let most = i64::try_from(PAGE).unwrap_or(i64::MAX);
    let mut lines: Vec<SignalLine> =
        sql("select g.id, g.reference, w.name_bg as ward_bg, w.name_en as ward_en, o.name_bg as hospital_bg,
                o.name_en as hospital_en, g.called_at, g.received_at, g.take_up_by, g.risk, g.stage, g.due_at, g.first_met_at, u.name as accepted_name, u.name_latin as accepted_latin,
                j.reference as joined_reference
         from signals g
         left join wards w on w.id = g.ward_id
         left join organisations o on o.id = w.organisation_id
         left join users u on u.id = g.accepted_by
         left join signals j on j.id = g.joined_to
         where exists (select 1 from signal_relations r
                       join permissions p on p.role = r.role and p.relation = r.relation
                       where r.user_id = $1 and r.signal_id = g.id and p.action = 'signal.read' and p.layer = 'general'
                         and (r.until_at is null or r.until_at > $2))
           and (cast($3 as uuid) is null or g.ward_id = $3)
           and (cast($4 as text) is null or g.risk = $4)
           and (cast($5 as text) is null or g.stage = $5)
           and (cast($6 as timestamptz) is null or g.called_at >= $6)
           and (cast($7 as timestamptz) is null or g.called_at < $7)
           and (cast($8 as bigint) is null or (g.year = $8 and g.number = $9))
           and (cast($10 as timestamptz) is null or g.received_at < $10 or (g.received_at = $10 and g.id < $11))
         order by g.received_at desc, g.id desc limit $12")
        .bind(viewer.user)
        .bind(viewer.at)
        .bind(narrow.ward)
        .bind(narrow.risk)
        .bind(narrow.stage)
        .bind(narrow.from)
        .bind(narrow.before)
        .bind(narrow.number.map(|(year, _)| year))
        .bind(narrow.number.map(|(_, number)| number))
        .bind(narrow.after.map(|place| place.received_at))
        .bind(narrow.after.map(|place| place.id))
        .bind(most + 1)
        .all(db)
        .await?;
    let more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let last = lines.last().filter(|_| more);
    let next = last.map(|line| Place { received_at: line.received_at, id: line.id });
    Ok((lines, next))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_in_the_list_survives_the_address() {
        let now: Timestamp = "2026-03-05T12:30:00.123456Z".parse().unwrap();
        let place = Place { received_at: now, id: SignalId::new(now) };
        assert_eq!(Place::read(&place.text()), Some(place));
        assert_eq!(Place::read("x.y"), None);
    }

    #[test]
    fn the_last_day_of_a_period_is_in_it() {
        let typed = Typed::default().with("from", "01.03.2026").with("to", "31.03.2026").with("q", "12");
        let narrow = Narrow::parse(&typed, "2026-03-05T12:30:00Z".parse().unwrap()).unwrap();
        assert_eq!(narrow.before.unwrap().to_string(), "2026-03-31T21:00:00Z");
        assert_eq!(narrow.number, Some((2026, 12)));
        let wrong = Typed::default().with("risk", "huge").with("q", "няма");
        assert_eq!(Narrow::parse(&wrong, Timestamp::UNIX_EPOCH).unwrap_err().iter().count(), 2);
    }
}
