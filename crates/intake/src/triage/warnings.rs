//! What speaks against a decision, or is good to know before it. Warnings, never walls: they are told, and stand on
//! record beside the decision.

use super::{
    OpenCase,
    ages::{WrongAge, wrong_age},
    catchment::{Place, catchment},
    reading, w,
};
use crate::{
    papers,
    record::RequestView,
    waiting::{self, Places},
};
use base::{Lang, jiff::civil::Date};
use casework::cases::terms;
use deadlines::CentreRules;
use store::{Db, Result};

/// One of them.
#[derive(Debug, Clone, PartialEq)]
pub enum Warning {
    /// Papers are missing: their codes.
    MissingPapers(Vec<String>),
    /// Where the family lives, against where the centre works.
    Place(Place),
    /// The child has not the age that the programme is meant for.
    Age(WrongAge),
    /// No place is free.
    NoFreePlace(Places),
    /// Others wait for a place.
    OthersWait(i64),
    /// The family has an open case.
    OpenCase(OpenCase),
    /// The family comes back within the term of a re-entry: the case and the day it was closed.
    ReEntry(String, Date),
}

impl Warning {
    /// A stable name, kept beside the decision.
    pub const fn code(&self) -> &'static str {
        match self {
            Warning::MissingPapers(_) => "missing-papers",
            Warning::Place(place) => place.code(),
            Warning::Age(age) => age.code(),
            Warning::NoFreePlace(_) => "no-free-place",
            Warning::OthersWait(_) => "others-wait",
            Warning::OpenCase(_) => "open-case",
            Warning::ReEntry(..) => "re-entry",
        }
    }
}

/// A warning by its stable name, in few words: as the history of a case tells what was known at the decision.
pub fn noted(code: &str, lang: Lang) -> Option<&'static str> {
    let words = match code {
        "missing-papers" => w::noted_missing_papers,
        "place-unknown" => w::noted_place_unknown,
        "place-not-listed" => w::noted_place_not_listed,
        "centre-place-unset" => w::noted_centre_place_unset,
        "no-agreement" => w::noted_no_agreement,
        "too-young" => w::noted_too_young,
        "too-old" => w::noted_too_old,
        "no-free-place" => w::noted_no_free_place,
        "others-wait" => w::noted_others_wait,
        "open-case" => w::noted_open_case,
        "re-entry" => w::noted_re_entry,
        _ => return None,
    };
    Some(words(lang))
}

/// Everything that is to be told about a request on a day. `programme` is the one that is decided on; the one that the
/// request names, before.
pub async fn warnings(
    db: &mut impl Db,
    request: &RequestView,
    programme: Option<&str>,
    today: Date,
) -> Result<Vec<Warning>> {
    let mut all = Vec::new();
    let missing = papers::missing(db, request.id).await?;
    if !missing.is_empty() {
        all.push(Warning::MissingPapers(missing));
    }
    all.extend(catchment(db, request, today).await?);
    all.extend(programme.and_then(|programme| wrong_age(request, programme, today)).map(Warning::Age));
    let places = waiting::places(db, request.centre_id, today).await?;
    if places.free() == Some(0) {
        all.push(Warning::NoFreePlace(places));
    }
    let others = waiting::read::count(db, request.centre_id).await?;
    let own = i64::from(waiting::read::standing(db, request.id).await?.is_some());
    if others > own {
        all.push(Warning::OthersWait(others - own));
    }
    let open = reading::open_cases(db, request.centre_id, request.id).await?;
    all.extend(open.into_iter().map(Warning::OpenCase));
    if let Some((reference, closed_on)) = reading::earlier(db, request.centre_id, request.id).await?
        && terms::is_re_entry(&CentreRules::read(db, request.centre_id).await?, closed_on, today)
    {
        all.push(Warning::ReEntry(reference, closed_on));
    }
    Ok(all)
}
