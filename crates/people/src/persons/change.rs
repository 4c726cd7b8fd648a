//! Changing what is known of a person.

use super::{form, read};
use crate::{Language, Naming, NewPerson, Precision, Sex, finding, naming, permits::WritePerson};
use access::{Permit, WebError, audit::Entry};
use base::{Code, ids::PersonId, jiff::civil::Date};
use store::{Tx, sql};

/// Writes the record anew. [`WebError::Stale`] when it was changed since `version`. `keep_former` says that the name
/// before was borne and stays among the former names; a corrected slip of the pen does not.
pub async fn change_person(
    tx: &mut Tx,
    permit: &Permit<WritePerson>,
    id: PersonId,
    version: i64,
    new: &NewPerson,
    keep_former: bool,
) -> Result<(), WebError> {
    let before = read::facts(tx, id).await?;
    let languages = read::languages(tx, id).await?;
    let changed = sql(
        "update persons set sex = $3, born_on = $4, birth_precision = $5, expected_on = $6, died_on = $7,
             interpreter = $8, note = $9, version = version + 1
          where id = $1 and version = $2 and merged_into is null",
    )
    .bind(id)
    .bind(version)
    .bind(new.sex)
    .bind(new.born_on)
    .bind(new.precision)
    .bind(new.expected_on)
    .bind(new.died_on)
    .bind(new.interpreter)
    .bind(new.note.as_deref())
    .run(tx)
    .await?;
    if changed == 0 {
        return Err(WebError::Stale);
    }
    change_languages(tx, id, &languages, &new.languages).await?;
    rename(tx, permit, &before, new, keep_former).await?;
    let day = |day: Option<Date>| day.map(|day| day.to_string());
    let codes = |languages: &[Language]| languages.iter().map(|l| l.code()).collect::<Vec<_>>().join(", ");
    Entry::under(permit, "person.changed")
        .record("person", id)
        .change("sex", before.sex.code(), new.sex.code())
        .change("born_on", day(before.born_on), day(new.born_on))
        .change("birth_precision", before.precision.code(), new.precision.code())
        .change("expected_on", day(before.expected_on), day(new.expected_on))
        .change("died_on", day(before.died_on), day(new.died_on))
        .change("languages", codes(&languages), codes(&new.languages))
        .change("interpreter", before.interpreter, new.interpreter)
        .change("note", before.note, new.note.clone())
        .write(tx)
        .await?;
    Ok(())
}

async fn change_languages(
    tx: &mut Tx,
    id: PersonId,
    before: &[Language],
    after: &[Language],
) -> store::Result<()> {
    if before.len() == after.len() && before.iter().all(|language| after.contains(language)) {
        return Ok(());
    }
    sql("delete from person_languages where person_id = $1").bind(id).run(tx).await?;
    for language in after {
        sql("insert into person_languages (person_id, language) values ($1, $2) on conflict do nothing")
            .bind(id)
            .bind(*language)
            .run(tx)
            .await?;
    }
    Ok(())
}

async fn rename(
    tx: &mut Tx,
    permit: &Permit<WritePerson>,
    before: &read::Facts,
    new: &NewPerson,
    keep_former: bool,
) -> Result<(), WebError> {
    if new.naming == Naming::Named {
        let borne = keep_former || before.name.naming != Naming::Named;
        let mut name = form::name(new);
        // The form sends the Latin form it showed; an official one follows the new name.
        if !before.latin_edited && name.latin.as_ref() == Some(&before.name.latin) {
            name.latin = None;
        }
        naming::rename(tx, permit, before.id, &name, borne).await?;
        return Ok(finding::refresh(tx, before.id).await?);
    }
    if new.naming != before.name.naming && before.name.naming != Naming::Named {
        sql("update persons set naming = $2 where id = $1").bind(before.id).bind(new.naming).run(tx).await?;
        Entry::under(permit, "person.changed")
            .record("person", before.id)
            .change("naming", before.name.naming.code(), new.naming.code())
            .write(tx)
            .await?;
    }
    // An unnamed child's sex stands in what it is called.
    finding::refresh(tx, before.id).await?;
    Ok(())
}

/// Fills in the birth and sex that a personal number tells, where they were not known.
pub async fn fill(
    tx: &mut Tx,
    permit: &Permit<WritePerson>,
    known: &read::Facts,
    born_on: Date,
    sex: Sex,
) -> Result<(), WebError> {
    let (born_on, precision) = match known.precision {
        Precision::Exact => (known.born_on, Precision::Exact),
        _ => (Some(born_on), Precision::Exact),
    };
    let sex = if known.sex == Sex::Unknown { sex } else { known.sex };
    sql("update persons set born_on = $2, birth_precision = $3, sex = $4, version = version + 1 where id = $1")
        .bind(known.id)
        .bind(born_on)
        .bind(precision)
        .bind(sex)
        .run(tx)
        .await?;
    finding::refresh(tx, known.id).await?;
    let day = |day: Option<Date>| day.map(|day| day.to_string());
    Entry::under(permit, "person.changed")
        .record("person", known.id)
        .change("born_on", day(known.born_on), day(born_on))
        .change("birth_precision", known.precision.code(), precision.code())
        .change("sex", known.sex.code(), sex.code())
        .write(tx)
        .await?;
    Ok(())
}
