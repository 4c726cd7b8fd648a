//! What an agreement tells to its papers: the agreement itself, its annexes, its end.

use super::{Agreement, AgreementId, Annex, Stage, annex, pages, read};
use crate::{
    printed::{self, Around, LANG, w as printed_w},
    support_plans::{self, Whole, service},
};
use access::{Answer, Layer, Viewer, WebError, app::Coming};
use base::{
    Code, clock,
    ids::CaseId,
    jiff::{Unit, civil::Date},
};
use documents::{
    By, Kind, Made, Maker, Offer, Source, Told, Under,
    making::{made_of_rows, offered},
};
use serde_json::{Value, json};
use store::{Db, Tx, sql};
use uuid::Uuid;

/// The papers that an agreement makes.
pub const PAPERS: &[Maker] = &[
    Maker { record: "service-agreement", kind: Kind::Agreement, tell: agreement },
    Maker { record: "service-agreement", kind: Kind::Termination, tell: termination },
    Maker { record: "service-agreement-annex", kind: Kind::Annex, tell: annex_paper },
];

/// The papers of an agreement as it stands.
pub fn offers(of: &Agreement) -> Vec<Offer> {
    let offer = |kind, is_signed| Offer { kind, is_signed };
    match of.stage {
        Stage::HandedOver => vec![offer(Kind::Agreement, false)],
        Stage::Signed => vec![offer(Kind::Agreement, true)],
        Stage::Ended => vec![offer(Kind::Agreement, true), offer(Kind::Termination, true)],
        Stage::Withdrawn => Vec::new(),
    }
}

/// The papers of the annexes of a case's agreement, in their order.
pub(super) async fn annexes_made(
    db: &mut impl Db,
    viewer: &Viewer,
    case: CaseId,
    annexes: &[Annex],
) -> Answer<Vec<Made>> {
    let offer = || vec![Offer { kind: Kind::Annex, is_signed: true }];
    let rows = annexes.iter().map(|one| (one.id.uuid(), offer())).collect();
    made_of_rows(db, viewer, (case, Layer::General), "service-agreement-annex", rows).await
}

/// What the paper of an agreement needs beside it.
struct View {
    of: Agreement,
    services: Vec<String>,
    /// The plan that it goes with.
    plan: Option<Whole>,
    /// Number and day of the needs assessment behind that plan.
    needs: Value,
    address: Option<String>,
}

fn agreement<'a>(db: &'a mut (dyn Db + 'a), by: By<'a>, id: Uuid) -> Coming<'a, Option<Told>> {
    Box::pin(async move {
        let mut db = db;
        let of = seen(&mut db, by.viewer, AgreementId::from_uuid(id)).await?;
        let Some(is_signed) = offered(&offers(&of), Kind::Agreement) else { return Ok(None) };
        let around = Around::of(&mut db, of.case_id).await?;
        let view = view(&mut db, of).await?;
        let data = told(&view, &around);
        Ok(Some(paper(&view.of, is_signed, Kind::Agreement, data)))
    })
}

fn termination<'a>(db: &'a mut (dyn Db + 'a), by: By<'a>, id: Uuid) -> Coming<'a, Option<Told>> {
    Box::pin(async move {
        let mut db = db;
        let of = seen(&mut db, by.viewer, AgreementId::from_uuid(id)).await?;
        let Some(is_signed) = offered(&offers(&of), Kind::Termination) else { return Ok(None) };
        let around = Around::of(&mut db, of.case_id).await?;
        let data = told_end(&of, &around);
        Ok(Some(paper(&of, is_signed, Kind::Termination, data)))
    })
}

fn annex_paper<'a>(db: &'a mut (dyn Db + 'a), by: By<'a>, id: Uuid) -> Coming<'a, Option<Told>> {
    Box::pin(async move {
        let mut db = db;
        let agreement: Option<AgreementId> =
            sql("select agreement_id from service_agreement_annexes where id = $1")
                .bind(id)
                .maybe_value(&mut db)
                .await?;
        let of = seen(&mut db, by.viewer, agreement.ok_or(WebError::NotFound)?).await?;
        let all = annex::of(&mut db, of.id).await?;
        let one = all.iter().find(|one| one.id.uuid() == id).ok_or(WebError::NotFound)?;
        let around = Around::of(&mut db, of.case_id).await?;
        let data = told_annex(&of, one, &around);
        Ok(Some(paper(&of, true, Kind::Annex, data)))
    })
}

/// Keeps what the paper of an agreement's end tells, where the agreement ends with its case.
pub(super) async fn ended(tx: &mut Tx, case: CaseId, id: AgreementId) -> Answer<()> {
    let of = read::one(tx, case, id).await?;
    let data = told_end(&of, &Around::of(tx, case).await?);
    let source = Source { kind: "service-agreement", id: id.uuid() };
    Ok(documents::keep_as_signed(tx, source, Kind::Termination, &data).await?)
}

/// The agreement, for one who may read it.
async fn seen(db: &mut impl Db, viewer: &Viewer, id: AgreementId) -> Answer<Agreement> {
    let case = sql("select case_id from service_agreements where id = $1").bind(id).maybe_value(db).await?;
    let case = case.ok_or(WebError::NotFound)?;
    printed::may_read(db, viewer, case, Layer::General).await?;
    Ok(read::one(db, case, id).await?)
}

async fn view(db: &mut impl Db, of: Agreement) -> Answer<View> {
    let (plan, needs) = match of.plan_id {
        Some(id) => {
            (Some(support_plans::whole(db, of.case_id, id).await?), printed::needs_of(db, id.uuid()).await?)
        }
        None => (None, Value::Null),
    };
    Ok(View {
        services: read::services(db, of.id).await?,
        address: people::living::read::lives(db, of.person_id).await?,
        plan,
        needs,
        of,
    })
}

fn paper(of: &Agreement, is_signed: bool, kind: Kind, data: Value) -> Told {
    let name = kind.label(LANG);
    let title = of.reference.as_ref().map_or_else(|| name.to_owned(), |number| format!("{name} № {number}"));
    Told { under: Under::Case(of.case_id), layer: Layer::General, is_signed, title, data }
}

fn told(view: &View, around: &Around) -> Value {
    let of = &view.of;
    let plan = view.plan.as_ref().map(|one| &one.plan);
    let users = [of.child_id, Some(of.person_id)].into_iter().flatten();
    let users: Vec<Value> = users.filter_map(|id| around.person(id)).map(printed::shown).collect();
    json!({
        "reference": of.reference,
        "provider": around.head(),
        "family": signer(view.address.as_deref(), of, around),
        "users": users,
        "basis": { "text": of.basis, "date": of.basis_on },
        "urgent": of.urgent_reason,
        "assessment": view.needs,
        "plan": plan.map(|one| json!({ "number": one.number.to_string(), "date": clock::date_of(one.proposed_at) })),
        "services": services(view),
        "term": term(of.from_on, of.until_on),
        "starts_on": of.from_on,
        "ends_on": of.until_on,
        "fee": (of.fee_cents > 0).then(|| pages::fee(LANG, of.fee_cents)),
        "provider_duties": lines(&of.centre_duties),
        "family_duties": lines(&of.family_duties),
        "draft_given_on": of.handed_over_on,
        "signed_on": of.signed_on,
        "place": around.town,
        "child_signs": child_signs(of, around),
    })
}

/// Who signs for the family, with what they are in it.
fn signer(address: Option<&str>, of: &Agreement, around: &Around) -> Value {
    let mut signer = around.signs(of.person_id, &of.person);
    signer["address"] = json!(address);
    signer
}

/// The services of the agreement, as often as the plan has them.
fn services(view: &View) -> Vec<Value> {
    let activities = view.plan.as_ref().map_or(&[][..], |plan| &plan.activities);
    let often = |code: &str| {
        let of_it = activities.iter().filter(|one| one.service.as_deref() == Some(code));
        of_it.filter_map(|one| one.frequency.clone()).next()
    };
    let services = view.services.iter();
    services.map(|code| json!({ "name": service(LANG, code), "frequency": often(code) })).collect()
}

/// The term in whole months; nothing when it is none.
fn term(from: Date, until: Date) -> Option<String> {
    let span = from.until((Unit::Month, until)).ok()?;
    (span.get_days() == 0 && span.get_months() > 0)
        .then(|| printed_w::term(LANG, i64::from(span.get_months())))
}

fn lines(text: &str) -> Vec<&str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
}

/// A child that signs for itself: as it was recorded, before that by the rule.
fn child_signs(of: &Agreement, around: &Around) -> Vec<String> {
    let signs = match of.signed_on {
        Some(_) => of.child_signed,
        None => crate::terms::signs_itself(&around.rules, of.child_born_on, of.handed_over_on),
    };
    of.child.iter().filter(|_| signs).map(|name| name.full(LANG)).collect()
}

fn told_end(of: &Agreement, around: &Around) -> Value {
    json!({
        "agreement": { "number": of.reference, "date": of.signed_on },
        "signed_on": of.ended_on,
        "place": around.town,
        "ends_on": of.ended_on,
        "ground": of.ground.map(|ground| ground.label(LANG)),
        "reasons": of.end_note,
        "provider": around.head(),
        "family": signer(None, of, around),
        "child_signs": child_signs(of, around),
    })
}

fn told_annex(of: &Agreement, one: &Annex, around: &Around) -> Value {
    json!({
        "number": one.number,
        "agreement": { "number": of.reference, "date": of.signed_on },
        "signed_on": one.signed_on,
        "place": around.town,
        "provider": around.head(),
        "family": signer(None, of, around),
        "changes": lines(&one.text),
        "extended_until": one.until_on,
        "child_signs": child_signs(of, around),
    })
}
