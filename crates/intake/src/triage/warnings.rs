//! What speaks against a decision, or is good to know before it. Warnings, never walls: they are told, and stand on
//! record beside the decision.

use super::{OpenCase, reading};
use crate::{
    law::Law,
    papers,
    record::RequestView,
    waiting::{self, Places},
};
use base::{
    Lang,
    ids::CentreId,
    jiff::{Unit, civil::Date},
};
use casework::cases::terms;
use deadlines::CentreRules;
use directory::kinds::OrganisationKind;
use store::{Db, Result, sql};

/// One of them.
#[derive(Debug, Clone, PartialEq)]
pub enum Warning {
    /// Papers are missing: their codes.
    MissingPapers(Vec<String>),
    /// The family lives outside of the centre's own municipality, and no agreement is in force with theirs.
    NoAgreement {
        /// Their municipality in Bulgarian.
        municipality: String,
        /// The same in Latin letters.
        municipality_latin: String,
        /// An agreement that there is, and why it does not hold: its title.
        ended: Option<String>,
    },
    /// Nobody knows where the family lives.
    PlaceUnknown,
    /// The child is older than the programme is meant for.
    TooOld {
        /// A code of `rules/programmes.toml`.
        programme: String,
        /// Younger than so many years.
        until_years: i64,
        /// The child's years.
        years: i64,
    },
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
            Warning::NoAgreement { .. } => "no-agreement",
            Warning::PlaceUnknown => "place-unknown",
            Warning::TooOld { .. } => "too-old",
            Warning::NoFreePlace(_) => "no-free-place",
            Warning::OthersWait(_) => "others-wait",
            Warning::OpenCase(_) => "open-case",
            Warning::ReEntry(..) => "re-entry",
        }
    }

    /// The municipality in a language, where it is about one.
    pub fn municipality(&self, lang: Lang) -> &str {
        match (self, lang) {
            (Warning::NoAgreement { municipality, .. }, Lang::Bg) => municipality,
            (Warning::NoAgreement { municipality_latin, .. }, Lang::En) => municipality_latin,
            _ => "",
        }
    }
}

/// Everything that is to be told about a request on a day.
pub async fn warnings(db: &mut impl Db, request: &RequestView, today: Date) -> Result<Vec<Warning>> {
    let mut all = Vec::new();
    let missing = papers::missing(db, request.id).await?;
    if !missing.is_empty() {
        all.push(Warning::MissingPapers(missing));
    }
    all.extend(catchment(db, request, today).await?);
    all.extend(request.programme.as_deref().and_then(|programme| too_old(request, programme, today)));
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

/// Living in the centre's own municipality needs no agreement; living in another one needs one that is in force.
async fn catchment(db: &mut impl Db, request: &RequestView, today: Date) -> Result<Option<Warning>> {
    let Some(settlement) = request.settlement_code.as_deref() else { return Ok(Some(Warning::PlaceUnknown)) };
    let theirs: Option<(String, String, String)> = sql("select m.code, m.name, m.latin from places s
          join places m on m.kind = 'municipality' and m.code = s.municipality_code
         where s.kind = 'settlement' and s.code = $1")
    .bind(settlement)
    .maybe(db)
    .await?;
    // Without the classifier nobody can tell.
    let Some((code, municipality, municipality_latin)) = theirs else { return Ok(None) };
    if own_municipality(db, request.centre_id).await?.is_none_or(|own| own == code) {
        return Ok(None);
    }
    let agreements = agreements(db, request.centre_id, &code).await?;
    let in_force = |(_, signed, from, until): &&(String, Option<Date>, Option<Date>, Option<Date>)| {
        signed.is_some() && from.is_none_or(|from| from <= today) && until.is_none_or(|until| today <= until)
    };
    if agreements.iter().any(|one| in_force(&one)) {
        return Ok(None);
    }
    let ended = agreements.into_iter().next().map(|(title, ..)| title);
    Ok(Some(Warning::NoAgreement { municipality, municipality_latin, ended }))
}

/// The code of the municipality in which a centre stands; none when nobody entered its settlement.
async fn own_municipality(db: &mut impl Db, centre: CentreId) -> Result<Option<String>> {
    sql("select s.municipality_code from centres c
           join places s on s.kind = 'settlement' and s.code = c.settlement_code
          where c.id = $1 and s.municipality_code is not null")
    .bind(centre)
    .maybe_value(db)
    .await
}

/// The agreements of a centre with the municipality of a code, the latest first: title, signed, from, until.
async fn agreements(
    db: &mut impl Db,
    centre: CentreId,
    municipality: &str,
) -> Result<Vec<(String, Option<Date>, Option<Date>, Option<Date>)>> {
    sql("select a.title, a.signed_on, a.from_on, a.until_on from agreements a
          where a.centre_id = $1
            and exists (select 1 from agreement_parties p
                          join organisations o on o.id = p.organisation_id
                          join places s on s.kind = 'settlement' and s.code = o.settlement_code
                         where p.agreement_id = a.id and o.kind = $3 and s.municipality_code = $2)
          order by a.until_on desc nulls first, a.id limit 20")
    .bind(centre)
    .bind(municipality)
    .bind(OrganisationKind::Municipality)
    .all(db)
    .await
}

fn too_old(request: &RequestView, programme: &str, today: Date) -> Option<Warning> {
    let limit = Law::shipped().age_of(programme)?;
    let born = request.child()?.born_on.filter(|born| *born <= today)?;
    let years = i64::from(born.until((Unit::Year, today)).ok()?.get_years());
    (years >= limit.until_years).then(|| Warning::TooOld {
        programme: programme.to_owned(),
        until_years: limit.until_years,
        years,
    })
}
