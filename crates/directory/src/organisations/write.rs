//! Changes to partner organisations, each with its line in the audit trail.

use crate::{acts::WriteOrganisation, centres, kinds::OrganisationKind};
use access::{Permit, audit::Entry};
use base::{Code, ids::OrganisationId, search_key};
use store::{Result, Tx, sql};

/// A partner organisation to be entered, or what it is to become.
#[derive(Debug, Clone, PartialEq)]
pub struct NewOrganisation {
    /// What it is.
    pub kind: OrganisationKind,
    /// Name in Bulgarian.
    pub name_bg: String,
    /// Name in English.
    pub name_en: String,
    /// ЕИК, digits alone.
    pub organisation_number: Option<String>,
    /// Settlement by EKATTE.
    pub settlement_code: Option<String>,
    /// Street and number.
    pub address: Option<String>,
    /// Telephone as it is dialled.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// What to know about it.
    pub note: Option<String>,
}

impl NewOrganisation {
    /// An organisation with kind and names alone.
    pub fn named(kind: OrganisationKind, name_bg: &str, name_en: &str) -> Self {
        NewOrganisation {
            kind,
            name_bg: name_bg.to_owned(),
            name_en: name_en.to_owned(),
            organisation_number: None,
            settlement_code: None,
            address: None,
            phone: None,
            email: None,
            note: None,
        }
    }

    pub(super) fn search_key(&self) -> String {
        search_key::fold(&format!("{} {}", self.name_bg, self.name_en))
    }
}

/// Enters a partner of the provider that runs the permit's centre.
pub async fn create_organisation(
    tx: &mut Tx,
    permit: &Permit<WriteOrganisation>,
    new: NewOrganisation,
) -> Result<OrganisationId> {
    let at = tx.at();
    let id = OrganisationId::new(at);
    let provider = centres::provider_of(tx, permit.centre).await?;
    sql(
        "insert into organisations (id, provider_id, kind, name_bg, name_en, search_key, organisation_number,
             settlement_code, address, phone, email, note, version, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1, $13)",
    )
    .bind(id)
    .bind(provider)
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
    .bind(at)
    .run(tx)
    .await?;
    Entry::under(permit, "organisation.created")
        .record("organisation", id)
        .set("kind", new.kind.code())
        .set("name_bg", new.name_bg)
        .set("name_en", new.name_en)
        .set("organisation_number", new.organisation_number)
        .write(tx)
        .await?;
    Ok(id)
}
