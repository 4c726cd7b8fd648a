//! Changes to an organisation that is there already.

use super::{NewOrganisation, OrganisationRow};
use crate::acts::WriteOrganisation;
use access::{Permit, audit::Entry};
use base::{Code, clock, jiff::civil::Date};
use store::{Result, Tx, sql};

/// Makes an organisation what `new` says, from what it `was`; false when somebody else changed it since.
pub async fn update_organisation(
    tx: &mut Tx,
    permit: &Permit<WriteOrganisation>,
    was: &OrganisationRow,
    new: NewOrganisation,
) -> Result<bool> {
    let changed = sql("update organisations set kind = $3, name_bg = $4, name_en = $5, search_key = $6, organisation_number = $7,
             settlement_code = $8, address = $9, phone = $10, email = $11, note = $12, version = version + 1
         where id = $1 and version = $2")
    .bind(was.id)
    .bind(was.version)
    .bind(new.kind)
    .bind(&new.name_bg)
    .bind(&new.name_en)
    .bind(new.search_key())
    .bind(new.organisation_number.clone())
    .bind(new.settlement_code.clone())
    .bind(new.address.clone())
    .bind(new.phone.clone())
    .bind(new.email.clone())
    .bind(new.note.clone())
    .run(tx)
    .await?;
    if changed == 1 {
        Entry::under(permit, "organisation.changed")
            .record("organisation", was.id)
            .change("kind", was.kind.code(), new.kind.code())
            .change("name_bg", was.name_bg.clone(), new.name_bg)
            .change("name_en", was.name_en.clone(), new.name_en)
            .change("organisation_number", was.organisation_number.clone(), new.organisation_number)
            .change("settlement_code", was.settlement_code.clone(), new.settlement_code)
            .change("address", was.address.clone(), new.address)
            .change("phone", was.phone.clone(), new.phone)
            .change("email", was.email.clone(), new.email)
            .change("note", was.note.clone(), new.note)
            .write(tx)
            .await?;
    }
    Ok(changed == 1)
}

/// Ends the work with an organisation today, or takes it up again.
pub async fn close_organisation(
    tx: &mut Tx,
    permit: &Permit<WriteOrganisation>,
    was: &OrganisationRow,
) -> Result<()> {
    let closed_on = was.closed_on.is_none().then(|| clock::date_of(tx.at()));
    sql("update organisations set closed_on = $2, version = version + 1 where id = $1")
        .bind(was.id)
        .bind(closed_on)
        .run(tx)
        .await?;
    let text = |date: Option<Date>| date.map(|date| date.to_string());
    Entry::under(permit, if closed_on.is_some() { "organisation.closed" } else { "organisation.reopened" })
        .record("organisation", was.id)
        .change("closed_on", text(was.closed_on), text(closed_on))
        .write(tx)
        .await
}
