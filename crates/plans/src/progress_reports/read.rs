//! Progress reports, read and signed.

use super::{NewReport, paper};
use crate::{permits::WritePlan, printed, working::layers};
use access::{Layer, Permit, WebError, audit::Entry};
use base::{
    Id, Lang,
    ids::{CaseId, OrganisationId},
    jiff::{Timestamp, civil::Date},
};
use casework::cases::{self, read::in_script};
use serde_json::json;
use store::{Db, Result, Tx, outbox, sql};

/// What stands for a progress report.
pub enum ReportRow {}
/// Id of a progress report.
pub type ReportId = Id<ReportRow>;

store::row! {
    /// A signed progress report.
    pub struct Report {
        /// Its id.
        pub id: ReportId,
        /// To whom.
        pub organisation_id: OrganisationId,
        /// Its name in Bulgarian.
        pub name_bg: String,
        /// Its name in English.
        pub name_en: String,
        /// The first day of the period.
        pub from_on: Date,
        /// The last day of the period.
        pub until_on: Date,
        /// Who may read it.
        pub layer: Layer,
        /// What was done.
        pub course: String,
        /// What came of it.
        pub results: String,
        /// What is recommended.
        pub recommendations: Option<String>,
        /// When it was signed.
        pub signed_at: Timestamp,
        /// Who signed it.
        pub signer: Option<String>,
        /// Their name in Latin letters.
        pub signer_latin: Option<String>,
    }
}

impl Report {
    /// Who signed it.
    pub fn by(&self, lang: Lang) -> &str {
        in_script(lang, &self.signer, &self.signer_latin).unwrap_or("–")
    }

    /// To whom it is.
    pub fn to(&self, lang: Lang) -> &str {
        lang.pick(&self.name_bg, &self.name_en)
    }
}

/// A progress report of a case, in whatever layer.
pub async fn one(db: &mut impl Db, case: CaseId, id: ReportId) -> Result<Report> {
    sql("select r.id, r.organisation_id, o.name_bg, o.name_en, r.from_on, r.until_on, r.layer, r.course, r.results,
                r.recommendations, r.signed_at, u.name as signer, u.name_latin as signer_latin
           from progress_reports r
           join organisations o on o.id = r.organisation_id
           join users u on u.id = r.signed_by
          where r.case_id = $1 and r.id = $2")
    .bind(case)
    .bind(id)
    .one(db)
    .await
}

store::row! {
    /// A progress report in a list.
    pub struct Line {
        /// Its id.
        pub id: ReportId,
        /// To whom, in Bulgarian.
        pub name_bg: String,
        /// To whom, in English.
        pub name_en: String,
        /// The first day of the period.
        pub from_on: Date,
        /// The last day of the period.
        pub until_on: Date,
        /// Who may read it.
        pub layer: Layer,
    }
}

/// The progress reports of a case in these layers, the latest first.
pub async fn lines(db: &mut impl Db, case: CaseId, readable: &[Layer]) -> Result<Vec<Line>> {
    let [a, b, c, d] = layers(readable);
    sql("select r.id, o.name_bg, o.name_en, r.from_on, r.until_on, r.layer
           from progress_reports r join organisations o on o.id = r.organisation_id
          where r.case_id = $1 and r.layer in ($2, $3, $4, $5) order by r.until_on desc, r.id desc")
    .bind(case)
    .bind(a)
    .bind(b)
    .bind(c)
    .bind(d)
    .all(db)
    .await
}

/// The last day that was reported on.
pub async fn reported_until(db: &mut impl Db, case: CaseId) -> Result<Option<Date>> {
    sql("select until_on from progress_reports where case_id = $1 order by until_on desc, id limit 1")
        .bind(case)
        .maybe_value(db)
        .await
}

/// Signs a progress report.
///
/// # Errors
///
/// [`WebError::Forbidden`] in a layer that the permit does not cover.
pub async fn sign(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    case: CaseId,
    new: &NewReport,
) -> std::result::Result<ReportId, WebError> {
    permit.in_layer(new.layer)?;
    let at = tx.at();
    let id = ReportId::new(at);
    sql("insert into progress_reports (id, case_id, organisation_id, from_on, until_on, layer, course, results,
             recommendations, signed_at, signed_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)")
    .bind(id)
    .bind(case)
    .bind(new.organisation)
    .bind(new.from_on)
    .bind(new.until_on)
    .bind(new.layer)
    .bind(&new.course)
    .bind(&new.results)
    .bind(new.recommendations.as_deref())
    .bind(at)
    .bind(permit.viewer.user)
    .run(tx)
    .await?;
    Entry::under(permit, "progress-report.signed")
        .case(case)
        .record("progress-report", id)
        .set("from_on", new.from_on.to_string())
        .set("until_on", new.until_on.to_string())
        .write(tx)
        .await?;
    outbox::tell(tx, "progress-report.signed", &json!({ "case": case, "report": id })).await?;
    printed::signed(tx, &permit.viewer, paper::PAPERS, ("progress-report", id.uuid())).await?;
    cases::read::touch(tx, case).await?;
    Ok(id)
}
