//! The questions about where people live and with whom.

use super::{AddressId, HouseholdId};
use crate::{Name, codes::AddressKind};
use base::{ids::PersonId, jiff::civil::Date};
use store::{Db, Result, sql};

store::row! {
    /// An address of a person or of their household.
    pub struct AddressLine {
        /// The address.
        pub id: AddressId,
        /// What it is.
        pub kind: AddressKind,
        /// Town or village: by its code, or as typed.
        pub settlement: String,
        /// The same in Latin letters, or as typed.
        pub settlement_latin: String,
        /// Street and number.
        pub line: String,
        /// Since when.
        pub from_on: Option<Date>,
        /// Until when.
        pub until_on: Option<Date>,
        /// True when it is the household's.
        pub of_household: bool,
    }
}

/// The addresses of a person and of the household they live in, the present ones first.
pub async fn addresses(db: &mut impl Db, person: PersonId) -> Result<Vec<AddressLine>> {
    sql("select a.id, a.kind, coalesce(s.name, a.settlement) as settlement,
                coalesce(s.latin, a.settlement) as settlement_latin, a.line, a.from_on, a.until_on,
                a.household_id is not null as of_household
           from addresses a
           left join places s on s.kind = 'settlement' and s.code = a.settlement_code
          where a.person_id = $1
             or a.household_id in (select m.household_id from household_members m
                                    where m.person_id = $1 and m.until_on is null)
          order by a.until_on desc nulls first, a.from_on desc nulls last, a.id desc")
    .bind(person)
    .all(db)
    .await
}

/// Where somebody lives now, as a line in Bulgarian for a letter; never a place where they only stay, which may be a
/// refuge.
pub async fn lives(db: &mut impl Db, person: PersonId) -> Result<Option<String>> {
    let all = addresses(db, person).await?;
    let open = |one: &&AddressLine| one.until_on.is_none() && one.kind != AddressKind::Stays;
    let line = |one: &AddressLine| {
        let parts = [one.settlement.as_str(), one.line.as_str()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    };
    Ok(all.iter().find(open).map(line))
}

store::row! {
    /// Somebody of a household.
    pub struct MemberLine {
        /// The household.
        pub household_id: HouseholdId,
        /// Who.
        pub person_id: PersonId,
        /// Their name.
        pub name: Name,
        /// Since when.
        pub from_on: Option<Date>,
    }
}

/// Everyone who lives in the household of a person now, that person too; empty without a household.
pub async fn household(db: &mut impl Db, person: PersonId) -> Result<Vec<MemberLine>> {
    sql("select o.household_id, o.person_id, n.name, o.from_on
           from household_members m
           join household_members o on o.household_id = m.household_id and o.until_on is null
           join persons p on p.id = o.person_id
           join person_names n on n.person_id = p.id
          where m.person_id = $1 and m.until_on is null
          order by p.born_on nulls last, p.id")
    .bind(person)
    .all(db)
    .await
}
