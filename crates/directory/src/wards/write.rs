//! Changes to wards and contact persons, each with its line in the audit trail.

use crate::{acts::WriteOrganisation, kinds::WardKind};
use access::{Permit, audit::Entry};
use base::{
    Code,
    ids::{CentreId, OrganisationId, WardId},
    jiff::civil::Date,
};
use store::{Result, Tx, sql};

/// A ward to be entered, or what it is to become.
#[derive(Debug, Clone, PartialEq)]
pub struct NewWard {
    /// The hospital.
    pub organisation: OrganisationId,
    /// The centre that answers its signals.
    pub centre: CentreId,
    /// What it is.
    pub kind: WardKind,
    /// Name in Bulgarian.
    pub name_bg: String,
    /// Name in English.
    pub name_en: String,
    /// Telephone as it is dialled.
    pub phone: Option<String>,
    /// Where one can talk undisturbed.
    pub private_place: Option<String>,
    /// Since when the centre covers it.
    pub covered_since: Option<Date>,
}

/// Enters a ward.
pub async fn create_ward(tx: &mut Tx, permit: &Permit<WriteOrganisation>, new: NewWard) -> Result<WardId> {
    let at = tx.at();
    let id = WardId::new(at);
    sql("insert into wards (id, organisation_id, centre_id, kind, name_bg, name_en, phone, private_place, covered_since,
             version, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10)")
    .bind(id)
    .bind(new.organisation)
    .bind(new.centre)
    .bind(new.kind)
    .bind(&new.name_bg)
    .bind(&new.name_en)
    .bind(new.phone.clone())
    .bind(new.private_place.clone())
    .bind(new.covered_since)
    .bind(at)
    .run(tx)
    .await?;
    Entry::under(permit, "ward.created")
        .record("ward", id)
        .centre(new.centre)
        .set("kind", new.kind.code())
        .set("name_bg", new.name_bg)
        .set("name_en", new.name_en)
        .set("private_place", new.private_place)
        .set("covered_since", new.covered_since.map(|date| date.to_string()))
        .write(tx)
        .await?;
    Ok(id)
}
