//! Closing reports, parsed, read and signed.

use super::{paper, w};
use crate::{permits::WritePlan, printed, working, working::layers};
use access::{Layer, Permit, WebError, audit::Entry};
use base::{
    FieldErrors, Id, Lang,
    ids::CaseId,
    jiff::Timestamp,
    typed::{self, Typed},
};
use casework::cases::{
    self,
    closures::{self, Closure},
    read::in_script,
};
use serde_json::json;
use store::{Db, Result, Tx, outbox, sql};

/// Most characters of a text.
const MAX_TEXT: usize = 20_000;

/// What stands for a closing report.
pub enum ClosingReportRow {}
/// Id of a closing report.
pub type ClosingReportId = Id<ClosingReportRow>;

/// A closing report about to be signed.
#[derive(Debug, Clone, PartialEq)]
pub struct NewClosingReport {
    /// Who may read it.
    pub layer: Layer,
    /// What was done and reached.
    pub course: String,
    /// What the child says.
    pub child_voice: Option<String>,
    /// Why it was not heard.
    pub not_heard: Option<String>,
    /// What the parents say.
    pub parents_view: String,
    /// What is recommended.
    pub recommendations: Option<String>,
}

impl NewClosingReport {
    /// Reads what is to be signed.
    ///
    /// # Errors
    ///
    /// What is wrong with each field.
    pub fn parse(typed: &Typed, layers: &[Layer]) -> std::result::Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let layer = errors.check("layer", working::layer(typed.get("layer"), layers));
        let course = errors.check("course", typed::text(typed.get("course"), MAX_TEXT));
        let voice = working::voice(typed, &mut errors, MAX_TEXT);
        let parents_view = errors.check("parents_view", typed::text(typed.get("parents_view"), MAX_TEXT));
        let recommendations =
            errors.check("recommendations", typed::optional_text(typed.get("recommendations"), MAX_TEXT));
        let new = (|| {
            let (child_voice, not_heard) = voice?;
            Some(NewClosingReport {
                layer: layer?,
                course: course?,
                child_voice,
                not_heard,
                parents_view: parents_view?,
                recommendations: recommendations?,
            })
        })();
        errors.or(new)
    }
}

store::row! {
    /// A signed closing report.
    pub struct ClosingReport {
        /// Its id.
        pub id: ClosingReportId,
        /// The closure it goes with.
        pub closure_id: Id<ClosingReportRow>,
        /// Who may read it.
        pub layer: Layer,
        /// What was done and reached.
        pub course: String,
        /// What the child says.
        pub child_voice: Option<String>,
        /// Why it was not heard.
        pub not_heard: Option<String>,
        /// What the parents say.
        pub parents_view: String,
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

impl ClosingReport {
    /// Who signed it.
    pub fn by(&self, lang: Lang) -> &str {
        in_script(lang, &self.signer, &self.signer_latin).unwrap_or("–")
    }
}

/// A closing report of a case, in whatever layer.
pub async fn one(db: &mut impl Db, case: CaseId, id: ClosingReportId) -> Result<ClosingReport> {
    sql("select r.id, r.closure_id, r.layer, r.course, r.child_voice, r.not_heard, r.parents_view, r.recommendations,
                r.signed_at, u.name as signer, u.name_latin as signer_latin
           from closing_reports r join users u on u.id = r.signed_by
          where r.case_id = $1 and r.id = $2")
    .bind(case)
    .bind(id)
    .one(db)
    .await
}

store::row! {
    /// A closing report in a list.
    pub struct Line {
        /// Its id.
        pub id: ClosingReportId,
        /// Who may read it.
        pub layer: Layer,
        /// When it was signed.
        pub signed_at: Timestamp,
    }
}

/// The closing reports of a case in these layers, the latest first.
pub async fn lines(db: &mut impl Db, case: CaseId, readable: &[Layer]) -> Result<Vec<Line>> {
    let [a, b, c, d] = layers(readable);
    sql("select r.id, r.layer, r.signed_at from closing_reports r
          where r.case_id = $1 and r.layer in ($2, $3, $4, $5) order by r.signed_at desc, r.id")
    .bind(case)
    .bind(a)
    .bind(b)
    .bind(c)
    .bind(d)
    .all(db)
    .await
}

/// The closure that stands, when the case is closed.
pub async fn standing(db: &mut impl Db, case: CaseId, readable: &[Layer]) -> Result<Option<Closure>> {
    let all = closures::closures(db, case, readable).await?;
    Ok(all.into_iter().find(|one| one.reopened_at.is_none()))
}

/// Signs the closing report of a closure.
///
/// # Errors
///
/// [`WebError::Forbidden`] in a layer that the permit does not cover, [`WebError::Conflict`] when it has one.
pub async fn sign(
    tx: &mut Tx,
    permit: &Permit<WritePlan>,
    case: CaseId,
    closure: &Closure,
    new: &NewClosingReport,
) -> std::result::Result<ClosingReportId, WebError> {
    permit.in_layer(new.layer)?;
    let at = tx.at();
    let id = ClosingReportId::new(at);
    let done = sql("insert into closing_reports (id, case_id, closure_id, layer, course, child_voice, not_heard, parents_view,
             recommendations, signed_at, signed_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         on conflict (closure_id) do nothing")
    .bind(id)
    .bind(case)
    .bind(closure.id)
    .bind(new.layer)
    .bind(&new.course)
    .bind(new.child_voice.as_deref())
    .bind(new.not_heard.as_deref())
    .bind(&new.parents_view)
    .bind(new.recommendations.as_deref())
    .bind(at)
    .bind(permit.viewer.user)
    .run(tx)
    .await?;
    if done == 0 {
        return Err(WebError::Conflict(w::has_report(permit.viewer.lang).to_owned()));
    }
    Entry::under(permit, "closing-report.signed")
        .case(case)
        .record("closing-report", id)
        .set("heard", new.child_voice.is_some())
        .write(tx)
        .await?;
    outbox::tell(tx, "closing-report.signed", &json!({ "case": case, "report": id })).await?;
    printed::signed(tx, &permit.viewer, paper::PAPERS, ("closing-report", id.uuid())).await?;
    cases::read::touch(tx, case).await?;
    Ok(id)
}
