//! Partner organisations over the API.

use super::{
    OrganisationKind,
    read::{self, PAGE, Search},
    web::visible,
};
use crate::{
    acts::{ReadOrganisation, permit_for},
    contacts::{self, ContactRow},
};
use access::{Answer, App, Viewer, WebError, answer, ask::Query};
use axum::extract::{Path, State};
use base::{Code, FieldErrors, ids::OrganisationId, jiff::civil::Date, typed};
use serde::Serialize;
use serde_json::json;
use utoipa::{OpenApi, ToSchema};
use uuid::Uuid;

/// A partner organisation.
#[derive(Debug, Serialize, ToSchema)]
pub struct Organisation {
    /// Its id.
    id: Uuid,
    /// `hospital`, `social-assistance-directorate`, `child-protection-department` …
    kind: &'static str,
    /// Name in Bulgarian.
    name_bg: String,
    /// Name in English.
    name_en: String,
    /// ЕИК, digits alone; in lists left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    organisation_number: Option<String>,
    /// Settlement by EKATTE.
    settlement_code: Option<String>,
    /// Telephone as it is dialled.
    phone: Option<String>,
    /// E-mail.
    email: Option<String>,
    /// The day the work with it ended.
    #[schema(value_type = Option<String>, format = Date)]
    closed_on: Option<Date>,
    /// Its contact persons, its wards' among them; in lists left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    contacts: Option<Vec<ContactItem>>,
}

/// A contact person.
#[derive(Debug, Serialize, ToSchema)]
pub struct ContactItem {
    /// Their id.
    id: Uuid,
    /// The ward, when they belong to one.
    ward_id: Option<Uuid>,
    /// Name.
    name: String,
    /// What they are there.
    role: String,
    /// Telephone as it is dialled.
    phone: Option<String>,
    /// E-mail.
    email: Option<String>,
    /// The day they left.
    #[schema(value_type = Option<String>, format = Date)]
    ended_on: Option<Date>,
}

/// The partners of the caller's provider, by name, 50 at a time; `next` is the value of `after` for the next ones.
#[utoipa::path(get, path = "/api/v1/organisations", tag = "organisations",
    params(("q" = Option<String>, Query, description = "Name or part of it, in either script"),
           ("kind" = Option<String>, Query, description = "Only of this kind"),
           ("after" = Option<Uuid>, Query, description = "After this one")),
    responses((status = 200, body = [Organisation])))]
pub async fn list(State(app): State<App>, viewer: Viewer, query: Query) -> Answer {
    let provider = viewer.provider().ok_or(WebError::Forbidden)?;
    let mut errors = FieldErrors::new();
    let kind: Option<Option<OrganisationKind>> =
        errors.check("kind", typed::optional_code(query.0.get("kind")));
    let after = errors.check("after", typed::optional_id(query.0.get("after")));
    let (Some(kind), Some(after)) = (kind, after) else { return Err(errors.into()) };
    let typed = query.0.get("q").chars().take(100).collect();
    let mut db = app.store.read().await?;
    permit_for::<ReadOrganisation>(&mut db, &viewer, provider).await?;
    let lines = read::list(&mut db, provider, &Search { kind, typed, closed: false, after }).await?;
    let next = lines.get(PAGE).and_then(|_| lines.get(PAGE - 1)).map(|last| last.id);
    let items: Vec<Organisation> = lines.into_iter().take(PAGE).map(Organisation::from).collect();
    Ok(answer::json(&json!({ "items": items, "next": next }), None))
}

/// A partner organisation.
#[utoipa::path(get, path = "/api/v1/organisations/{id}", tag = "organisations",
    params(("id" = Uuid, Path, description = "The organisation")),
    responses((status = 200, body = Organisation), (status = 404, description = "No such partner, or not visible")))]
pub async fn one(State(app): State<App>, viewer: Viewer, Path(id): Path<OrganisationId>) -> Answer {
    let mut db = app.store.read().await?;
    let row = visible(&mut db, &viewer, id).await?;
    let people = contacts::of_organisation(&mut db, id).await?;
    let shape = Organisation {
        id: row.id.uuid(),
        kind: row.kind.code(),
        name_bg: row.name_bg,
        name_en: row.name_en,
        organisation_number: row.organisation_number,
        settlement_code: row.settlement_code,
        phone: row.phone,
        email: row.email,
        closed_on: row.closed_on,
        contacts: Some(people.into_iter().map(ContactItem::from).collect()),
    };
    Ok(answer::json(&json!(shape), Some(row.version)))
}

impl From<read::OrganisationLine> for Organisation {
    fn from(line: read::OrganisationLine) -> Self {
        Organisation {
            id: line.id.uuid(),
            kind: line.kind.code(),
            name_bg: line.name_bg,
            name_en: line.name_en,
            organisation_number: None,
            settlement_code: line.settlement_code,
            phone: line.phone,
            email: line.email,
            closed_on: line.closed_on,
            contacts: None,
        }
    }
}

impl From<ContactRow> for ContactItem {
    fn from(row: ContactRow) -> Self {
        ContactItem {
            id: row.id.uuid(),
            ward_id: row.ward_id.map(base::Id::uuid),
            name: row.name,
            role: row.role,
            phone: row.phone,
            email: row.email,
            ended_on: row.ended_on,
        }
    }
}

#[derive(OpenApi)]
#[openapi(paths(list, one), components(schemas(Organisation, ContactItem)))]
struct Document;

/// The documented paths.
pub fn openapi() -> utoipa::openapi::OpenApi {
    Document::openapi()
}
