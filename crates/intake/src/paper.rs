//! What a request tells to its papers: the application, and the decision to refuse it.

use crate::{
    law::{self, Law},
    papers::{self as asked_papers, PaperRow},
    permits::ReadRequest,
    record::{self, RequestId, RequestView, StepKind, StepRow},
    state::State,
};
use access::{Answer, Layer, Viewer, app::Coming};
use base::{Code, Lang, ids::PersonId};
use documents::{
    By, Kind, Maker, Offer, Signer, Source, Told, Under,
    making::{born, offered, w as made_w},
};
use people::{
    ContactKind, Safety,
    contacts::{ContactLine, contacts},
    living::read::lives,
};
use serde_json::{Value, json};
use store::{Db, Tx};
use uuid::Uuid;

/// A paper is in Bulgarian, whoever asks for it.
const LANG: Lang = Lang::Bg;

/// The application among the papers that are asked for.
const APPLICATION: &str = "application";

/// The papers that a request makes.
pub const PAPERS: &[Maker] = &[
    Maker { record: "request", kind: Kind::Application, tell: application },
    Maker { record: "request", kind: Kind::Refusal, tell: refusal },
];

/// The papers of a request as it stands: the application where the way in asks for one.
pub fn offers(of: &RequestView) -> Vec<Offer> {
    let asks = Law::shipped().papers_of(of.way).any(|paper| paper.code == APPLICATION);
    let applies = asks.then_some(Kind::Application);
    let refusal = (of.state == State::Refused).then_some(Kind::Refusal);
    let kinds = [applies, refusal].into_iter().flatten();
    kinds.map(|kind| Offer { kind, is_signed: true }).collect()
}

/// Keeps what a request tells as it comes in, and what its refusal tells as it is decided.
pub async fn signed(tx: &mut Tx, viewer: &Viewer, id: RequestId) -> Answer<()> {
    documents::as_signed(tx, viewer, PAPERS, source(id)).await
}

/// Keeps what the application tells once the family asks for something else.
pub async fn corrected(tx: &mut Tx, viewer: &Viewer, id: RequestId) -> Answer<()> {
    documents::as_corrected(tx, viewer, PAPERS, source(id)).await
}

fn source(id: RequestId) -> Source {
    Source { kind: "request", id: id.uuid() }
}

/// By what the one who asks is reached.
#[derive(Default)]
struct Reached {
    address: Option<String>,
    phone: Option<String>,
    email: Option<String>,
}

fn application<'a>(db: &'a mut (dyn Db + 'a), by: By<'a>, id: Uuid) -> Coming<'a, Option<Told>> {
    Box::pin(async move {
        let mut db = db;
        let of = seen(&mut db, by.viewer, RequestId::from_uuid(id)).await?;
        if offered(&offers(&of), Kind::Application).is_none() {
            return Ok(None);
        }
        let reached = reached(&mut db, of.asks().map(|one| one.person_id)).await?;
        let papers = asked_papers::of(&mut db, of.id).await?;
        Ok(Some(paper(&of, Kind::Application, told(&of, reached, &papers))))
    })
}

fn refusal<'a>(db: &'a mut (dyn Db + 'a), by: By<'a>, id: Uuid) -> Coming<'a, Option<Told>> {
    Box::pin(async move {
        let mut db = db;
        let of = seen(&mut db, by.viewer, RequestId::from_uuid(id)).await?;
        let steps = record::steps::of(&mut db, of.id).await?;
        let refused = steps.iter().find(|step| step.kind == StepKind::Refuse);
        let is_offered = offered(&offers(&of), Kind::Refusal).is_some();
        let Some(step) = refused.filter(|_| is_offered) else { return Ok(None) };
        let reached = reached(&mut db, of.asks().map(|one| one.person_id)).await?;
        let head = documents::head_of_service(&mut db, of.centre_id).await?;
        Ok(Some(paper(&of, Kind::Refusal, told_refusal(&of, step, reached, head.as_ref()))))
    })
}

/// The request, for one who may read it.
async fn seen(db: &mut impl Db, viewer: &Viewer, id: RequestId) -> Answer<RequestView> {
    record::leave::<ReadRequest>(db, viewer, id).await?;
    record::see(db, viewer, id).await
}

/// Where a letter reaches somebody; only by ways that are known to be safe.
async fn reached(db: &mut impl Db, person: Option<PersonId>) -> Answer<Reached> {
    let Some(person) = person else { return Ok(Reached::default()) };
    let ways = contacts(db, person).await?;
    let safe = |kind: ContactKind| {
        let found = |one: &&ContactLine| one.kind == kind && one.safety == Safety::Safe;
        ways.iter().find(found).map(|one| one.value.clone())
    };
    Ok(Reached {
        address: lives(db, person).await?,
        phone: safe(ContactKind::Phone),
        email: safe(ContactKind::Email),
    })
}

fn paper(of: &RequestView, kind: Kind, data: Value) -> Told {
    let title = format!("{} № {}", kind.label(LANG), of.reference);
    Told { under: Under::Desk(of.centre_id), layer: Layer::General, is_signed: true, title, data }
}

fn told(of: &RequestView, reached: Reached, papers: &[PaperRow]) -> Value {
    let name = of.asks().map(|one| one.name.full(LANG));
    let children = of.people.iter().filter(|one| one.role == casework::cases::PersonRole::Child);
    let asked = papers.iter().filter(|one| one.waived_on.is_none());
    let asked = asked.map(|one| {
        json!({ "text": Law::shipped().paper_label(&one.paper, LANG), "given": one.received_on.is_some() })
    });
    json!({
        "reference": of.reference,
        "applicant": { "name": name, "address": reached.address, "phone": reached.phone, "email": reached.email },
        "children": children.map(|one| born(Some(&one.name), one.born_on)).collect::<Vec<_>>(),
        "situation": of.wish,
        "services": services(of),
        "papers": asked.collect::<Vec<_>>(),
        "date": of.received_on,
    })
}

fn told_refusal(of: &RequestView, step: &StepRow, reached: Reached, head: Option<&Signer>) -> Value {
    let ground = step.ground.as_deref().unwrap_or_default();
    json!({
        "to": { "name": of.asks().map(|one| one.name.full(LANG)), "address": reached.address },
        "request": { "number": of.reference, "date": of.received_on },
        "service": services(of).join(", "),
        "ground": law::label(&Law::shipped().refusals, ground, LANG),
        "reasons": step.text,
        "appeal": Law::shipped().appeal.label(LANG),
        "head": head.map(|head| head.told(made_w::post_head(LANG))),
    })
}

fn services(of: &RequestView) -> Vec<String> {
    let label = |code: &String| documents::making::lower(law::label(&Law::shipped().services, code, LANG));
    of.services.iter().map(label).collect()
}
