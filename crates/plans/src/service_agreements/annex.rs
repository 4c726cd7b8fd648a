//! An annex: what changes in a signed agreement, perhaps its term.

pub mod web;

use super::{Agreement, Stage, form::MAX_TEXT, paper, w};
use crate::{needs_assessments::day_until, permits::WriteServiceAgreement, printed};
use access::{Permit, WebError, answer::form_key, audit::Entry};
use base::{
    Code, FieldErrors, Id, Lang, Problem,
    jiff::civil::Date,
    typed::{self, Typed},
};
use casework::cases::{self, CaseView, frame};
use page::{Fields, Markup, form, html, when};
use serde_json::json;
use store::{Db, Result, Tx, outbox, sql};

/// What stands for an annex.
pub enum AnnexRow {}
/// Id of an annex.
pub type AnnexId = Id<AnnexRow>;

store::row! {
    /// An annex.
    pub struct Annex {
        /// Its id.
        pub id: AnnexId,
        /// The first, the second … of the agreement.
        pub number: i64,
        /// What changes.
        pub text: String,
        /// The new end, when it extends the term.
        pub until_on: Option<Date>,
        /// The day it was signed.
        pub signed_on: Date,
    }
}

/// The annexes of an agreement, in their order.
pub async fn of(db: &mut impl Db, id: super::AgreementId) -> Result<Vec<Annex>> {
    sql("select id, number, text, until_on, signed_on from service_agreement_annexes
          where agreement_id = $1 order by number, id")
    .bind(id)
    .all(db)
    .await
}

/// An annex about to be added.
#[derive(Debug, Clone, PartialEq)]
pub struct NewAnnex {
    /// What changes.
    pub text: String,
    /// The new end, when it extends the term.
    pub until_on: Option<Date>,
    /// The day it was signed.
    pub signed_on: Date,
}

impl NewAnnex {
    /// Reads an annex; a new end is after the one that stands.
    ///
    /// # Errors
    ///
    /// What is wrong with each field.
    pub fn parse(typed: &Typed, of: &Agreement, today: Date) -> std::result::Result<Self, FieldErrors> {
        let mut errors = FieldErrors::new();
        let text = errors.check("text", typed::text(typed.get("text"), MAX_TEXT));
        let until = typed::optional_date(typed.get("until_on")).and_then(|day| match day {
            Some(day) if day <= of.until_on => Err(Problem::Before(of.until_on)),
            day => Ok(day),
        });
        let until_on = errors.check("until_on", until);
        let signed_on = errors.check("signed_on", day_until(typed.get("signed_on"), today));
        errors.or((|| Some(NewAnnex { text: text?, until_on: until_on?, signed_on: signed_on? }))())
    }
}

/// Adds an annex to a signed agreement.
///
/// # Errors
///
/// [`WebError::Conflict`] when it is not signed or has ended, [`WebError::Stale`] when it was changed meanwhile.
pub async fn add(
    tx: &mut Tx,
    permit: &Permit<WriteServiceAgreement>,
    of: &Agreement,
    new: &NewAnnex,
) -> std::result::Result<AnnexId, WebError> {
    let (at, lang) = (tx.at(), permit.viewer.lang);
    if of.stage != Stage::Signed {
        return Err(WebError::Conflict(w::no_such_step(lang, of.stage.label(lang))));
    }
    let until = new.until_on.unwrap_or(of.until_on);
    let done = sql("update service_agreements set until_on = $3, version = version + 1
                     where id = $1 and version = $2 and stage = 'signed'")
    .bind(of.id)
    .bind(of.version)
    .bind(until)
    .run(tx)
    .await?;
    if done == 0 {
        return Err(WebError::Stale);
    }
    let id = AnnexId::new(at);
    sql("insert into service_agreement_annexes (id, agreement_id, number, text, until_on, signed_on, created_at, created_by)
         values ($1, $2, (select coalesce(max(x.number), 0) + 1 from service_agreement_annexes x where x.agreement_id = $2),
             $3, $4, $5, $6, $7)")
    .bind(id)
    .bind(of.id)
    .bind(&new.text)
    .bind(new.until_on)
    .bind(new.signed_on)
    .bind(at)
    .bind(permit.viewer.user)
    .run(tx)
    .await?;
    if until != of.until_on {
        super::term::extend(tx, permit, of, until).await?;
    }
    Entry::under(permit, "service-agreement.annexed")
        .case(of.case_id)
        .record("service-agreement", of.id)
        .change("until_on", of.until_on.to_string(), until.to_string())
        .write(tx)
        .await?;
    outbox::tell(
        tx,
        "service-agreement.annexed",
        &json!({ "case": of.case_id, "agreement": of.id, "annex": id }),
    )
    .await?;
    printed::signed(tx, &permit.viewer, paper::PAPERS, ("service-agreement-annex", id.uuid())).await?;
    cases::read::touch(tx, of.case_id).await?;
    Ok(id)
}

/// Adding an annex.
pub fn annex_page(
    lang: Lang,
    case: &CaseView,
    of: &Agreement,
    typed: &Typed,
    errors: &FieldErrors,
) -> Markup {
    let fields = Fields::new(lang, errors);
    let here = format!("/cases/{}/agreements/{}", case.id, of.id);
    let body = html! {
        (fields.textarea("text", w::annex_text(lang), typed.get("text")).rows(5))
        (fields.text("until_on", w::new_until(lang), typed.get("until_on")).date().optional()
            .hint(w::stands_until(lang, when::date(lang, of.until_on))))
        (fields.text("signed_on", w::signed_on(lang), typed.get("signed_on")).date())
        (form::buttons(html! { (form::submit(w::add_annex(lang))) (form::button_link(&here, page::w::cancel(lang))) }))
    };
    let action = format!("{here}/annexes");
    let form = form::form(&action, &form_key(), Some(of.version), fields.with_errors(body));
    frame::step(lang, case, w::add_annex(lang), form)
}
