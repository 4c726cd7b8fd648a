//! Changing the guidance of a centre.

use super::{GuideStep, own, shipped};
use crate::permits::WriteGuidance;
use access::{Permit, WebError, audit::Entry};
use base::{Code, Lang};
use store::{Tx, sql};

/// Puts the centre's own text of a step, in both languages, in place of what it had at `version`.
///
/// # Errors
///
/// [`WebError::Stale`] when it was changed since it was read.
pub async fn write(
    tx: &mut Tx,
    permit: &Permit<WriteGuidance>,
    step: GuideStep,
    version: i64,
    texts: &[String; 2],
) -> Result<(), WebError> {
    let (current, before) = own(tx, permit.centre, step).await?;
    if current != version {
        return Err(WebError::Stale);
    }
    let at = tx.at();
    for (lang, text) in Lang::ALL.into_iter().zip(texts) {
        sql("insert into guidance (centre_id, step, lang, text, changed_at, changed_by, version)
             values ($1, $2, $3, $4, $5, $6, $7)
             on conflict (centre_id, step, lang) do update
             set text = excluded.text, changed_at = excluded.changed_at, changed_by = excluded.changed_by, version = excluded.version")
        .bind(permit.centre)
        .bind(step)
        .bind(lang.tag())
        .bind(text)
        .bind(at)
        .bind(permit.viewer.user)
        .bind(version + 1)
        .run(tx)
        .await?;
    }
    entry(permit, "guidance.changed", step, &before, texts).write(tx).await?;
    Ok(())
}

/// Goes back to the text that comes with the product; the centre's own stays in the audit trail.
pub async fn take_back(tx: &mut Tx, permit: &Permit<WriteGuidance>, step: GuideStep) -> Result<(), WebError> {
    let (_, before) = own(tx, permit.centre, step).await?;
    let gone = sql("delete from guidance where centre_id = $1 and step = $2")
        .bind(permit.centre)
        .bind(step)
        .run(tx)
        .await?;
    if gone > 0 {
        let after = Lang::ALL.map(|lang| shipped(step, lang).to_owned());
        entry(permit, "guidance.taken-back", step, &before, &after).write(tx).await?;
    }
    Ok(())
}

fn entry(
    permit: &Permit<WriteGuidance>,
    action: &'static str,
    step: GuideStep,
    before: &[String; 2],
    after: &[String; 2],
) -> Entry {
    Entry::under(permit, action)
        .set("step", step.code())
        .change("text_bg", before[0].as_str(), after[0].as_str())
        .change("text_en", before[1].as_str(), after[1].as_str())
}
