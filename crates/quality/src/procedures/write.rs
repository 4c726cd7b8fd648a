//! Procedures are published, read and taken out of the library. Each with its audit entry in one transaction.

use super::{
    Body, NewProcedure, NewVersion, ProcedureId, VersionId,
    read::{self, ProcedureLine, VersionRow},
    w,
};
use crate::permits::{ReadProcedure, WriteProcedure};
use access::{
    Answer, Permit, WebError,
    audit::Entry,
    message::{self, Channel},
};
use base::{Code, Lang, clock};
use store::{Tx, outbox, sql};

/// The topic of a reminder.
const REMINDED: &str = "procedure.reminded";

/// Puts a procedure with its first version into the library of the permit's centre.
pub async fn create(tx: &mut Tx, permit: &Permit<WriteProcedure>, new: &NewProcedure) -> Answer<ProcedureId> {
    let (at, id) = (tx.at(), ProcedureId::new(tx.at()));
    sql("insert into procedures (id, centre_id, kind, title, created_at, created_by, version)
         values ($1, $2, $3, $4, $5, $6, 1)")
    .bind(id)
    .bind(permit.centre)
    .bind(new.kind)
    .bind(&new.title)
    .bind(at)
    .bind(permit.viewer.user_id())
    .run(tx)
    .await?;
    lay_down(tx, permit, id, 1, &new.version).await?;
    Entry::under(permit, "procedure.published")
        .record("procedure", id)
        .set("title", new.title.as_str())
        .set("kind", new.kind.code())
        .set("number", 1)
        .write(tx)
        .await?;
    outbox::tell(tx, "procedure.published", &serde_json::json!({ "procedure": id, "number": 1 })).await?;
    Ok(id)
}

/// Publishes a further version of a procedure as it was read at `version`: everybody reads anew.
pub async fn publish(
    tx: &mut Tx,
    permit: &Permit<WriteProcedure>,
    procedure: &ProcedureLine,
    version: i64,
    new: &NewVersion,
) -> Answer<i64> {
    touch(tx, procedure, version).await?;
    let number = procedure.number + 1;
    lay_down(tx, permit, procedure.id, number, new).await?;
    sql("update procedures set reminded_at = null where id = $1").bind(procedure.id).run(tx).await?;
    Entry::under(permit, "procedure.published")
        .record("procedure", procedure.id)
        .set("number", number)
        .set("valid_from", new.valid_from.to_string())
        .write(tx)
        .await?;
    let told = serde_json::json!({ "procedure": procedure.id, "number": number });
    outbox::tell(tx, "procedure.published", &told).await?;
    Ok(number)
}

async fn touch(tx: &mut Tx, procedure: &ProcedureLine, version: i64) -> Answer<()> {
    if procedure.retired_at.is_some() {
        return Err(WebError::NotFound);
    }
    let changed = sql("update procedures set version = version + 1 where id = $1 and version = $2")
        .bind(procedure.id)
        .bind(version)
        .run(tx)
        .await?;
    if changed == 0 { Err(WebError::Stale) } else { Ok(()) }
}

async fn lay_down(
    tx: &mut Tx,
    permit: &Permit<WriteProcedure>,
    procedure: ProcedureId,
    number: i64,
    new: &NewVersion,
) -> Answer<()> {
    let (at, id) = (tx.at(), VersionId::new(tx.at()));
    let (text, file) = match &new.body {
        Body::Text(text) => (Some(text.as_str()), None),
        Body::File(file, uploaded) => {
            sql("insert into files (id, name, media_type, bytes, sha256, uploaded_by, uploaded_at)
                 values ($1, $2, $3, $4, $5, $6, $7)")
            .bind(*file)
            .bind(&uploaded.name)
            .bind(uploaded.kind.media_type())
            .bind(i64::try_from(uploaded.bytes.len()).unwrap_or(i64::MAX))
            .bind(uploaded.sha256())
            .bind(permit.viewer.user_id())
            .bind(at)
            .run(tx)
            .await?;
            (None, Some(*file))
        }
    };
    sql("insert into procedure_versions (id, procedure_id, number, text, file_id, changes, valid_from, published_at, published_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
    .bind(id)
    .bind(procedure)
    .bind(number)
    .bind(text)
    .bind(file)
    .bind(new.changes.as_deref())
    .bind(new.valid_from)
    .bind(at)
    .bind(permit.viewer.user_id())
    .run(tx)
    .await?;
    for role in &new.roles {
        sql("insert into procedure_roles (version_id, role) values ($1, $2)")
            .bind(id)
            .bind(*role)
            .run(tx)
            .await?;
    }
    Ok(())
}

/// The viewer has read and understood the newest version; an older one is no longer to be confirmed.
pub async fn confirm(
    tx: &mut Tx,
    permit: &Permit<ReadProcedure>,
    procedure: &ProcedureLine,
    version: &VersionRow,
) -> Answer<()> {
    if version.number != procedure.number {
        return Err(WebError::Conflict(w::newer_version(permit.viewer.lang, procedure.number)));
    }
    if !procedure.must_read {
        return Err(WebError::Forbidden);
    }
    let at = tx.at();
    sql("insert into procedure_readings (version_id, user_id, at) values ($1, $2, $3)
         on conflict (version_id, user_id) do nothing")
    .bind(version.id)
    .bind(permit.viewer.user)
    .bind(at)
    .run(tx)
    .await?;
    Entry::under(permit, "procedure.confirmed")
        .record("procedure", procedure.id)
        .set("number", version.number)
        .write(tx)
        .await?;
    Ok(())
}

/// Reminds everybody who has not read the newest version, once a day at most; how many.
pub async fn remind(
    tx: &mut Tx,
    permit: &Permit<WriteProcedure>,
    procedure: &ProcedureLine,
    version: &VersionRow,
    base_url: &str,
) -> Answer<usize> {
    let (at, today) = (tx.at(), clock::date_of(tx.at()));
    if procedure.reminded_at.is_some_and(|last| clock::date_of(last) == today) {
        return Err(WebError::Conflict(w::reminded_today(permit.viewer.lang).to_owned()));
    }
    let readers = read::readers(tx, permit.centre, version.id).await?;
    let late: Vec<_> = readers.iter().filter(|one| one.read_at.is_none()).collect();
    let link = format!("{base_url}/procedures/{}", procedure.id);
    for one in &late {
        let lang = Lang::from_tag(&one.language).unwrap_or_default();
        let new = message::New {
            channel: Channel::Email,
            to: &one.email,
            user: Some(one.id),
            centre: Some(permit.centre),
            topic: REMINDED,
            subject: &w::reminder_subject(lang, procedure.title.as_str()),
            body: &w::reminder_body(lang, link.as_str(), procedure.title.as_str()),
        };
        message::send(tx, new).await?;
    }
    sql("update procedures set reminded_at = $2 where id = $1").bind(procedure.id).bind(at).run(tx).await?;
    Entry::under(permit, REMINDED)
        .record("procedure", procedure.id)
        .set("people", late.len())
        .write(tx)
        .await?;
    Ok(late.len())
}

/// Takes a procedure out of the library. Its versions and who read them stay.
pub async fn retire(
    tx: &mut Tx,
    permit: &Permit<WriteProcedure>,
    procedure: &ProcedureLine,
    version: i64,
) -> Answer<()> {
    touch(tx, procedure, version).await?;
    let at = tx.at();
    sql("update procedures set retired_at = $2 where id = $1").bind(procedure.id).bind(at).run(tx).await?;
    Entry::under(permit, "procedure.retired").record("procedure", procedure.id).write(tx).await?;
    Ok(())
}
