//! What a transfer tells to its paper, the protocol of the hand-over.

use super::{Stage, Transfer, TransferId, read};
use crate::printed::{self, Around, LANG, w};
use access::{Answer, Layer, Viewer, app::Coming};
use base::{Code, clock, ids::CaseId};
use casework::tasks::{self, TaskLine};
use deadlines::deadline::{self, Line};
use documents::{
    Kind, Made, Maker, Offer, PaperLine, Told, Under,
    making::{day, made_of_rows, offered, posted, w as made_w},
};
use serde_json::{Value, json};
use store::Db;
use uuid::Uuid;

/// The paper that a transfer makes.
pub const PAPERS: &[Maker] = &[Maker { record: "transfer", kind: Kind::HandOver, tell: hand_over }];

/// The paper of a transfer: a draft while it is offered, final once the case is taken over.
pub fn offers(of: &Transfer) -> Vec<Offer> {
    match of.stage {
        Stage::Offered => vec![Offer { kind: Kind::HandOver, is_signed: false }],
        Stage::Accepted => vec![Offer { kind: Kind::HandOver, is_signed: true }],
        Stage::Declined | Stage::Withdrawn => Vec::new(),
    }
}

/// The papers of the transfers of a case, in their order.
pub async fn made(
    db: &mut impl Db,
    viewer: &Viewer,
    case: CaseId,
    transfers: &[Transfer],
) -> Answer<Vec<Made>> {
    let rows = transfers.iter().map(|one| (one.id.uuid(), offers(one))).collect();
    made_of_rows(db, viewer, (case, Layer::General), "transfer", rows).await
}

fn hand_over<'a>(db: &'a mut (dyn Db + 'a), viewer: &'a Viewer, id: Uuid) -> Coming<'a, Option<Told>> {
    Box::pin(async move {
        let mut db = db;
        let of = read::one(&mut db, TransferId::from_uuid(id)).await?;
        let case = of.case_id;
        printed::may_read(&mut db, viewer, case, Layer::General).await?;
        let Some(is_signed) = offered(&offers(&of), Kind::HandOver) else { return Ok(None) };
        let around = Around::of(&mut db, case).await?;
        let tasks = tasks::in_case(&mut db, case).await?;
        let clocks = deadline::for_case(&mut db, case).await?;
        let papers = documents::papers::of_case(&mut db, case, &[Layer::General]).await?;
        let data = told(&of, (&tasks, &clocks, &papers), &around);
        let title = Kind::HandOver.label(LANG).to_owned();
        Ok(Some(Told { under: Under::Case(case), layer: Layer::General, is_signed, title, data }))
    })
}

fn told(
    of: &Transfer,
    (tasks, clocks, papers): (&[TaskLine], &[Line], &[PaperLine]),
    around: &Around,
) -> Value {
    let open = tasks.iter().filter(|one| one.done_at.is_none());
    let running = clocks
        .iter()
        .filter(|one| one.layer == Layer::General && one.met_at.is_none() && one.lifted_at.is_none());
    let given = papers.iter().rev().filter(|one| one.replaced_by.is_none() && one.kind != Kind::HandOver);
    let to_centre = of.centre_bg.is_some();
    json!({
        "from": posted(Some(of.by(LANG)), made_w::post_worker(LANG)),
        "to": { "name": (!to_centre).then(|| of.to(LANG)), "organisation": to_centre.then(|| of.to(LANG)) },
        "child": around.child(),
        "reason": of.reason,
        "on": clock::date_of(of.decided_at.unwrap_or(of.offered_at)),
        "now": of.hand_over,
        "open": open.map(|one| json!({ "text": one.text, "due_on": one.due_on })).collect::<Vec<_>>(),
        "deadlines": running.map(|one| json!({ "name": one.name(LANG), "due_on": clock::date_of(one.due_at) })).collect::<Vec<_>>(),
        "papers": given.map(|one| w::paper_line(LANG, day(one.dated_on), one.number, one.title.as_str())).collect::<Vec<_>>(),
        "family": around.parent(),
    })
}
