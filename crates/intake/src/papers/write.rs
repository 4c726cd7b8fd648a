//! A paper is asked for, comes, or is waived.

use super::{PaperRow, w};
use crate::{
    law::Law,
    permits::{CreateRequest, WriteRequest},
    record::{
        self, RequestId, follow_papers,
        steps::{NewStep, StepKind},
    },
    terms,
};
use access::{Act, Answer, Permit, Uploaded, Viewer, WebError, audit::Entry};
use base::{FieldErrors, Id, Problem, clock, ids::FileId, jiff::civil::Date};
use deadlines::New;
use store::{Tx, sql};

/// An act that puts papers on the list of a request.
pub trait Asking: Act {}
impl Asking for CreateRequest {}
impl Asking for WriteRequest {}

/// Puts a paper on the list of a request: asked for on a day, or brought along. Where a rule gives an authority a
/// term to issue it, the term runs from the day it was asked for.
pub async fn put<A: Asking>(
    tx: &mut Tx,
    permit: &Permit<A>,
    request: RequestId,
    code: &str,
    (asked_on, received_on): (Date, Option<Date>),
) -> Answer<()> {
    let paper = Law::shipped().paper(code).ok_or_else(|| FieldErrors::one("paper", Problem::NotOffered))?;
    let reference = record::read::reference(tx, request).await?;
    let new = |key| New::by(key, permit.centre, record::subject(request), asked_on).under(&reference);
    let term = match (received_on, paper.deadline.as_deref()) {
        (Some(_), _) => None,
        (None, Some(key)) => terms::start(tx, new(key)).await?,
        // All that the family still brings is waited for together, from the day it was asked for last.
        (None, None) => {
            let reason = w::more_asked(permit.viewer.lang);
            terms::start_again(tx, permit, new(terms::MISSING), reason).await?
        }
    };
    let added = sql("insert into request_papers (id, request_id, paper, asked_on, due_on, rule_key, rule_version, received_on, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 1) on conflict (request_id, paper) do nothing")
    .bind(Id::<PaperRow>::new(tx.at()))
    .bind(request)
    .bind(&paper.code)
    .bind(asked_on)
    .bind(term.as_ref().map(|term| term.due_on))
    .bind(term.as_ref().map(|term| term.key.as_str()))
    .bind(term.as_ref().map(|term| term.version.as_str()))
    .bind(received_on)
    .run(tx)
    .await?;
    if added == 0 {
        return Err(FieldErrors::one("paper", Problem::Taken).into());
    }
    Ok(())
}

/// Asks for one more paper.
pub async fn ask(tx: &mut Tx, permit: &Permit<WriteRequest>, request: RequestId, code: &str) -> Answer<()> {
    let today = clock::date_of(tx.at());
    put(tx, permit, request, code, (today, None)).await?;
    step(tx, &permit.viewer, request, code, "asked").await?;
    follow_papers(tx, permit, request).await?;
    entry(permit, request, "request.paper-asked", code).write(tx).await?;
    Ok(())
}

/// A paper came on a day, perhaps with its file.
pub async fn receive(
    tx: &mut Tx,
    permit: &Permit<WriteRequest>,
    request: RequestId,
    row: &PaperRow,
    (version, on): (i64, Date),
    file: Option<(FileId, &Uploaded)>,
) -> Answer<()> {
    if let Some((id, file)) = file {
        keep_file(tx, permit, id, file).await?;
    }
    let changed =
        sql("update request_papers set received_on = $3, file_id = coalesce($4, file_id), waived_on = null,
                              waived_reason = null, version = version + 1
                        where id = $1 and version = $2")
        .bind(row.id)
        .bind(version)
        .bind(on)
        .bind(file.map(|(id, _)| id))
        .run(tx)
        .await?;
    if changed == 0 {
        return Err(WebError::Stale);
    }
    match deadline(&row.paper) {
        Some(key) => drop(deadlines::meet(tx, record::subject(request), key, clock::start_of(on)).await?),
        None if awaited(tx, request).await? == 0 => {
            deadlines::meet(tx, record::subject(request), terms::MISSING, terms::met_at(on, tx.at())).await?;
        }
        None => {}
    }
    step(tx, &permit.viewer, request, &row.paper, "received").await?;
    follow_papers(tx, permit, request).await?;
    entry(permit, request, "request.paper-received", &row.paper)
        .set("received_on", on.to_string())
        .set("file", file.map(|(id, _)| id.to_string()))
        .write(tx)
        .await?;
    Ok(())
}

/// A paper is not needed after all.
pub async fn waive(
    tx: &mut Tx,
    permit: &Permit<WriteRequest>,
    request: RequestId,
    row: &PaperRow,
    (version, reason): (i64, &str),
) -> Answer<()> {
    let today = clock::date_of(tx.at());
    let changed = sql("update request_papers set waived_on = $3, waived_reason = $4, version = version + 1
                        where id = $1 and version = $2 and received_on is null")
    .bind(row.id)
    .bind(version)
    .bind(today)
    .bind(reason)
    .run(tx)
    .await?;
    if changed == 0 {
        return Err(WebError::Stale);
    }
    match deadline(&row.paper) {
        Some(key) => drop(deadlines::lift(tx, permit, record::subject(request), key, reason).await?),
        None if awaited(tx, request).await? == 0 => {
            deadlines::lift(tx, permit, record::subject(request), terms::MISSING, reason).await?;
        }
        None => {}
    }
    step(tx, &permit.viewer, request, &row.paper, "waived").await?;
    follow_papers(tx, permit, request).await?;
    entry(permit, request, "request.paper-waived", &row.paper).because(reason).write(tx).await?;
    Ok(())
}

/// How many papers the family still has to bring.
async fn awaited(tx: &mut Tx, request: RequestId) -> store::Result<i64> {
    sql("select count(*) from request_papers
          where request_id = $1 and rule_key = $2 and received_on is null and waived_on is null")
    .bind(request)
    .bind(terms::MISSING)
    .value(tx)
    .await
}

/// The deadline within which a paper has to be issued.
fn deadline(code: &str) -> Option<&'static str> {
    Law::shipped().paper(code)?.deadline.as_deref()
}

/// Nothing is waited for any more: the request ended without a case.
pub async fn lift_deadlines<A: Act>(
    tx: &mut Tx,
    permit: &Permit<A>,
    request: RequestId,
    reason: &str,
) -> Answer<()> {
    // One paper of the law has a deadline; a second one would be as short a list.
    let of_papers = Law::shipped().papers.iter().filter_map(|paper| paper.deadline.as_deref());
    for key in of_papers.chain([terms::MISSING, terms::DECISION]) {
        deadlines::lift(tx, permit, record::subject(request), key, reason).await?;
    }
    Ok(())
}

async fn keep_file(tx: &mut Tx, permit: &Permit<WriteRequest>, id: FileId, file: &Uploaded) -> Answer<()> {
    let at = tx.at();
    sql("insert into files (id, name, media_type, bytes, sha256, uploaded_by, uploaded_at)
         values ($1, $2, $3, $4, $5, $6, $7)")
    .bind(id)
    .bind(&file.name)
    .bind(file.kind.media_type())
    .bind(i64::try_from(file.bytes.len()).unwrap_or(i64::MAX))
    .bind(file.sha256())
    .bind(permit.viewer.user_id())
    .bind(at)
    .run(tx)
    .await?;
    Ok(())
}

/// The step names the paper by its code and what happened to it, so that it is told in the reader's language.
async fn step(tx: &mut Tx, viewer: &Viewer, request: RequestId, code: &str, happened: &str) -> Answer<()> {
    let on = clock::date_of(tx.at());
    let step = NewStep { ground: Some(happened.to_owned()), ..NewStep::saying(StepKind::Paper, on, code) };
    Ok(step.add(tx, viewer, request).await?)
}

fn entry(permit: &Permit<WriteRequest>, request: RequestId, action: &'static str, code: &str) -> Entry {
    Entry::under(permit, action).record("request", request).set("paper", code)
}
