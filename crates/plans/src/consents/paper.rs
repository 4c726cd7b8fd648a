//! What a consent tells to its papers: the declaration as it was given, and when it was taken back the declaration of that.

use super::{Consent, ConsentId, read};
use crate::printed::{self, Around, LANG, w};
use access::{Answer, Layer, Viewer, WebError, app::Coming};
use base::{
    Code,
    ids::{CaseId, UserId},
};
use documents::{
    By, Kind, Made, Maker, Offer, Told, Under,
    making::{born, lower, made_of_rows},
};
use serde_json::{Value, json};
use store::{Db, sql};
use uuid::Uuid;

/// What the withdrawal of a consent is called as a record of its own, under the id of the consent.
pub(super) const WITHDRAWAL: &str = "consent-withdrawal";

/// The papers that a consent makes.
pub const PAPERS: &[Maker] = &[
    Maker { record: "consent", kind: Kind::Consent, tell: declaration },
    Maker { record: WITHDRAWAL, kind: Kind::Consent, tell: withdrawal },
];

/// The papers of the consents of a case, in their order: of what was given, and of what was taken back.
pub async fn made(
    db: &mut impl Db,
    viewer: &Viewer,
    case: CaseId,
    consents: &[Consent],
) -> Answer<Vec<Vec<Made>>> {
    let offer = |is: bool| is.then_some(Offer { kind: Kind::Consent, is_signed: true }).into_iter().collect();
    let of = (case, Layer::General);
    let rows = consents.iter().map(|one| (one.id.uuid(), offer(true))).collect();
    let given = made_of_rows(db, viewer, of, "consent", rows).await?;
    let rows = consents.iter().map(|one| (one.id.uuid(), offer(one.withdrawn_on.is_some()))).collect();
    let taken_back = made_of_rows(db, viewer, of, WITHDRAWAL, rows).await?;
    Ok(given.into_iter().zip(taken_back).map(|(given, back)| vec![given, back]).collect())
}

fn declaration<'a>(db: &'a mut (dyn Db + 'a), by: By<'a>, id: Uuid) -> Coming<'a, Option<Told>> {
    Box::pin(async move {
        let mut db = db;
        let (consent, around) = seen(&mut db, by, id).await?;
        let data = told(&mut db, &consent, &around).await?;
        let title = titled(Kind::Consent.label(LANG), &consent);
        Ok(Some(paper(&consent, title, data)))
    })
}

fn withdrawal<'a>(db: &'a mut (dyn Db + 'a), by: By<'a>, id: Uuid) -> Coming<'a, Option<Told>> {
    Box::pin(async move {
        let mut db = db;
        let (consent, around) = seen(&mut db, by, id).await?;
        let Some(day) = consent.withdrawn_on else { return Ok(None) };
        let mut data = told(&mut db, &consent, &around).await?;
        // Whoever notes a withdrawal is the one who was told.
        data["explained_by"] = printed::signer(&mut db, around.case.centre_id, by.viewer.user).await?;
        data["withdrawn_on"] = json!(day);
        data["withdrawn_by"] = json!(consent.withdrawn_by);
        data["withdrawn_note"] = json!(consent.withdrawn_note);
        let title = titled(w::consent_withdrawal(LANG), &consent);
        Ok(Some(paper(&consent, title, data)))
    })
}

/// The consent, for one who may read it.
async fn seen(db: &mut impl Db, by: By<'_>, id: Uuid) -> Answer<(Consent, Around)> {
    let case = sql("select case_id from consents where id = $1").bind(id).maybe_value(db).await?;
    let case = case.ok_or(WebError::NotFound)?;
    printed::may_read(db, by.viewer, case, Layer::General).await?;
    Ok((read::one(db, case, ConsentId::from_uuid(id)).await?, Around::of(db, case).await?))
}

fn titled(name: &str, of: &Consent) -> String {
    format!("{name}: {}", lower(of.purpose.label(LANG)))
}

fn paper(of: &Consent, title: String, data: Value) -> Told {
    Told { under: Under::Case(of.case_id), layer: Layer::General, is_signed: true, title, data }
}

/// The consent as it was given.
async fn told(db: &mut impl Db, of: &Consent, around: &Around) -> Answer<Value> {
    let user: UserId = sql("select created_by from consents where id = $1").bind(of.id).value(db).await?;
    let explained_by = printed::signer(db, around.case.centre_id, user).await?;
    let address = people::living::read::lives(db, of.giver_id).await?;
    let quality = around.person(of.giver_id).map(|one| lower(one.role.label(LANG)));
    let about = around.person(of.person_id).and_then(|one| one.born_on);
    let signs: Vec<String> = of.child_signed.then(|| of.person.full(LANG)).into_iter().collect();
    Ok(json!({
        "giver": { "name": of.giver.full(LANG), "quality": quality, "address": address },
        "about": [born(Some(&of.person), about)],
        "purposes": [{
            "text": format!("{}: {}", of.purpose.label(LANG), of.detail),
            "given": true,
            "until": of.valid_until,
        }],
        "explained_by": explained_by,
        "given_on": of.given_on,
        "child_signs": signs,
    }))
}
