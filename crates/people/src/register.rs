//! Entering a person: one record, whatever roles they come to have. Every area that brings people along comes here.

use crate::{
    KinKind, Language, Naming, Precision, Sex, finding,
    kinship::{NewKinship, add_kinship},
    name,
    naming::NewName,
    permits::CreatePerson,
};
use access::{Permit, WebError, audit::Entry};
use base::{Code, ids::PersonId, jiff::civil::Date};
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
    /// Day of death.
    pub died_on: Option<Date>,
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
            died_on: None,
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
             latin_family, latin_edited, mother_id, sex, born_on, birth_precision, expected_on, died_on, interpreter, note,
             sort_key, created_at, created_by, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, '', $19, $20, 1)")
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
    .bind(new.died_on)
    .bind(new.interpreter)
    .bind(new.note.as_deref())
    .bind(at)
    .bind(permit.viewer.user_id())
    .run(tx)
    .await?;
    Ok(id)
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
}
