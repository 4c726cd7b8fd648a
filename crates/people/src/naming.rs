//! Names given to people, the first one or another: what they were called before stays.

use crate::{Name, Naming, finding, name, permits::WritePerson};
use access::{Permit, WebError, audit::Entry};
use base::{Code, Id, ids::PersonId, jiff::Timestamp, latin};
use store::{Db, Tx, sql};

/// A name to be given.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct NewName {
    /// Given name.
    pub given: String,
    /// Father's name; may be empty.
    pub middle: String,
    /// Family name; may be empty.
    pub family: String,
    /// The Latin form as in a document; the official form when left out.
    pub latin: Option<[String; 3]>,
}

impl NewName {
    /// The parts as kept, their Latin form, and whether that form differs from the official one.
    pub(crate) fn parts(&self) -> ([String; 3], [String; 3], bool) {
        let own = [&self.given, &self.middle, &self.family].map(|part| name::tidy(part));
        let official = own.each_ref().map(|part| latin::latin(part));
        let typed = self.latin.as_ref().map(|parts| parts.each_ref().map(|part| name::tidy(part)));
        let latin =
            typed.filter(|parts| parts.iter().any(|part| !part.is_empty())).unwrap_or(official.clone());
        let edited = latin != official;
        (own, latin, edited)
    }
}

/// A name that somebody bore before.
pub enum FormerName {}

/// Gives a person a name, their first or another one. What they were called before stays: shown as a former name
/// and still found by a search. Nothing happens when the name is the same.
pub async fn name_person(
    tx: &mut Tx,
    permit: &Permit<WritePerson>,
    person: PersonId,
    new: &NewName,
) -> Result<(), WebError> {
    rename(tx, permit, person, new, true).await
}

/// As [`name_person`]; `was_borne` false corrects a slip of the pen, which nobody was ever called.
pub(crate) async fn rename(
    tx: &mut Tx,
    permit: &Permit<WritePerson>,
    person: PersonId,
    new: &NewName,
    was_borne: bool,
) -> Result<(), WebError> {
    let (own, latin, edited) = new.parts();
    let before: Name =
        sql("select name from person_names where person_id = $1").bind(person).value(tx).await?;
    if before.naming == Naming::Named && before.own == own && before.latin == latin {
        return Ok(());
    }
    if was_borne && (before.naming != Naming::Named || before.own != own) {
        keep_former(tx, person).await?;
    }
    let is_named = own.iter().any(|part| !part.is_empty());
    let naming = if is_named { Naming::Named } else { before.naming };
    let own = own.each_ref().map(String::as_str);
    let latin = latin.each_ref().map(String::as_str);
    sql("update persons set naming = $2, given_name = $3, middle_name = $4, family_name = $5, latin_given = $6,
             latin_middle = $7, latin_family = $8, latin_edited = $9, version = version + 1
          where id = $1")
    .bind(person)
    .bind(naming)
    .bind(own[0])
    .bind(own[1])
    .bind(own[2])
    .bind(latin[0])
    .bind(latin[1])
    .bind(latin[2])
    .bind(edited)
    .run(tx)
    .await?;
    finding::refresh(tx, person).await?;
    Entry::under(permit, "person.named")
        .record("person", person)
        .change("naming", before.naming.code(), naming.code())
        .change("name", before.full(base::Lang::Bg), own.join(" "))
        .write(tx)
        .await?;
    Ok(())
}

async fn keep_former(tx: &mut Tx, person: PersonId) -> store::Result<u64> {
    let at = tx.at();
    sql("insert into former_names (id, person_id, naming, given_name, middle_name, family_name, latin_given,
             latin_middle, latin_family, until_at)
         select $2, id, naming, given_name, middle_name, family_name, latin_given, latin_middle, latin_family, $3
           from persons where id = $1")
    .bind(person)
    .bind(Id::<FormerName>::new(at))
    .bind(at)
    .run(tx)
    .await
}

store::row! {
    /// A name that was borne until a day.
    pub struct Former {
        /// The name; of who had none yet, what they were.
        pub name: Name,
        /// Until when.
        pub until_at: Timestamp,
    }
}

/// The names that a person bore before, the latest first.
pub async fn former_names(db: &mut impl Db, person: PersonId) -> store::Result<Vec<Former>> {
    sql("select f.naming || '|' || p.sex || '|' || f.given_name || '|' || f.middle_name || '|' || f.family_name || '|'
                || f.latin_given || '|' || f.latin_middle || '|' || f.latin_family || '|'
                || coalesce((select m.given_name || '|' || m.family_name || '|' || m.latin_given || '|' || m.latin_family
                               from persons m where m.id = p.mother_id), '|||') as name,
                f.until_at
           from former_names f join persons p on p.id = f.person_id
          where f.person_id = $1 order by f.until_at desc, f.id desc")
        .bind(person)
        .all(db)
        .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_latin_form_of_ones_own_is_kept() {
        let typed = ["Yuliya".to_owned(), String::new(), "Petroff".to_owned()];
        let name = NewName {
            given: "Юлия".into(),
            family: "Петрова".into(),
            latin: Some(typed),
            ..NewName::default()
        };
        assert!(name.parts().2);
        let official = NewName { latin: None, ..name };
        assert_eq!(official.parts().1, ["Yulia", "", "Petrova"]);
        assert!(!official.parts().2);
    }
}
