//! People found, over the API.

use super::{
    Asked,
    read::{self, Found},
};
use access::{Answer, App, Ask, Viewer, answer, ask::Query};
use axum::extract::State;
use base::{Code, FieldErrors, Lang, Problem, ids::PersonId, jiff::civil::Date};
use serde::Serialize;
use utoipa::ToSchema;

/// Somebody found. Who may not open the record gets the year of birth alone.
#[derive(Debug, Serialize, ToSchema)]
pub struct FoundShape {
    /// Id of the person.
    #[schema(value_type = uuid::Uuid)]
    pub id: PersonId,
    /// The name, or what stands for it.
    pub name: String,
    /// The same in Latin letters.
    pub name_latin: String,
    /// `female`, `male`, `unknown`; left out when the record may not be opened.
    pub sex: Option<&'static str>,
    /// Day of birth, as exact as `birth_precision` says; left out when the record may not be opened.
    #[schema(value_type = Option<String>, format = Date)]
    pub born_on: Option<Date>,
    /// `exact`, `month`, `year`, `estimated`, `none`.
    pub birth_precision: &'static str,
    /// Year of birth.
    pub birth_year: Option<i16>,
    /// True when the record may be opened; else only that the centre knows the person may be told.
    pub readable: bool,
}

impl From<&Found> for FoundShape {
    fn from(found: &Found) -> Self {
        FoundShape {
            id: found.id,
            name: found.name.full(Lang::Bg),
            name_latin: found.name.full(Lang::En),
            sex: found.readable.then(|| found.sex.code()),
            born_on: found.born_on.filter(|_| found.readable),
            birth_precision: found.precision.code(),
            birth_year: found.born_on.map(Date::year),
            readable: found.readable,
        }
    }
}

/// The people found.
#[derive(Debug, Serialize, ToSchema)]
pub struct PeopleShape {
    /// The likeliest first; at most twelve, since more is a reason to ask more exactly.
    pub people: Vec<FoundShape>,
}

/// Looks for people by name in either script, year of birth or phone. A personal number is refused here.
#[utoipa::path(get, path = "/api/v1/people", tag = "people",
    params(("q" = String, Query, description = "Name, perhaps half typed; year or date of birth; or a phone")),
    responses((status = 200, body = PeopleShape), (status = 422, description = "A personal number, or too little to look for")))]
pub async fn index(State(app): State<App>, _ask: Ask, viewer: Viewer, query: Query) -> Answer {
    let wanted = match Asked::read(query.0.get("q")) {
        Asked::People(wanted) => wanted,
        Asked::Nothing => return Err(FieldErrors::one("q", Problem::TooShort(2)).into()),
        Asked::Number => {
            let refused = Problem::said("personal-number", crate::w::search_looks_like_number);
            return Err(FieldErrors::one("q", refused).into());
        }
    };
    let found = read::find(&mut app.store.read().await?, &viewer, &wanted).await?;
    let shape = PeopleShape { people: found.iter().map(FoundShape::from).collect() };
    let body = answer::value(&shape)?;
    Ok(answer::json(&body, None))
}
