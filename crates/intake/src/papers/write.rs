//! A paper is asked for, comes, or is waived.

use super::{
    PaperRow,
    following::{Why, follow},
};
use crate::{
    law::{Law, Paper},
    permits::{CreateRequest, WriteRequest},
    record::{
        self, RequestId,
        steps::{NewStep, StepKind},
        subject,
    },
    state::State,
    terms::{self, Term},
};
use access::{Act, Answer, Layer, Permit, Uploaded, Viewer, WebError, audit::Entry, permit::permit_outside};
use base::{
    Code, FieldErrors, Id, Lang, Problem, clock,
    ids::{CaseId, FileId},
    jiff::civil::Date,
};
use casework::{files, permits::WriteFile};
use deadlines::New;
use store::{Tx, sql};

/// An act that puts papers on the list of a request.
pub trait Asking: Act {}
impl Asking for CreateRequest {}
impl Asking for WriteRequest {}

/// Puts a paper on the list of a request: asked for on a day, or brought along. Where a rule gives an authority a
/// term to issue it, the term runs from the day it was asked for; what the family brings has the term of the family.
pub async fn put<A: Asking>(
    tx: &mut Tx,
    permit: &Permit<A>,
    request: RequestId,
    code: &str,
    (asked_on, received_on): (Date, Option<Date>),
) -> Answer<()> {
    let paper = Law::shipped().paper(code).ok_or_else(|| FieldErrors::one("paper", Problem::NotOffered))?;
    let term = match received_on {
        None => term(tx, permit, request, paper, asked_on).await?,
        Some(_) => None,
    };
    let added = sql("insert into request_papers (id, request_id, paper, proves_referral, asked_on, due_on, rule_key, rule_version,
             received_on, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1) on conflict (request_id, paper) do nothing")
    .bind(Id::<PaperRow>::new(tx.at()))
    .bind(request)
    .bind(&paper.code)
    .bind(paper.referral)
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

async fn term<A: Asking>(
    tx: &mut Tx,
    permit: &Permit<A>,
    request: RequestId,
    paper: &Paper,
    asked_on: Date,
) -> Answer<Option<Term>> {
    let Some(key) = paper.deadline.as_deref() else {
        return terms::counted(tx, permit.centre, terms::MISSING_PAPERS, asked_on).await;
    };
    let reference = record::read::reference(tx, request).await?;
    let new = New::by(key, permit.centre, subject(request), asked_on);
    terms::start(tx, new.under(&reference)).await
}

/// Asks for one more paper, while the request is open.
pub async fn ask(tx: &mut Tx, permit: &Permit<WriteRequest>, request: RequestId, code: &str) -> Answer<()> {
    let today = clock::date_of(tx.at());
    let (state, _) = standing(tx, permit, request).await?;
    if !state.is_open() {
        return Err(ended(permit.viewer.lang, state));
    }
    put(tx, permit, request, code, (today, None)).await?;
    step(tx, &permit.viewer, request, code, "asked").await?;
    follow(tx, permit, request, Why::Came(today)).await?;
    entry(permit, request, "request.paper-asked", code).write(tx).await?;
    Ok(())
}

/// A paper came on a day, perhaps with its file, which lies in the case once there is one.
pub async fn receive(
    tx: &mut Tx,
    permit: &Permit<WriteRequest>,
    request: RequestId,
    row: &PaperRow,
    (version, on): (i64, Date),
    file: Option<(FileId, &Uploaded)>,
) -> Answer<()> {
    let (_, case) = standing(tx, permit, request).await?;
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
    if let (Some((file, _)), Some(case)) = (file, case) {
        // Who takes the papers of a request brings this one along, whatever else they may do in the case.
        let leave = permit_outside::<WriteFile>(&permit.viewer, permit.centre);
        let title = Law::shipped().paper_label(&row.paper, Lang::Bg);
        files::take_over(tx, &leave, case, (file, title), Layer::General).await?;
    }
    if let Some(key) = deadline(&row.paper) {
        deadlines::meet(tx, subject(request), key, clock::start_of(on)).await?;
    }
    step(tx, &permit.viewer, request, &row.paper, "received").await?;
    follow(tx, permit, request, Why::Came(on)).await?;
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
    standing(tx, permit, request).await?;
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
    if let Some(key) = deadline(&row.paper) {
        deadlines::lift(tx, permit, subject(request), key, reason).await?;
    }
    step(tx, &permit.viewer, request, &row.paper, "waived").await?;
    follow(tx, permit, request, Why::NotNeeded(reason)).await?;
    entry(permit, request, "request.paper-waived", &row.paper).because(reason).write(tx).await?;
    Ok(())
}

/// How far the request has come and its case, as long as papers still belong to it: while it is open, and for the case
/// that came of it. [`WebError::Conflict`] once it ended in another way.
pub(super) async fn standing(
    tx: &mut Tx,
    permit: &Permit<WriteRequest>,
    request: RequestId,
) -> Answer<(State, Option<CaseId>)> {
    let (state, case): (State, Option<CaseId>) =
        sql("select state, case_id from requests where id = $1").bind(request).one(tx).await?;
    if state.takes_papers() { Ok((state, case)) } else { Err(ended(permit.viewer.lang, state)) }
}

fn ended(lang: Lang, state: State) -> WebError {
    WebError::Conflict(crate::w::ended_not_changed(lang, state.label(lang)))
}

/// The deadline within which a paper has to be issued.
pub(super) fn deadline(code: &str) -> Option<&'static str> {
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
    let keys = Law::shipped().papers.iter().filter_map(|paper| paper.deadline.as_deref());
    for key in keys.chain([terms::MISSING_PAPERS]) {
        deadlines::lift(tx, permit, subject(request), key, reason).await?;
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
pub(super) async fn step(
    tx: &mut Tx,
    viewer: &Viewer,
    request: RequestId,
    code: &str,
    happened: &str,
) -> Answer<()> {
    let on = clock::date_of(tx.at());
    let step = NewStep { ground: Some(happened.to_owned()), ..NewStep::saying(StepKind::Paper, on, code) };
    Ok(step.add(tx, viewer, request).await?)
}

pub(super) fn entry(
    permit: &Permit<WriteRequest>,
    request: RequestId,
    action: &'static str,
    code: &str,
) -> Entry {
    Entry::under(permit, action).record("request", request).set("paper", code)
}
