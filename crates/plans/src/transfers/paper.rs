//! What a transfer tells to its paper, the protocol of the hand-over.

use super::{Stage, Transfer, TransferId, read};
use crate::printed::{self, Around, LANG, w};
use access::{Answer, Layer, Viewer, app::Coming};
use base::{
    Code, clock,
    ids::{CaseId, UserId},
};
use casework::tasks::{self, TaskLine};
use deadlines::deadline::{self, Line};
use documents::{
    By, Kind, Made, Maker, Offer, PaperLine, Source, Told, Under,
    making::{day, made_of_rows, offered},
};
use serde_json::{Value, json};
use store::{Db, Tx, sql};
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

fn hand_over<'a>(db: &'a mut (dyn Db + 'a), by: By<'a>, id: Uuid) -> Coming<'a, Option<Told>> {
    Box::pin(async move {
        let mut db = db;
        let of = read::one(&mut db, TransferId::from_uuid(id)).await?;
        let case = of.case_id;
        printed::may_read(&mut db, by.viewer, case, Layer::General).await?;
        let Some(is_signed) = offered(&offers(&of), Kind::HandOver) else { return Ok(None) };
        let data = facts(&mut db, &of).await?;
        let title = Kind::HandOver.label(LANG).to_owned();
        Ok(Some(Told { under: Under::Case(case), layer: Layer::General, is_signed, title, data }))
    })
}

/// Keeps what the protocol tells, as the case is taken over; whoever takes it over to another centre never reads it.
pub(super) async fn signed(tx: &mut Tx, id: TransferId) -> Answer<()> {
    let of = read::one(tx, id).await?;
    let data = facts(tx, &of).await?;
    let source = Source { kind: "transfer", id: id.uuid() };
    Ok(documents::keep_as_signed(tx, source, Kind::HandOver, &data).await?)
}

async fn facts(db: &mut impl Db, of: &Transfer) -> Answer<Value> {
    let around = Around::of(db, of.case_id).await?;
    let tasks = tasks::in_case(db, of.case_id).await?;
    let clocks = deadline::for_case(db, of.case_id).await?;
    let papers = documents::papers::of_case(db, of.case_id, &[Layer::General]).await?;
    let sides = sides(db, of).await?;
    Ok(told(of, sides, (&tasks, &clocks, &papers), &around))
}

/// Who hands over and who takes over: a colleague with their post, or another centre with whoever took the case over.
async fn sides(db: &mut impl Db, of: &Transfer) -> Answer<(Value, Value)> {
    type Row = (UserId, Option<UserId>);
    let (offerer, decider): Row =
        sql("select offered_by, decided_by from transfers where id = $1").bind(of.id).one(db).await?;
    let from = printed::signer(db, of.from_centre, offerer).await?;
    let centre = of.centre_id.unwrap_or(of.from_centre);
    let mut to = match of.user_id.or(decider) {
        Some(user) => printed::signer(db, centre, user).await?,
        None => json!({}),
    };
    to["organisation"] = json!(of.centre_id.map(|_| of.to(LANG)));
    Ok((from, to))
}

fn told(
    of: &Transfer,
    (from, to): (Value, Value),
    (tasks, clocks, papers): (&[TaskLine], &[Line], &[PaperLine]),
    around: &Around,
) -> Value {
    let open = tasks.iter().filter(|one| one.done_at.is_none());
    let running = clocks
        .iter()
        .filter(|one| one.layer == Layer::General && one.met_at.is_none() && one.lifted_at.is_none());
    let given = papers.iter().rev().filter(|one| one.replaced_by.is_none() && one.kind != Kind::HandOver);
    json!({
        "from": from,
        "to": to,
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
