//! What a progress report tells to its paper.

use super::{Report, ReportId, read};
use crate::printed::{self, Around, LANG};
use access::{WebError, app::Coming};
use base::Code;
use documents::{By, Kind, Maker, Offer, Told, Under};
use serde_json::{Value, json};
use store::{Db, sql};
use uuid::Uuid;

/// The paper that a progress report makes.
pub const PAPERS: &[Maker] = &[Maker { record: "progress-report", kind: Kind::ProgressReport, tell: report }];

/// The paper of a signed report.
pub fn offers() -> Vec<Offer> {
    vec![Offer { kind: Kind::ProgressReport, is_signed: true }]
}

fn report<'a>(db: &'a mut (dyn Db + 'a), by: By<'a>, id: Uuid) -> Coming<'a, Option<Told>> {
    Box::pin(async move {
        let mut db = db;
        let case = sql("select case_id from progress_reports where id = $1").bind(id);
        let case = case.maybe_value(&mut db).await?.ok_or(WebError::NotFound)?;
        let report = read::one(&mut db, case, ReportId::from_uuid(id)).await?;
        printed::may_read(&mut db, by.viewer, case, report.layer).await?;
        let address = sql("select address from organisations where id = $1").bind(report.organisation_id);
        let address: Option<String> = address.value(&mut db).await?;
        let around = Around::of(&mut db, case).await?;
        let data = told(&report, address, &around);
        let title = Kind::ProgressReport.label(LANG).to_owned();
        Ok(Some(Told { under: Under::Case(case), layer: report.layer, is_signed: true, title, data }))
    })
}

fn told(of: &Report, address: Option<String>, around: &Around) -> Value {
    let number = around.case.cpd_case_number.as_deref();
    json!({
        "to": { "name": of.to(LANG), "address": address },
        "referral": number.map(|number| json!({ "number": number })),
        "child": around.child(),
        "period": { "from": of.from_on, "until": of.until_on },
        "situation": of.course,
        "progress": of.results,
        "proposal": of.recommendations,
        "lead": around.lead(),
        "head": around.head(),
    })
}
