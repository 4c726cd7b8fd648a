//! The term of a signed agreement: brought to mind before it runs out, so that an annex extends it or the support ends on
//! purpose.

use super::{Agreement, w};
use crate::permits::WriteServiceAgreement;
use access::{Layer, Permit, WebError};
use base::{Code, jiff::civil::Date};
use deadlines::{New, Subject};
use page::when;
use store::Tx;

/// The rule.
const TERM: &str = "validity-end";

/// It is signed: it holds until its last day.
///
/// # Errors
///
/// When the database fails.
pub async fn begin(
    tx: &mut Tx,
    permit: &Permit<WriteServiceAgreement>,
    of: &Agreement,
) -> Result<(), WebError> {
    deadlines::start(tx, new(permit, of, of.until_on)).await?;
    Ok(())
}

/// An annex lets it hold until another day.
///
/// # Errors
///
/// When the database fails.
pub async fn extend(
    tx: &mut Tx,
    permit: &Permit<WriteServiceAgreement>,
    of: &Agreement,
    until: Date,
) -> Result<(), WebError> {
    let lang = permit.viewer.lang;
    let reason = w::extended(lang, when::date(lang, until));
    deadlines::start_again(tx, permit, new(permit, of, until), &reason).await?;
    Ok(())
}

/// It has ended.
///
/// # Errors
///
/// When the database fails.
pub async fn end(
    tx: &mut Tx,
    permit: &Permit<WriteServiceAgreement>,
    of: &Agreement,
    ground: super::Ground,
) -> Result<(), WebError> {
    let why = ground.label(permit.viewer.lang);
    deadlines::lift_quietly(tx, permit, about(of), Some(TERM), why).await?;
    Ok(())
}

fn new<'a>(permit: &Permit<WriteServiceAgreement>, of: &Agreement, until: Date) -> New<'a> {
    New::by(TERM, permit.centre, about(of), until).of_case(of.case_id).in_layer(Layer::General)
}

fn about(of: &Agreement) -> Subject {
    Subject::new("service-agreement", of.id)
}
