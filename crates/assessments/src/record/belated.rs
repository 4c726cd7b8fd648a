//! Assessments to be made again that were made before this was a deadline.

use super::term::AGAIN;
use access::{Layer, app::Coming};
use base::{
    ids::{CaseId, CentreId, PersonId},
    jiff::civil::Date,
};
use deadlines::belated::{AT_ONCE, Belated, Waiting};
use store::{Tx, sql};
use uuid::Uuid;

/// Those that are not made yet get theirs.
pub const BELATED: Belated = Belated { job: "assessments.deadlines", kind: "assessment", waiting };

store::row! {
    /// An assessment to be made again.
    struct ToMake {
        id: Uuid,
        centre_id: CentreId,
        case_id: CaseId,
        person_id: PersonId,
        layer: Layer,
        next_on: Date,
    }
}

fn waiting(tx: &mut Tx, after: Uuid) -> Coming<'_, Vec<Waiting>> {
    Box::pin(async move {
        let to_make: Vec<ToMake> = sql("select a.id, c.centre_id, a.case_id, a.person_id, a.layer, a.next_on
             from assessments a join cases c on c.id = a.case_id join instruments i on i.id = a.instrument_id
             where a.id > $1 and a.next_on is not null and a.state = 'finished' and a.counts and c.closed_on is null
               and i.retired_at is null
               and not exists (select 1 from assessments l where l.case_id = a.case_id and l.person_id = a.person_id
                                and l.instrument_id = a.instrument_id and l.state = 'finished' and l.counts
                                and (l.held_on > a.held_on or (l.held_on = a.held_on and l.id > a.id)))
               and not exists (select 1 from deadlines d where d.subject_kind = 'assessment' and d.subject_id = a.id)
             order by a.id limit $2")
        .bind(after)
        .bind(AT_ONCE)
        .all(tx)
        .await?;
        Ok(to_make.into_iter().map(ToMake::waiting).collect())
    })
}

impl ToMake {
    fn waiting(self) -> Waiting {
        Waiting {
            id: self.id,
            rule: AGAIN.to_owned(),
            centre_id: self.centre_id,
            case_id: Some(self.case_id),
            user_id: None,
            reference: None,
            person_id: Some(self.person_id),
            layer: self.layer,
            from: self.next_on,
            due_on: self.next_on,
        }
    }
}
