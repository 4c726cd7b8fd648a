//! Staff over the API: read.

use super::read::{self, PAGE};
use crate::{Answer, App, Role, Viewer, answer, ask::Query};
use axum::extract::State;
use base::Code;
use serde::Serialize;
use serde_json::json;
use utoipa::{OpenApi, ToSchema};
use uuid::Uuid;

/// A user.
#[derive(Debug, Serialize, ToSchema)]
pub struct User {
    /// Id.
    id: Uuid,
    /// Name in Cyrillic.
    name: String,
    /// Name in Latin letters.
    name_latin: String,
    /// E-mail address.
    email: String,
    /// True when the account is closed.
    closed: bool,
    /// What they are or were, and where.
    posts: Vec<UserPost>,
}

/// A role of a user.
#[derive(Debug, Serialize, ToSchema)]
pub struct UserPost {
    /// `head`, `case-worker` …
    role: String,
    /// The centre; null for the whole network.
    centre_id: Option<Uuid>,
    /// First day.
    #[schema(value_type = String, format = Date)]
    from_on: String,
    /// Last day; null while it is held.
    #[schema(value_type = Option<String>, format = Date)]
    ended_on: Option<String>,
}

/// A page of users.
#[derive(Debug, Serialize, ToSchema)]
pub struct Users {
    /// The users.
    items: Vec<User>,
    /// The `after` of the next page; null on the last one.
    next: Option<Uuid>,
}

/// Users of the places whose staff the token's user may see, by name.
#[utoipa::path(
    get, path = "/api/v1/users", tag = "staff",
    params(("after" = Option<Uuid>, Query, description = "The `next` of the page before")),
    responses((status = 200, body = Users))
)]
pub(super) async fn list(State(app): State<App>, viewer: Viewer, query: Query) -> Answer {
    let after = query.0.get("after").parse().ok();
    let mut staff = read::list(&mut app.store.read().await?, &viewer, after).await?;
    let more = staff.len() as i64 > PAGE;
    staff.truncate(PAGE as usize);
    let next = staff.last().filter(|_| more).map(|last| last.id.uuid());
    let items = staff.into_iter().map(User::from).collect();
    Ok(answer::json(&json!(Users { items, next }), None))
}

impl From<read::Colleague> for User {
    fn from(one: read::Colleague) -> Self {
        let posts = one.posts.iter().map(UserPost::from).collect();
        User {
            id: one.id.uuid(),
            name: one.name,
            name_latin: one.name_latin,
            email: one.email,
            closed: one.closed_at.is_some(),
            posts,
        }
    }
}

impl From<&read::Row> for UserPost {
    fn from(row: &read::Row) -> Self {
        let role: Role = row.role;
        UserPost {
            role: role.code().to_owned(),
            centre_id: row.centre_id.map(base::Id::uuid),
            from_on: row.from_on.to_string(),
            ended_on: row.ended_on.map(|day| day.to_string()),
        }
    }
}

#[derive(OpenApi)]
#[openapi(paths(list), components(schemas(User, UserPost, Users)))]
struct Described;

pub(super) fn openapi() -> utoipa::openapi::OpenApi {
    Described::openapi()
}
