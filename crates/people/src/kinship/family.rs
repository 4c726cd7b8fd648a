//! A family as one sees it from one of its people: for the genogram.

use super::Tie;
use crate::{Name, Sex};
use access::Layer;
use base::{ids::PersonId, jiff::civil::Date};
use store::{Db, Result, sql};

store::row! {
    /// Somebody in a family, as the genogram draws them.
    pub struct Relative {
        /// The person.
        pub id: PersonId,
        /// The name.
        pub name: Name,
        /// Sex.
        pub sex: Sex,
        /// Day of birth, as exact as it is known.
        pub born_on: Option<Date>,
        /// Day of death.
        pub died_on: Option<Date>,
        /// Day the birth is expected, of an unborn child.
        pub expected_on: Option<Date>,
    }
}

/// A family: the people within two ties of one of them, and the ties between them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Family {
    /// The people, the one it was asked of among them.
    pub people: Vec<Relative>,
    /// The ties, ended ones too; those of adoption only for who may know of them.
    pub ties: Vec<Tie>,
}

/// The family of a person. Give the permit under which the page is shown, since adoption is told to few.
pub async fn family(db: &mut impl Db, person: PersonId, layers: &[Layer]) -> Result<Family> {
    let adoption = layers.contains(&Layer::Adoption);
    let mut ties: Vec<Tie> = sql("with near (id) as (
                 select $1
                  union select relative_id from kinships where person_id = $1
                  union select person_id from kinships where relative_id = $1)
             select k.id, k.person_id, p.sex as person_sex, k.relative_id, r.sex as relative_sex, k.kind, k.from_on,
                    k.until_on, k.note, k.version
               from kinships k
               join persons p on p.id = k.person_id
               join persons r on r.id = k.relative_id
              where k.id in (select a.id from kinships a join near n on n.id = a.person_id
                              union select b.id from kinships b join near n on n.id = b.relative_id)
              order by k.created_at, k.id")
        .bind(person)
        .all(db)
        .await?;
    ties.retain(|tie| adoption || !tie.kind.is_sealed());
    let people: Vec<Relative> = sql("with near (id) as (
                 select $1
                  union select relative_id from kinships where person_id = $1
                  union select person_id from kinships where relative_id = $1),
             far (id) as (
                 select id from near
                  union select k.relative_id from kinships k join near n on n.id = k.person_id
                  union select k.person_id from kinships k join near n on n.id = k.relative_id)
             select p.id, n.name, p.sex, p.born_on, p.died_on, p.expected_on
               from far f
               join persons p on p.id = f.id
               join person_names n on n.person_id = p.id
              order by p.born_on nulls last, p.id")
    .bind(person)
    .all(db)
    .await?;
    let tied = |id| id == person || ties.iter().any(|tie| tie.person_id == id || tie.relative_id == id);
    Ok(Family { people: people.into_iter().filter(|each| tied(each.id)).collect(), ties })
}
