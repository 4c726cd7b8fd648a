//! Follow-ups that were planned before a follow-up was a deadline.

use access::{Layer, app::Coming};
use base::{
    ids::{CaseId, CentreId},
    jiff::civil::Date,
};
use deadlines::belated::{AT_ONCE, Belated, Waiting};
use store::{Tx, sql};
use uuid::Uuid;

/// Those that are still to come get theirs.
pub const BELATED: Belated = Belated { job: "follow-ups.deadlines", kind: super::write::FOLLOW_UP, waiting };

store::row! {
    /// A follow-up to come, and which one it is of those of its closure.
    struct ToCome {
        id: Uuid,
        centre_id: CentreId,
        case_id: CaseId,
        closed_on: Date,
        due_on: Date,
        place: i64,
    }
}

fn waiting(tx: &mut Tx, after: Uuid) -> Coming<'_, Vec<Waiting>> {
    Box::pin(async move {
        let to_come: Vec<ToCome> = sql("select f.id, c.centre_id, f.case_id, l.closed_on, f.due_on,
                (select count(*) from follow_ups e
                  where e.case_id = f.case_id and e.closure_id = f.closure_id
                    and (e.due_on < f.due_on or (e.due_on = f.due_on and e.id <= f.id))) as place
             from follow_ups f join closures l on l.id = f.closure_id join cases c on c.id = f.case_id
             where f.id > $1 and f.done_on is null and f.lifted_at is null
               and not exists (select 1 from deadlines d where d.subject_kind = 'follow-up' and d.subject_id = f.id)
             order by f.id limit $2")
        .bind(after)
        .bind(AT_ONCE)
        .all(tx)
        .await?;
        Ok(to_come.into_iter().map(ToCome::waiting).collect())
    })
}

impl ToCome {
    fn waiting(self) -> Waiting {
        Waiting {
            id: self.id,
            rule: format!("{}{}", crate::cases::terms::FOLLOW_UP, self.place),
            centre_id: self.centre_id,
            case_id: Some(self.case_id),
            user_id: None,
            reference: None,
            person_id: None,
            layer: Layer::General,
            from: self.closed_on,
            due_on: self.due_on,
        }
    }
}
