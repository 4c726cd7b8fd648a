//! Changes to contact persons, each with its line in the audit trail.

use super::read::{Contact, ContactRow};
use crate::acts::WriteOrganisation;
use access::{Permit, audit::Entry};
use base::{
    Id, clock,
    ids::{OrganisationId, WardId},
};
use store::{Result, Tx, sql};

/// A contact person to be entered, or what is to be known of them.
#[derive(Debug, Clone, PartialEq)]
pub struct NewContact {
    /// Where they work.
    pub organisation: OrganisationId,
    /// The ward, when they belong to one.
    pub ward: Option<WardId>,
    /// Name.
    pub name: String,
    /// What they are there.
    pub role: String,
    /// Telephone as it is dialled.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
}

/// Enters a contact person.
pub async fn create_contact(
    tx: &mut Tx,
    permit: &Permit<WriteOrganisation>,
    new: NewContact,
) -> Result<Id<Contact>> {
    let id = Id::<Contact>::new(tx.at());
    sql("insert into contacts (id, organisation_id, ward_id, name, role, phone, email, version)
         values ($1, $2, $3, $4, $5, $6, $7, 1)")
    .bind(id)
    .bind(new.organisation)
    .bind(new.ward)
    .bind(&new.name)
    .bind(&new.role)
    .bind(new.phone.clone())
    .bind(new.email.clone())
    .run(tx)
    .await?;
    Entry::under(permit, "contact.created")
        .record("contact", id)
        .set("name", new.name)
        .set("role", new.role)
        .set("phone", new.phone)
        .set("email", new.email)
        .write(tx)
        .await?;
    Ok(id)
}

/// Makes a contact person what `new` says, from what they `were`; false when somebody else changed them since.
pub async fn update_contact(
    tx: &mut Tx,
    permit: &Permit<WriteOrganisation>,
    were: &ContactRow,
    new: NewContact,
) -> Result<bool> {
    let changed = sql("update contacts set ward_id = $3, name = $4, role = $5, phone = $6, email = $7, version = version + 1
         where id = $1 and version = $2")
    .bind(were.id)
    .bind(were.version)
    .bind(new.ward)
    .bind(&new.name)
    .bind(&new.role)
    .bind(new.phone.clone())
    .bind(new.email.clone())
    .run(tx)
    .await?;
    if changed == 1 {
        Entry::under(permit, "contact.changed")
            .record("contact", were.id)
            .change("ward_id", were.ward_id.map(|id| id.to_string()), new.ward.map(|id| id.to_string()))
            .change("name", were.name.clone(), new.name)
            .change("role", were.role.clone(), new.role)
            .change("phone", were.phone.clone(), new.phone)
            .change("email", were.email.clone(), new.email)
            .write(tx)
            .await?;
    }
    Ok(changed == 1)
}

/// Notes that a contact person left today; with `back`, that they are there again.
pub async fn end_contact(
    tx: &mut Tx,
    permit: &Permit<WriteOrganisation>,
    were: &ContactRow,
    back: bool,
) -> Result<()> {
    let ended_on = (!back).then(|| clock::date_of(tx.at()));
    sql("update contacts set ended_on = $2, version = version + 1 where id = $1")
        .bind(were.id)
        .bind(ended_on)
        .run(tx)
        .await?;
    let text = |date: Option<base::jiff::civil::Date>| date.map(|date| date.to_string());
    Entry::under(permit, if back { "contact.returned" } else { "contact.ended" })
        .record("contact", were.id)
        .change("ended_on", text(were.ended_on), text(ended_on))
        .write(tx)
        .await
}
