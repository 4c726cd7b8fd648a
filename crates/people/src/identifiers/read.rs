//! The questions about personal numbers.

use super::IdentifierId;
use crate::IdentifierKind;
use access::Viewer;
use base::{
    ids::{CentreId, PersonId},
    jiff::Timestamp,
};
use store::{Db, Keys, Result, keys::Use, sql};

store::row! {
    /// A number as people may see it.
    pub struct IdentifierLine {
        /// Its id.
        pub id: IdentifierId,
        /// Which register gave it.
        pub kind: IdentifierKind,
        /// Its end.
        pub last_four: String,
        /// Names of what looks wrong, with commas between them.
        pub warnings: String,
        /// Why it was taken all the same.
        pub confirmed_reason: Option<String>,
        /// When it was recorded.
        pub created_at: Timestamp,
    }
}

impl IdentifierLine {
    /// The number with all but its end hidden.
    pub fn masked(&self) -> String {
        format!("••••••{}", self.last_four)
    }
}

/// The keyed hash by which a number is found: it cannot be listed without the key.
pub fn hash(keys: &Keys, digits: &str) -> String {
    let bytes = keys.hash(Use::PersonalNumbers, &[digits.to_uppercase().as_bytes()]);
    bytes.iter().fold(String::with_capacity(64), |text, byte| text + &format!("{byte:02x}"))
}

/// The numbers of a person that hold.
pub async fn identifiers(db: &mut impl Db, person: PersonId) -> Result<Vec<IdentifierLine>> {
    sql("select id, kind, last_four, warnings, confirmed_reason, created_at from person_identifiers
          where person_id = $1 and ended_at is null order by created_at, id")
    .bind(person)
    .all(db)
    .await
}

/// Who bears a number, among the people of the centres in which the viewer works.
pub async fn by_number(db: &mut impl Db, keys: &Keys, viewer: &Viewer, typed: &str) -> Result<Vec<PersonId>> {
    let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    sql("select distinct p.id from person_identifiers i
           join persons p on p.id = i.person_id
           join centre_relations r on r.centre_id = p.centre_id
           join permissions a on a.role = r.role and a.relation = r.relation
          where i.hash = $1 and i.ended_at is null and p.merged_into is null
            and r.user_id = $2 and a.action = 'person.search' and a.layer = 'general'
          order by p.id limit 12")
    .bind(hash(keys, &digits))
    .bind(viewer.user)
    .values(db)
    .await
}

/// Who else in a centre bears one of these numbers, or the numbers of this person.
pub async fn others_with(
    db: &mut impl Db,
    keys: &Keys,
    centre: CentreId,
    digits: &str,
    but: Option<PersonId>,
) -> Result<Vec<PersonId>> {
    sql("select distinct p.id from person_identifiers i join persons p on p.id = i.person_id
          where i.hash = $1 and i.ended_at is null and p.merged_into is null and p.centre_id = $2
            and ($3 is null or p.id <> $3)
          order by p.id limit 12")
    .bind(hash(keys, digits))
    .bind(centre)
    .bind(but)
    .values(db)
    .await
}
