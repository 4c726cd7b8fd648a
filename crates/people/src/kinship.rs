//! Who is who to whom: one row for a tie, told from either side.

use crate::{KinKind, Name, Sex, permits::Filling};
use access::{Layer, Permit, WebError, audit::Entry};
use base::{Code, Id, ids::PersonId, jiff::civil::Date};
use store::{Db, Result, Tx, sql};

/// A tie between two people.
pub enum Kinship {}
/// Id of a tie.
pub type KinshipId = Id<Kinship>;

/// A tie to be recorded: the `relative` is the `kind` of the `person`.
#[derive(Debug, Clone, PartialEq)]
pub struct NewKinship {
    /// Whose relative it is.
    pub person: PersonId,
    /// The relative.
    pub relative: PersonId,
    /// What the relative is to the person.
    pub kind: KinKind,
    /// Since when, if it had a beginning.
    pub from_on: Option<Date>,
    /// Until when, if it has ended.
    pub until_on: Option<Date>,
    /// A remark.
    pub note: Option<String>,
}

impl NewKinship {
    /// A tie without dates.
    pub const fn new(person: PersonId, relative: PersonId, kind: KinKind) -> Self {
        NewKinship { person, relative, kind, from_on: None, until_on: None, note: None }
    }
}

/// Records a tie. The same tie told again, from either side, is not recorded twice; its id is given instead.
/// [`WebError::Forbidden`] for a tie that the secret of adoption covers, when the permit does not.
pub async fn add_kinship<A: Filling>(
    tx: &mut Tx,
    permit: &Permit<A>,
    new: &NewKinship,
) -> Result<KinshipId, WebError> {
    if new.person == new.relative {
        return Err(WebError::BadRequest);
    }
    if new.kind.is_sealed() {
        permit.in_layer(Layer::Adoption)?;
    }
    let (sex,): (Sex,) = sql("select sex from persons where id = $1").bind(new.person).one(tx).await?;
    if let Some(known) = same_tie(tx, new, new.kind.reciprocal(sex)).await? {
        return Ok(known);
    }
    let id = KinshipId::new(tx.at());
    let at = tx.at();
    sql("insert into kinships (id, person_id, relative_id, kind, from_on, until_on, note, created_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 1)")
    .bind(id)
    .bind(new.person)
    .bind(new.relative)
    .bind(new.kind)
    .bind(new.from_on)
    .bind(new.until_on)
    .bind(new.note.as_deref())
    .bind(at)
    .run(tx)
    .await?;
    Entry::under(permit, "person.kinship-added")
        .record("person", new.person)
        .set("relative", new.relative.to_string())
        .set("kind", new.kind.code())
        .write(tx)
        .await?;
    Ok(id)
}

async fn same_tie(tx: &mut Tx, new: &NewKinship, back: KinKind) -> Result<Option<KinshipId>> {
    sql("select id from kinships
          where until_on is null
            and ((person_id = $1 and relative_id = $2 and kind = $3) or (person_id = $2 and relative_id = $1 and kind = $4))
          order by id limit 1")
        .bind(new.person)
        .bind(new.relative)
        .bind(new.kind)
        .bind(back)
        .maybe_value(tx)
        .await
}

store::row! {
    /// A tie as it is kept, with what one has to know to tell it from either side.
    pub struct Tie {
        /// The tie.
        pub id: KinshipId,
        /// Whose relative it is.
        pub person_id: PersonId,
        /// Sex of the person.
        pub person_sex: Sex,
        /// The relative.
        pub relative_id: PersonId,
        /// Sex of the relative.
        pub relative_sex: Sex,
        /// What the relative is to the person.
        pub kind: KinKind,
        /// Since when.
        pub from_on: Option<Date>,
        /// Until when.
        pub until_on: Option<Date>,
        /// A remark.
        pub note: Option<String>,
        /// For changing it.
        pub version: i64,
    }
}

impl Tie {
    /// The other of the two, what they are to `person`, and their sex.
    pub fn seen_from(&self, person: PersonId) -> (PersonId, KinKind, Sex) {
        if person == self.person_id {
            (self.relative_id, self.kind, self.relative_sex)
        } else {
            (self.person_id, self.kind.reciprocal(self.person_sex), self.person_sex)
        }
    }
}

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

#[cfg(test)]
mod tests {
    use super::*;
    use base::jiff::Timestamp;

    #[test]
    fn a_tie_is_told_from_either_side() {
        let at = Timestamp::UNIX_EPOCH;
        let (mother, child) = (PersonId::new(at), PersonId::new(at));
        let tie = Tie {
            id: KinshipId::new(at),
            person_id: child,
            person_sex: Sex::Male,
            relative_id: mother,
            relative_sex: Sex::Female,
            kind: KinKind::Mother,
            from_on: None,
            until_on: None,
            note: None,
            version: 1,
        };
        assert_eq!(tie.seen_from(child), (mother, KinKind::Mother, Sex::Female));
        assert_eq!(tie.seen_from(mother), (child, KinKind::Child, Sex::Male));
    }
}
