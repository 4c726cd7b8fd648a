//! A person over the API. Personal numbers are masked here as everywhere.

use super::{enter::enter, form::NewRecord, read};
use crate::{
    contacts::{ContactLine, contacts},
    duplicates,
    identifiers::read::{IdentifierLine, identifiers},
    living::read::{self as living, AddressLine, MemberLine},
    permits::{CreatePerson, ReadPerson},
    persons::read::KinLine,
    search::api::FoundShape,
    web::writing,
};
use access::{
    Answer, App, Ask, Subject, Viewer, Write,
    answer::{self},
    ask::Json,
    audit::Entry,
    looked, permit,
    permit::permit_at_home,
};
use axum::{
    extract::{Path, State},
    http::{HeaderMap, StatusCode},
    response::IntoResponse,
};
use base::{Code, Lang, ids::PersonId, jiff::civil::Date, typed};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A person.
#[derive(Debug, Serialize, ToSchema)]
pub struct PersonShape {
    /// Id.
    #[schema(value_type = uuid::Uuid)]
    pub id: PersonId,
    /// For changing it; also the `ETag`.
    pub version: i64,
    /// `named`, `unborn`, `newborn`, `unknown`.
    pub naming: &'static str,
    /// The name as people read it, or what stands for it.
    pub name: String,
    /// The same in Latin letters.
    pub name_latin: String,
    /// Given name.
    pub given: String,
    /// Father's name.
    pub middle: String,
    /// Family name.
    pub family: String,
    /// `female`, `male`, `unknown`.
    pub sex: &'static str,
    /// Day of birth, as exact as `birth_precision` says.
    #[schema(value_type = Option<String>, format = Date)]
    pub born_on: Option<Date>,
    /// `exact`, `month`, `year`, `estimated`, `none`.
    pub birth_precision: &'static str,
    /// Day the birth is expected.
    #[schema(value_type = Option<String>, format = Date)]
    pub expected_on: Option<Date>,
    /// Day of death.
    #[schema(value_type = Option<String>, format = Date)]
    pub died_on: Option<Date>,
    /// Codes of languages spoken.
    pub languages: Vec<&'static str>,
    /// True when an interpreter is needed.
    pub interpreter: bool,
    /// A remark.
    pub note: Option<String>,
    /// Ways to reach them.
    pub contacts: Vec<ContactShape>,
    /// Personal numbers, all but their ends hidden.
    pub identifiers: Vec<IdentifierShape>,
    /// Kin and close people.
    pub kin: Vec<KinShape>,
    /// Addresses, the present ones first.
    pub addresses: Vec<AddressShape>,
    /// Everyone who lives in the same household now, this person too; empty without a household.
    pub household: Vec<MemberShape>,
}

/// An address of a person or of their household.
#[derive(Debug, Serialize, ToSchema)]
pub struct AddressShape {
    /// `lives`, `permanent` or `stays`.
    pub kind: &'static str,
    /// Town or village.
    pub settlement: String,
    /// Street and number.
    pub line: String,
    /// Since when.
    #[schema(value_type = Option<String>, format = Date)]
    pub from_on: Option<Date>,
    /// Until when.
    #[schema(value_type = Option<String>, format = Date)]
    pub until_on: Option<Date>,
    /// True when it is the household's.
    pub of_household: bool,
}

/// Somebody of a household.
#[derive(Debug, Serialize, ToSchema)]
pub struct MemberShape {
    /// Id of the person.
    #[schema(value_type = uuid::Uuid)]
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Since when they live there.
    #[schema(value_type = Option<String>, format = Date)]
    pub from_on: Option<Date>,
}

/// A way to reach somebody.
#[derive(Debug, Serialize, ToSchema)]
pub struct ContactShape {
    /// `phone`, `email`, `other`.
    pub kind: &'static str,
    /// As shown.
    pub value: String,
    /// `safe`, `unsafe`, `ask`.
    pub safety: &'static str,
    /// When and how.
    pub safety_note: Option<String>,
}

/// A personal number as people may see it.
#[derive(Debug, Serialize, ToSchema)]
pub struct IdentifierShape {
    /// `egn`, `lnch`, `other`.
    pub kind: &'static str,
    /// All but the end hidden.
    pub masked: String,
    /// What looks wrong about it.
    pub warnings: Vec<String>,
}

/// A relative.
#[derive(Debug, Serialize, ToSchema)]
pub struct KinShape {
    /// Id of the relative.
    #[schema(value_type = uuid::Uuid)]
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// What they are to the person.
    pub kind: &'static str,
    /// Since when.
    #[schema(value_type = Option<String>, format = Date)]
    pub from_on: Option<Date>,
    /// Until when.
    #[schema(value_type = Option<String>, format = Date)]
    pub until_on: Option<Date>,
}

/// What is told of somebody to be entered. Only the parts that are known are sent.
#[derive(Debug, Deserialize, ToSchema)]
pub struct NewPersonShape {
    /// `named`, `unborn`, `newborn`, `unknown`; `named` when a name is given.
    pub naming: Option<String>,
    /// Given name.
    pub given: Option<String>,
    /// Father's name.
    pub middle: Option<String>,
    /// Family name.
    pub family: Option<String>,
    /// `female`, `male`, `unknown`.
    pub sex: Option<String>,
    /// A date, `2026-03`, or `2026`.
    pub born: Option<String>,
    /// Day the birth is expected.
    pub expected_on: Option<String>,
    /// Id of the mother.
    pub mother: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// `safe`, `unsafe`, `ask`.
    pub safety: Option<String>,
    /// A personal number; never given back in clear.
    pub personal_number: Option<String>,
    /// `egn`, `lnch`, `other`.
    pub personal_number_kind: Option<String>,
    /// Why the number is taken although a check fails.
    pub personal_number_reason: Option<String>,
    /// True to enter them although somebody likely the same is there.
    pub sure: Option<bool>,
}

/// A person's record.
#[utoipa::path(get, path = "/api/v1/people/{id}", tag = "people", params(("id" = uuid::Uuid, Path)),
    responses((status = 200, body = PersonShape), (status = 404)))]
pub async fn show(State(app): State<App>, _ask: Ask, viewer: Viewer, Path(id): Path<PersonId>) -> Answer {
    let mut db = app.store.read().await?;
    let permit = permit::<ReadPerson>(&mut db, &viewer, Subject::Person(id)).await?;
    let facts = read::facts(&mut db, id).await?;
    let languages = read::languages(&mut db, id).await?;
    let [given, middle, family] = facts.name.own.clone();
    let shape = PersonShape {
        id,
        version: facts.version,
        naming: facts.name.naming.code(),
        name: facts.name.full(Lang::Bg),
        name_latin: facts.name.full(Lang::En),
        given,
        middle,
        family,
        sex: facts.sex.code(),
        born_on: facts.born_on,
        birth_precision: facts.precision.code(),
        expected_on: facts.expected_on,
        died_on: facts.died_on,
        languages: languages.into_iter().map(Code::code).collect(),
        interpreter: facts.interpreter,
        note: facts.note,
        contacts: contacts(&mut db, id).await?.into_iter().map(ContactShape::from).collect(),
        identifiers: identifiers(&mut db, id).await?.into_iter().map(IdentifierShape::from).collect(),
        kin: read::kin(&mut db, &viewer, id, permit.layers())
            .await?
            .into_iter()
            .map(KinShape::from)
            .collect(),
        addresses: living::addresses(&mut db, id).await?.into_iter().map(AddressShape::from).collect(),
        household: living::household(&mut db, id).await?.into_iter().map(MemberShape::from).collect(),
    };
    drop(db);
    looked::record(&app, Entry::under(&permit, "person.viewed")).await?;
    Ok(answer::json(&answer::value(&shape)?, Some(shape.version)))
}

/// Enters somebody. 409 with the likely same people, unless `sure` is sent.
#[utoipa::path(post, path = "/api/v1/people", tag = "people", request_body = NewPersonShape,
    responses((status = 201, description = "Entered"), (status = 409, body = Vec<FoundShape>), (status = 422)))]
pub async fn create(
    State(app): State<App>,
    ask: Ask,
    viewer: Viewer,
    headers: HeaderMap,
    body: Json,
) -> Answer {
    let new = NewRecord::parse(&body.0, ask.now)?;
    let mut write = Write::api(&app, &ask, &headers, &body.0).await?;
    let permit = permit_at_home::<CreatePerson>(&mut *write, &viewer).await?;
    for tied in new.person.mother.into_iter().chain(new.kin.map(|(relative, _)| relative)) {
        writing(&mut *write, &viewer, tied).await?;
    }
    if !typed::checked(body.0.get("sure")) {
        let keys = app.store.keys();
        let found = duplicates::find::of_new(&mut *write, keys, &viewer, permit.centre, &new).await?;
        if !found.is_empty() {
            let found: Vec<FoundShape> = found.iter().map(FoundShape::from).collect();
            let body = serde_json::json!({ "people": answer::value(&found)? });
            return Ok((StatusCode::CONFLICT, answer::json(&body, None)).into_response());
        }
    }
    let id = enter(&mut write, app.store.keys(), &permit, &new).await?;
    write.created(&format!("/api/v1/people/{id}"), &serde_json::json!({ "id": id, "version": 1 })).await
}

impl From<ContactLine> for ContactShape {
    fn from(line: ContactLine) -> Self {
        ContactShape {
            kind: line.kind.code(),
            value: line.value,
            safety: line.safety.code(),
            safety_note: line.safety_note,
        }
    }
}

impl From<IdentifierLine> for IdentifierShape {
    fn from(line: IdentifierLine) -> Self {
        let warnings = line.warnings.split(',').filter(|code| !code.is_empty()).map(str::to_owned).collect();
        IdentifierShape { kind: line.kind.code(), masked: line.masked(), warnings }
    }
}

impl From<AddressLine> for AddressShape {
    fn from(line: AddressLine) -> Self {
        AddressShape {
            kind: line.kind.code(),
            settlement: line.settlement,
            line: line.line,
            from_on: line.from_on,
            until_on: line.until_on,
            of_household: line.of_household,
        }
    }
}

impl From<MemberLine> for MemberShape {
    fn from(line: MemberLine) -> Self {
        MemberShape { person: line.person_id, name: line.name.full(Lang::Bg), from_on: line.from_on }
    }
}

impl From<KinLine> for KinShape {
    fn from(line: KinLine) -> Self {
        KinShape {
            person: line.other,
            name: line.name.full(Lang::Bg),
            kind: line.kind.code(),
            from_on: line.from_on,
            until_on: line.until_on,
        }
    }
}
