//! Who is who to whom: one row for a tie, told from either side.

pub mod family;
pub mod pages;
pub mod web;

pub use family::{Family, Relative, family};

use crate::{
    KinKind, Sex,
    permits::{Filling, WritePerson},
};
use access::{Action, Layer, Permit, Routes, WebError, audit::Entry};
use base::{Code, Id, ids::PersonId, jiff::civil::Date};
use store::{Result, Tx, sql};

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

/// Says until when a tie held; a tie recorded by mistake is taken away altogether.
pub async fn end_kinship(
    tx: &mut Tx,
    permit: &Permit<WritePerson>,
    person: PersonId,
    id: KinshipId,
    until: Option<Date>,
) -> Result<(), WebError> {
    let kind: KinKind =
        sql("select kind from kinships where id = $1 and (person_id = $2 or relative_id = $2)")
            .bind(id)
            .bind(person)
            .value(tx)
            .await?;
    if kind.is_sealed() {
        permit.in_layer(Layer::Adoption)?;
    }
    let entry = match until {
        Some(until) => {
            sql("update kinships set until_on = $2, version = version + 1 where id = $1")
                .bind(id)
                .bind(until)
                .run(tx)
                .await?;
            Entry::under(permit, "person.kinship-ended").set("until_on", until.to_string())
        }
        None => {
            sql("delete from kinships where id = $1").bind(id).run(tx).await?;
            Entry::under(permit, "person.kinship-removed")
        }
    };
    Ok(entry.record("person", person).set("kind", kind.code()).write(tx).await?)
}

pub(crate) fn routes() -> Routes {
    Routes::new()
        .get("/people/{id}/kin/new", Action("person.write"), web::new)
        .post("/people/{id}/kin", Action("person.write"), web::create)
        .get("/people/{id}/kin/{tie}", Action("person.write"), web::edit)
        .post("/people/{id}/kin/{tie}/end", Action("person.write"), web::end)
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
