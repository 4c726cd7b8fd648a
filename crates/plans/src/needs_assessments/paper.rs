//! What a needs assessment tells to its paper.

use super::{Domain, FACTORS, Needs, NeedsId, read};
use crate::{
    printed::{self, Around, LANG, w},
    terms::Clock,
};
use access::{Layer, WebError, app::Coming};
use assessments::{record::Line as Filled, scores::domain};
use base::Code;
use documents::{
    By, Kind, Maker, Offer, Told, Under,
    making::{as_told, born, lower},
};
use serde_json::{Value, json};
use store::{Db, sql};
use uuid::Uuid;

/// The paper that a needs assessment makes.
pub const PAPERS: &[Maker] =
    &[Maker { record: "needs-assessment", kind: Kind::NeedsAssessment, tell: needs_assessment }];

/// The paper of a signed needs assessment.
pub fn offers() -> Vec<Offer> {
    vec![Offer { kind: Kind::NeedsAssessment, is_signed: true }]
}

fn needs_assessment<'a>(db: &'a mut (dyn Db + 'a), by: By<'a>, id: Uuid) -> Coming<'a, Option<Told>> {
    Box::pin(async move {
        let mut db = db;
        let case = sql("select case_id from needs_assessments where id = $1").bind(id);
        let case = case.maybe_value(&mut db).await?.ok_or(WebError::NotFound)?;
        let needs = read::one(&mut db, case, NeedsId::from_uuid(id)).await?;
        printed::may_read(&mut db, by.viewer, case, needs.layer).await?;
        let around = Around::of(&mut db, case).await?;
        let domains = read::domains(&mut db, needs.id).await?;
        // An instrument of a layer of its own is not told of in a paper that others read.
        let sources = read::sources(&mut db, &needs, &[Layer::General, needs.layer]).await?;
        let user =
            sql("select signed_by from needs_assessments where id = $1").bind(id).value(&mut db).await?;
        let by = printed::signer(&mut db, around.case.centre_id, user).await?;
        let data = told(&needs, &domains, &sources, by, &around);
        let title = format!("{} № {}", Kind::NeedsAssessment.label(LANG), needs.number);
        Ok(Some(Told { under: Under::Case(case), layer: needs.layer, is_signed: true, title, data }))
    })
}

fn told(needs: &Needs, domains: &[Domain], sources: &[Filled], by: Value, around: &Around) -> Value {
    let child = around.person(needs.person_id);
    let occasion = if needs.number > 1 { w::occasion_next(LANG) } else { w::occasion_first(LANG) };
    let mut about = born(Some(&needs.person), child.and_then(|one| one.born_on));
    about["lives_with"] = json!(printed::lives_with(
        around.case.care_form.map(|care| care.told(&[Layer::General, needs.layer]))
    ));
    json!({
        "number": needs.number,
        "child": about,
        "occasion": occasion,
        "family": around.family(),
        "held_on": needs.held_on,
        "methods": [w::source_took_part(LANG, needs.took_part.trim())],
        "domains": domains.iter().map(area).collect::<Vec<_>>(),
        "child_voice": as_told(needs.child_voice.as_deref(), needs.not_heard.as_deref()),
        "parents_view": needs.parents_view,
        "best_interest": factors(needs),
        "instruments": sources.iter().map(|one| json!({ "name": one.title(LANG), "date": one.held_on })).collect::<Vec<_>>(),
        "risk": around.case.risk.map(|risk| json!({ "level": lower(risk.label(LANG)) })),
        "conclusions": needs.conclusions,
        "team": [by],
        "next_on": Clock::NeedsUpdate.due(&around.rules, needs.held_on),
        "parent": around.parent(),
        "child_signs": around.child_signs(needs.held_on),
    })
}

fn area(one: &Domain) -> Value {
    json!({ "name": domain(LANG, &one.domain), "strengths": one.strength, "risks": one.risk, "need": one.need })
}

/// The seven factors of the child's best interest; those of which nothing was said are left out.
fn factors(needs: &Needs) -> Vec<Value> {
    let pairs = FACTORS.iter().zip(needs.factors());
    pairs.filter_map(|((_, label), text)| Some(json!({ "factor": label(LANG), "text": text? }))).collect()
}
