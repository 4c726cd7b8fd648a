//! What a consent tells to its paper.

use super::{Consent, read};
use crate::printed::{self, Around, LANG};
use access::{Answer, Layer, Viewer, WebError, app::Coming};
use base::{Code, ids::CaseId};
use documents::{
    Kind, Made, Maker, Offer, Told, Under,
    making::{born, lower, made_of_rows},
};
use serde_json::{Value, json};
use store::{Db, sql};
use uuid::Uuid;

/// The paper that a consent makes.
pub const PAPERS: &[Maker] = &[Maker { record: "consent", kind: Kind::Consent, tell: declaration }];

/// The papers of the consents of a case, in their order.
pub async fn made(
    db: &mut impl Db,
    viewer: &Viewer,
    case: CaseId,
    consents: &[Consent],
) -> Answer<Vec<Made>> {
    let offer = || vec![Offer { kind: Kind::Consent, is_signed: true }];
    let rows = consents.iter().map(|one| (one.id.uuid(), offer())).collect();
    made_of_rows(db, viewer, (case, Layer::General), "consent", rows).await
}

fn declaration<'a>(db: &'a mut (dyn Db + 'a), viewer: &'a Viewer, id: Uuid) -> Coming<'a, Option<Told>> {
    Box::pin(async move {
        let mut db = db;
        let case = sql("select case_id from consents where id = $1").bind(id);
        let case = case.maybe_value(&mut db).await?.ok_or(WebError::NotFound)?;
        printed::may_read(&mut db, viewer, case, Layer::General).await?;
        let consent = read::one(&mut db, case, super::ConsentId::from_uuid(id)).await?;
        let around = Around::of(&mut db, case).await?;
        let address = people::living::read::lives(&mut db, consent.giver_id).await?;
        let data = told(&consent, address, &around);
        let title = format!("{}: {}", Kind::Consent.label(LANG), lower(consent.purpose.label(LANG)));
        Ok(Some(Told { under: Under::Case(case), layer: Layer::General, is_signed: true, title, data }))
    })
}

fn told(of: &Consent, address: Option<String>, around: &Around) -> Value {
    let quality = around.person(of.giver_id).map(|one| lower(one.role.label(LANG)));
    let about = around.person(of.person_id).and_then(|one| one.born_on);
    let signs: Vec<String> = of.child_signed.then(|| of.person.full(LANG)).into_iter().collect();
    json!({
        "giver": { "name": of.giver.full(LANG), "quality": quality, "address": address },
        "about": [born(Some(&of.person), about)],
        "purposes": [{
            "text": format!("{}: {}", of.purpose.label(LANG), of.detail),
            "given": true,
            "until": of.valid_until,
        }],
        "explained_by": around.lead(),
        "given_on": of.given_on,
        "withdrawn_on": of.withdrawn_on,
        "child_signs": signs,
    })
}
