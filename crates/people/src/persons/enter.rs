//! Entering a person with what was told of them in the same breath.

use super::form::NewRecord;
use crate::{
    KinKind, NewPerson, Sex,
    contacts::add_contact,
    identifiers::write::add_identifier,
    kinship::{NewKinship, add_kinship},
    permits::CreatePerson,
    register,
};
use access::{Permit, WebError};
use base::ids::PersonId;
use store::{Keys, Tx, sql};

/// Enters the person, the telephone, the number and the tie. Whether the viewer may tie somebody to the relative,
/// the caller has asked.
pub async fn enter(
    tx: &mut Tx,
    keys: &Keys,
    permit: &Permit<CreatePerson>,
    new: &NewRecord,
) -> Result<PersonId, WebError> {
    let person = called_after_mother(tx, new).await?;
    let id = register(tx, permit, &person).await?;
    if let Some(contact) = &new.contact {
        add_contact(tx, permit, id, contact).await?;
    }
    if let Some(identifier) = &new.identifier {
        add_identifier(tx, keys, permit, id, identifier).await?;
    }
    if let Some((relative, kind)) = new.kin {
        add_kinship(tx, permit, &NewKinship::new(relative, id, kind)).await?;
    }
    Ok(id)
}

/// A child entered from its mother's page is hers, and called after her while it has no name. A mother is a woman and
/// a father a man, whether that was ticked or not.
async fn called_after_mother(tx: &mut Tx, new: &NewRecord) -> Result<NewPerson, WebError> {
    let mut person = new.person.clone();
    let Some((relative, kind)) = new.kin else { return Ok(person) };
    match kind {
        KinKind::Mother if person.sex == Sex::Unknown => person.sex = Sex::Female,
        KinKind::Father if person.sex == Sex::Unknown => person.sex = Sex::Male,
        KinKind::Child if person.mother.is_none() => {
            let sex: Sex = sql("select sex from persons where id = $1").bind(relative).value(tx).await?;
            person.mother = (sex == Sex::Female).then_some(relative);
        }
        _ => {}
    }
    Ok(person)
}
