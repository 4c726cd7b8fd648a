//! Papers of records over the API.

use super::{Makers, make as make_paper, maker};
use crate::papers::{PaperItem, PaperItems, Source, door, for_subject, one};
use access::{Answer, App, Ask, Viewer, WebError, Write, answer, looked};
use axum::http::HeaderMap;
use base::{
    Id,
    typed::{self, Typed},
};
use serde_json::json;
use utoipa::{OpenApi, ToSchema};
use uuid::Uuid;

/// What papers of records add to the API's description.
#[derive(OpenApi)]
#[openapi(paths(make, of_record), components(schemas(NewPaperShape, RecordShape)))]
pub struct MakingApi;

/// A paper to be made final.
#[derive(ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct NewPaperShape {
    /// A code: `plan`, `agreement`, `review` …
    kind: String,
    /// The signed record that it is made from.
    subject: RecordShape,
}

/// A record.
#[derive(ToSchema)]
#[expect(dead_code, reason = "describes the body, which is read field by field")]
pub struct RecordShape {
    /// `needs-assessment`, `plan`, `service-agreement`, `service-agreement-annex`, `consent`, `consent-withdrawal`,
    /// `plan-review`, `progress-report`, `closing-report`, `transfer`, `referral`, `case-step`, `request`,
    /// `general-access-period`, `signal` or `notification`.
    kind: String,
    id: Uuid,
}

/// Makes the paper of a signed record final: number, digest, kept for good; the former one gives way. What it says is
/// taken from the record alone.
#[utoipa::path(post, path = "/api/v1/papers", tag = "papers", request_body = NewPaperShape,
    responses((status = 201, body = PaperItem), (status = 403), (status = 404), (status = 409), (status = 422)))]
pub async fn make(
    makers: Makers,
    app: &App,
    ask: &Ask,
    viewer: &Viewer,
    headers: &HeaderMap,
    body: &Typed,
) -> Answer {
    let id: Id<()> =
        typed::id(body.get("subject.id")).map_err(|problem| base::FieldErrors::one("subject.id", problem))?;
    let mut write = Write::api(app, ask, headers, body).await?;
    let maker = maker(makers, body.get("subject.kind"), body.get("kind"))?;
    let paper = make_paper(app, &mut write, viewer, maker, id.uuid()).await?;
    let item = PaperItem::from(one(&mut *write, paper).await?);
    write.created(&format!("/api/v1/papers/{paper}"), &json!(item)).await
}

/// The papers made from a record, the latest first; those that were replaced too.
#[utoipa::path(get, path = "/api/v1/papers/of/{record}/{id}", tag = "papers",
    params(("record" = String, Path, description = "A kind of record, as in `subject.kind`"), ("id" = Uuid, Path)),
    responses((status = 200, body = PaperItems), (status = 404)))]
pub async fn of_record(makers: Makers, app: &App, viewer: &Viewer, (record, id): &(String, Uuid)) -> Answer {
    let maker = makers().into_iter().find(|one| one.record == record.as_str()).ok_or(WebError::NotFound)?;
    let mut db = app.store.read().await?;
    let lines = for_subject(&mut db, Source { kind: maker.record, id: *id }).await?;
    let first = lines.first().ok_or(WebError::NotFound)?;
    let under = door::under(&mut db, first).await?;
    let leave = door::leave(&mut db, viewer, under, first.layer, "papers.viewed").await?;
    drop(db);
    looked::record(app, leave.entry.set("kind", maker.record)).await?;
    let items =
        lines.into_iter().filter(|one| leave.layers.contains(&one.layer)).map(PaperItem::from).collect();
    Ok(answer::json(&json!(PaperItems { items }), None))
}
