//! The social report as it is signed, and on the page of its kind.

use super::{PAPERS, is_of};
use crate::case_steps::view::KindView;
use access::{Answer, Viewer};
use base::ids::CaseId;
use documents::{Kind, Made, Offer, Source, Under};
use store::{Db, Tx, sql};
use uuid::Uuid;

/// What the record is called, as in the audit trail. Its id is that of the step as it was first recorded: a correction
/// takes its place, and so does the paper of one.
pub(super) const RECORD: &str = "case-step";

/// Keeps what the report tells as it is recorded or corrected.
pub(crate) async fn signed(tx: &mut Tx, viewer: &Viewer, id: Uuid) -> Answer<()> {
    let first: Uuid = sql("with recursive chain (id, replaces_id) as (
             select s.id, s.replaces_id from case_steps s where s.id = $1
             union all
             select s.id, s.replaces_id from case_steps s join chain c on s.id = c.replaces_id)
         select id from chain where replaces_id is null order by id")
    .bind(id)
    .value(tx)
    .await?;
    documents::as_corrected(tx, viewer, PAPERS, Source { kind: RECORD, id: first }).await
}

/// The papers of what is recorded of a kind, each with the record that stands on its page.
pub(crate) async fn made(
    db: &mut impl Db,
    viewer: &Viewer,
    case: CaseId,
    view: &KindView,
) -> Answer<Vec<(Uuid, Made)>> {
    let mut all = Vec::new();
    let reports = view.standing().filter(|one| view.work.kind.step(&one.step).is_some_and(is_of));
    for record in reports {
        let first = view.before(record).last().map_or(record.id, |first| first.id);
        let offers = vec![Offer { kind: Kind::SocialReport, is_signed: true }];
        let (under, of) = ((Under::Case(case), record.layer), (RECORD, first.uuid()));
        all.push((record.id.uuid(), documents::made(db, viewer, under, of, offers).await?));
    }
    Ok(all)
}
