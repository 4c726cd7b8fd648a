//! Drafts are replaced, published versions never change, an instrument is retired and comes back.

use super::{Details, Instrument, InstrumentId, Version, VersionId, read, upload::Taken};
use crate::permits::WriteInstrument;
use ::instruments::{Instrument as Form, instrument::Kind};
use access::{Layer, Permit, WebError, audit::Entry};
use base::{Code, ids::ProviderId};
use serde_json::json;
use store::{Tx, outbox, sql};

/// Keeps a form that was read as the draft of its instrument, in place of the draft before; an instrument that is not
/// there yet is made. Forms are one instrument when their `form_id` is the same.
pub async fn upload(
    tx: &mut Tx,
    permit: &Permit<WriteInstrument>,
    provider: ProviderId,
    taken: &Taken,
) -> Result<InstrumentId, WebError> {
    let form = &taken.form;
    let id = match read::by_form_id(tx, provider, &form.settings.form_id).await? {
        Some(id) => id,
        None => create(tx, permit, provider, form).await?,
    };
    keep_draft(tx, permit, id, taken).await?;
    Ok(id)
}

/// Keeps a form as the draft of an instrument, in place of the draft before.
pub async fn keep_draft(
    tx: &mut Tx,
    permit: &Permit<WriteInstrument>,
    id: InstrumentId,
    Taken { form, sheets }: &Taken,
) -> Result<VersionId, WebError> {
    let at = tx.at();
    let version = VersionId::new(at);
    let before = match read::published(tx, id).await? {
        Some(published) => Some(published.form()?),
        None => None,
    };
    let changes = before.map(|before| form.changes_since(&before)).unwrap_or_default();
    sql("delete from instrument_versions where instrument_id = $1 and number is null")
        .bind(id)
        .run(tx)
        .await?;
    sql("insert into instrument_versions (id, instrument_id, named, definition, workbook, changes, uploaded_at,
             uploaded_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8)")
    .bind(version)
    .bind(id)
    .bind(&form.settings.version)
    .bind(json!(form).to_string())
    .bind(json!(sheets).to_string())
    .bind(json!(changes).to_string())
    .bind(at)
    .bind(permit.viewer.user_id())
    .run(tx)
    .await?;
    Entry::under(permit, "instrument.uploaded")
        .record("instrument", id)
        .set("form_id", form.settings.form_id.as_str())
        .write(tx)
        .await?;
    Ok(version)
}

/// Publishes the draft as it was read: from now on it is what is filled, and it never changes.
/// [`WebError::Stale`] when another one was uploaded in the meantime.
pub async fn publish(
    tx: &mut Tx,
    permit: &Permit<WriteInstrument>,
    instrument: &Instrument,
    draft: &Version,
) -> Result<i64, WebError> {
    let (at, id) = (tx.at(), instrument.id);
    let number = instrument.number.unwrap_or(0) + 1;
    let published = sql("update instrument_versions set number = $3, published_at = $4, published_by = $5
                          where id = $1 and instrument_id = $2 and number is null")
    .bind(draft.id)
    .bind(id)
    .bind(number)
    .bind(at)
    .bind(permit.viewer.user_id())
    .run(tx)
    .await?;
    if published == 0 {
        return Err(WebError::Stale);
    }
    let form = draft.form()?;
    sql("update instruments set title_bg = $2, title_en = $3, retired_at = null, retired_by = null, version = version + 1
          where id = $1")
    .bind(id)
    .bind(title(&form, "bg"))
    .bind(title(&form, "en"))
    .run(tx)
    .await?;
    Entry::under(permit, "instrument.published")
        .record("instrument", id)
        .set("number", number)
        .write(tx)
        .await?;
    outbox::tell(tx, "instrument.published", &json!({ "instrument": id, "number": number })).await?;
    Ok(number)
}

/// Throws the draft away.
pub async fn discard(
    tx: &mut Tx,
    permit: &Permit<WriteInstrument>,
    id: InstrumentId,
) -> Result<(), WebError> {
    let gone = sql("delete from instrument_versions where instrument_id = $1 and number is null")
        .bind(id)
        .run(tx)
        .await?;
    if gone == 0 {
        return Err(WebError::NotFound);
    }
    Ok(Entry::under(permit, "instrument.discarded").record("instrument", id).write(tx).await?)
}

/// Changes what is said of an instrument beside its questions, as it was read at `version`.
pub async fn change(
    tx: &mut Tx,
    permit: &Permit<WriteInstrument>,
    was: &Instrument,
    version: i64,
    new: &Details,
) -> Result<(), WebError> {
    let changed = sql("update instruments set purpose_bg = $3, purpose_en = $4, layer = $5, months = $6, version = version + 1
                        where id = $1 and version = $2")
    .bind(was.id)
    .bind(version)
    .bind(&new.purpose_bg)
    .bind(&new.purpose_en)
    .bind(new.layer)
    .bind(new.months)
    .run(tx)
    .await?;
    if changed == 0 {
        return Err(WebError::Stale);
    }
    let entry = Entry::under(permit, "instrument.changed")
        .record("instrument", was.id)
        .change("layer", was.layer.code(), new.layer.code())
        .change("months", was.months, new.months);
    Ok(entry.write(tx).await?)
}

/// Takes an instrument out of use, or puts it back; what was filled with it stays.
pub async fn retire(
    tx: &mut Tx,
    permit: &Permit<WriteInstrument>,
    was: &Instrument,
    retired: bool,
) -> Result<(), WebError> {
    let at = tx.at();
    sql("update instruments set retired_at = $2, retired_by = $3, version = version + 1 where id = $1")
        .bind(was.id)
        .bind(retired.then_some(at))
        .bind(permit.viewer.user_id().filter(|_| retired))
        .run(tx)
        .await?;
    let action = if retired { "instrument.retired" } else { "instrument.returned" };
    Ok(Entry::under(permit, action).record("instrument", was.id).write(tx).await?)
}

async fn create(
    tx: &mut Tx,
    permit: &Permit<WriteInstrument>,
    provider: ProviderId,
    form: &Form,
) -> Result<InstrumentId, WebError> {
    let at = tx.at();
    let id = InstrumentId::new(at);
    sql("insert into instruments (id, provider_id, form_id, title_bg, title_en, purpose_bg, purpose_en, layer, created_at,
             created_by, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)")
        .bind(id)
        .bind(provider)
        .bind(&form.settings.form_id)
        .bind(title(form, "bg"))
        .bind(title(form, "en"))
        .bind(purpose(form, "bg"))
        .bind(purpose(form, "en"))
        .bind(Layer::General)
        .bind(at)
        .bind(permit.viewer.user_id())
        .run(tx)
        .await?;
    Ok(id)
}

fn title<'a>(form: &'a Form, tag: &str) -> &'a str {
    let title = form.settings.title.get(tag);
    if title.is_empty() { &form.settings.form_id } else { title }
}

/// The first sentence of the first note, where forms say what they are for.
fn purpose(form: &Form, tag: &str) -> String {
    let first = form.questions().into_iter().find(|(_, question)| question.kind == Kind::Note);
    let text = first.map_or("", |(_, question)| question.label.get(tag));
    let end = text.find(". ").map_or(text.len(), |end| end + 1);
    text.get(..end).unwrap_or(text).chars().take(300).collect()
}
