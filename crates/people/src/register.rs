//! Entering a person: one record, whatever roles they come to have. Every area that brings people along comes here.

use crate::{
    KinKind, Language, Name, Naming, Precision, Sex, finding,
    kinship::{NewKinship, add_kinship},
    name,
    permits::{CreatePerson, WritePerson},
};
use access::{Permit, WebError, audit::Entry};
use base::{Code, Id, ids::PersonId, jiff::civil::Date, latin};
use store::{Tx, sql};

/// A person to be entered. Start from the default and set what is known.
#[derive(Debug, Clone, PartialEq)]
pub struct NewPerson {
    /// Whether there is a name yet.
    pub naming: Naming,
    /// Given name; empty when not known.
    pub given: String,
    /// Father's name; empty when not known.
    pub middle: String,
    /// Family name; empty when not known.
    pub family: String,
    /// Given, father's and family name in Latin letters, as in a document; the official form when left out.
    pub latin: Option<[String; 3]>,
    /// The mother: recorded as kin, and an unnamed child is called after her.
    pub mother: Option<PersonId>,
    /// Sex.
    pub sex: Sex,
    /// Day of birth, as exact as `precision` says.
    pub born_on: Option<Date>,
    /// How sure the day of birth is.
    pub precision: Precision,
    /// Day the birth is expected.
    pub expected_on: Option<Date>,
    /// Languages spoken.
    pub languages: Vec<Language>,
    /// True when an interpreter is needed.
    pub interpreter: bool,
    /// A remark that everybody who opens the record reads.
    pub note: Option<String>,
}

impl Default for NewPerson {
    fn default() -> Self {
        NewPerson {
            naming: Naming::Unknown,
            given: String::new(),
            middle: String::new(),
            family: String::new(),
            latin: None,
            mother: None,
            sex: Sex::Unknown,
            born_on: None,
            precision: Precision::None,
            expected_on: None,
            languages: Vec::new(),
            interpreter: false,
            note: None,
        }
    }
}

impl NewPerson {
    /// Somebody with a name, in either script; any part may be empty.
    pub fn named(given: &str, middle: &str, family: &str) -> Self {
        let [given, middle, family] = [given, middle, family].map(name::tidy);
        let known = [&given, &middle, &family].iter().any(|part| !part.is_empty());
        let naming = if known { Naming::Named } else { Naming::Unknown };
        NewPerson { naming, given, middle, family, ..NewPerson::default() }
    }

    /// A mother whose name may be missing or given in one line: the last word is the family name.
    pub fn from_line(line: &str) -> Self {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words.as_slice() {
            [] => NewPerson::default(),
            [given] => NewPerson::named(given, "", ""),
            [given, family] => NewPerson::named(given, "", family),
            [given, middle @ .., family] => NewPerson::named(given, &middle.join(" "), family),
        }
    }

    /// A child that is not born yet.
    pub fn unborn(mother: Option<PersonId>, expected_on: Option<Date>) -> Self {
        NewPerson { naming: Naming::Unborn, mother, expected_on, ..NewPerson::default() }
    }

    /// A child that is born and has no name yet.
    pub fn newborn(mother: Option<PersonId>, sex: Sex, born_on: Option<Date>) -> Self {
        let precision = if born_on.is_some() { Precision::Exact } else { Precision::None };
        NewPerson { naming: Naming::Newborn, mother, sex, born_on, precision, ..NewPerson::default() }
    }

    pub(crate) fn name(&self) -> NewName {
        NewName {
            given: self.given.clone(),
            middle: self.middle.clone(),
            family: self.family.clone(),
            latin: self.latin.clone(),
        }
    }
}

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

/// Enters a person: the record, what it is found by, the tie to the mother, the audit entry.
pub async fn register(
    tx: &mut Tx,
    permit: &Permit<CreatePerson>,
    new: &NewPerson,
) -> Result<PersonId, WebError> {
    let id = insert(tx, permit, new).await?;
    for language in &new.languages {
        sql("insert into person_languages (person_id, language) values ($1, $2) on conflict do nothing")
            .bind(id)
            .bind(*language)
            .run(tx)
            .await?;
    }
    finding::refresh(tx, id).await?;
    // The name itself stands in the record; the trail says that there is one.
    Entry::under(permit, "person.created")
        .record("person", id)
        .set("naming", new.naming.code())
        .set("sex", new.sex.code())
        .set("born_on", new.born_on.map(|day| day.to_string()))
        .set("expected_on", new.expected_on.map(|day| day.to_string()))
        .write(tx)
        .await?;
    if let Some(mother) = new.mother {
        add_kinship(tx, permit, &NewKinship::new(id, mother, KinKind::Mother)).await?;
    }
    Ok(id)
}

async fn insert(tx: &mut Tx, permit: &Permit<CreatePerson>, new: &NewPerson) -> Result<PersonId, WebError> {
    let (at, id) = (tx.at(), PersonId::new(tx.at()));
    let (own, latin, edited) = new.name().parts();
    let own = own.each_ref().map(String::as_str);
    let latin = latin.each_ref().map(String::as_str);
    sql("insert into persons (id, centre_id, naming, given_name, middle_name, family_name, latin_given, latin_middle,
             latin_family, latin_edited, mother_id, sex, born_on, birth_precision, expected_on, interpreter, note,
             sort_key, created_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, '', $18, 1)")
    .bind(id)
    .bind(permit.centre)
    .bind(new.naming)
    .bind(own[0])
    .bind(own[1])
    .bind(own[2])
    .bind(latin[0])
    .bind(latin[1])
    .bind(latin[2])
    .bind(edited)
    .bind(new.mother)
    .bind(new.sex)
    .bind(new.born_on)
    .bind(if new.born_on.is_some() { new.precision } else { Precision::None })
    .bind(new.expected_on)
    .bind(new.interpreter)
    .bind(new.note.as_deref())
    .bind(at)
    .run(tx)
    .await?;
    Ok(id)
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
    let (own, latin, edited) = new.parts();
    let before: Name =
        sql("select name from person_names where person_id = $1").bind(person).value(tx).await?;
    if before.naming == Naming::Named && before.own == own && before.latin == latin {
        return Ok(());
    }
    if before.naming != Naming::Named || before.own != own {
        keep_former(tx, person).await?;
    }
    let own = own.each_ref().map(String::as_str);
    let latin = latin.each_ref().map(String::as_str);
    let naming = if own.iter().any(|part| !part.is_empty()) { Naming::Named } else { before.naming };
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_in_one_line_is_split_as_people_write_it() {
        let parts = |line| {
            let new = NewPerson::from_line(line);
            (new.naming, new.given, new.middle, new.family)
        };
        let named = |given: &str, middle: &str, family: &str| {
            (Naming::Named, given.to_owned(), middle.to_owned(), family.to_owned())
        };
        assert_eq!(parts("Мария"), named("Мария", "", ""));
        assert_eq!(parts(" Мария  Петрова"), named("Мария", "", "Петрова"));
        assert_eq!(parts("Мария Ана Иванова Петрова"), named("Мария", "Ана Иванова", "Петрова"));
        assert_eq!(parts(" ").0, Naming::Unknown);
    }

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
