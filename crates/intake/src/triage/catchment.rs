//! Where the family lives against where the centre works: its own municipality, those it serves, its agreements with
//! partner municipalities. A warning names the agreement that is missing; it never stands in the way.

use super::Warning;
use crate::record::RequestView;
use base::{Lang, ids::CentreId, jiff::civil::Date, search_key, typed::Typed};
use directory::{
    kinds::OrganisationKind,
    places::{self, PlaceAnswer},
};
use store::{Db, Result, sql};

/// The field in which a settlement is typed.
const PLACE: &str = "settlement";

/// What the place of living brings up.
#[derive(Debug, Clone, PartialEq)]
pub enum Place {
    /// Nobody said where the family lives.
    NotSaid,
    /// What was typed is not in the list of settlements; whether there is a list at all.
    NotListed {
        /// As typed.
        typed: String,
        /// False while the list of settlements is empty.
        has_list: bool,
    },
    /// Nobody entered in which settlement the centre is.
    CentreUnset(CentreId),
    /// The family lives in another municipality, and no agreement with it is in force.
    NoAgreement {
        /// Their municipality.
        municipality: Municipality,
        /// True when the centre says that it serves its residents.
        is_served: bool,
        /// The agreement that there is and that does not hold: its title.
        ended: Option<String>,
    },
}

store::row! {
    /// A municipality.
    pub struct Municipality {
        /// Its code.
        pub code: String,
        /// Its name.
        pub name: String,
        /// Its name in Latin letters.
        pub latin: String,
    }
}

impl Municipality {
    /// Its name in a language.
    pub fn label(&self, lang: Lang) -> &str {
        lang.pick(&self.name, &self.latin)
    }
}

impl Place {
    /// A stable name.
    pub const fn code(&self) -> &'static str {
        match self {
            Place::NotSaid => "place-unknown",
            Place::NotListed { .. } => "place-not-listed",
            Place::CentreUnset(_) => "centre-place-unset",
            Place::NoAgreement { .. } => "no-agreement",
        }
    }
}

/// What is to be known about the place of living on a day.
pub async fn catchment(db: &mut impl Db, request: &RequestView, today: Date) -> Result<Vec<Warning>> {
    let typed = request.settlement.trim();
    let code = match &request.settlement_code {
        Some(code) => Some(code.clone()),
        // It may have been typed before the list of settlements was loaded.
        None if !typed.is_empty() => means(db, typed).await?,
        None => return Ok(vec![Warning::Place(Place::NotSaid)]),
    };
    let theirs = match &code {
        Some(code) => municipality_of(db, code).await?,
        None => None,
    };
    let told = match theirs {
        Some(theirs) => against(db, request.centre_id, theirs, today).await?,
        None if typed.is_empty() => vec![not_listed(db, code.as_deref().unwrap_or_default()).await?],
        None => vec![not_listed(db, typed).await?],
    };
    Ok(told.into_iter().map(Warning::Place).collect())
}

/// The one settlement that a typed name means.
async fn means(db: &mut impl Db, typed: &str) -> Result<Option<String>> {
    let field = Typed::default().with(PLACE, typed);
    Ok(PlaceAnswer::read(db, &field).await?.code)
}

async fn not_listed(db: &mut impl Db, typed: &str) -> Result<Place> {
    let has_list = places::count(db).await? > 0;
    Ok(Place::NotListed { typed: typed.to_owned(), has_list })
}

/// Living in the centre's own municipality needs no agreement; living in another one needs one that is in force,
/// whether the centre says that it serves its residents or not.
async fn against(
    db: &mut impl Db,
    centre: CentreId,
    theirs: Municipality,
    today: Date,
) -> Result<Vec<Place>> {
    let own = own_municipality(db, centre).await?;
    if own.as_ref() == Some(&theirs.code) {
        return Ok(Vec::new());
    }
    let agreements = agreements(db, centre, &theirs).await?;
    if agreements.iter().any(|one| one.is_in_force(today)) {
        return Ok(Vec::new());
    }
    let served = served(db, centre).await?;
    let is_served = served.contains(&theirs.code);
    let mut told = Vec::new();
    if own.is_none() {
        told.push(Place::CentreUnset(centre));
        // Theirs may be the centre's own: nothing more can be said.
        if is_served || served.is_empty() {
            return Ok(told);
        }
    }
    let ended = agreements.into_iter().next().map(|one| one.title);
    told.push(Place::NoAgreement { municipality: theirs, is_served, ended });
    Ok(told)
}

async fn municipality_of(db: &mut impl Db, settlement: &str) -> Result<Option<Municipality>> {
    sql("select m.code, m.name, m.latin from places s
           join places m on m.kind = 'municipality' and m.code = s.municipality_code
          where s.kind = 'settlement' and s.code = $1")
    .bind(settlement)
    .maybe(db)
    .await
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

/// The codes of the municipalities whose residents a centre says that it serves.
async fn served(db: &mut impl Db, centre: CentreId) -> Result<Vec<String>> {
    sql("select municipality_code from centre_municipalities where centre_id = $1 order by municipality_code")
        .bind(centre)
        .values(db)
        .await
}

store::row! {
    /// An agreement of a centre with a municipality.
    struct Agreement {
        title: String,
        signed_on: Option<Date>,
        from_on: Option<Date>,
        until_on: Option<Date>,
        partner: String,
        municipality_code: Option<String>,
    }
}

impl Agreement {
    fn is_in_force(&self, today: Date) -> bool {
        self.signed_on.is_some()
            && self.from_on.is_none_or(|from| from <= today)
            && self.until_on.is_none_or(|until| today <= until)
    }

    /// A partner whose settlement was not entered is known by the name of its municipality.
    fn is_with(&self, theirs: &Municipality) -> bool {
        match &self.municipality_code {
            Some(code) => *code == theirs.code,
            None => names(&self.partner, &theirs.name),
        }
    }
}

/// The agreements of a centre with a municipality, the latest first.
async fn agreements(db: &mut impl Db, centre: CentreId, theirs: &Municipality) -> Result<Vec<Agreement>> {
    let all: Vec<Agreement> =
        sql("select a.title, a.signed_on, a.from_on, a.until_on, o.name_bg as partner, s.municipality_code
           from agreements a
           join agreement_parties p on p.agreement_id = a.id
           join organisations o on o.id = p.organisation_id and o.kind = $2
           left join places s on s.kind = 'settlement' and s.code = o.settlement_code
          where a.centre_id = $1
          order by a.until_on desc nulls first, a.id, o.id limit 500")
        .bind(centre)
        .bind(OrganisationKind::Municipality)
        .all(db)
        .await?;
    Ok(all.into_iter().filter(|one| one.is_with(theirs)).collect())
}

/// True when the name of a partner has the name of a municipality in it, as whole words.
fn names(partner: &str, municipality: &str) -> bool {
    let (partner, municipality) = (search_key::fold(partner), search_key::fold(municipality));
    !municipality.is_empty() && format!(" {partner} ").contains(&format!(" {municipality} "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::civil::date;

    #[test]
    fn a_partner_without_a_settlement_is_known_by_its_name() {
        assert!(names("Община Стара Загора", "Стара Загора"));
        assert!(!names("Община Нова Загора", "Стара Загора"));
        assert!(!names("Община Загоричане", "Загора"));
    }

    #[test]
    fn an_agreement_holds_once_it_is_signed_and_until_its_last_day() {
        let of = |signed_on, until_on| Agreement {
            title: String::new(),
            signed_on,
            from_on: None,
            until_on,
            partner: String::new(),
            municipality_code: None,
        };
        let (day, later) = (date(2026, 3, 10), date(2026, 3, 11));
        assert!(of(Some(day), None).is_in_force(later));
        assert!(!of(None, None).is_in_force(later));
        assert!(of(Some(day), Some(day)).is_in_force(day) && !of(Some(day), Some(day)).is_in_force(later));
    }
}
