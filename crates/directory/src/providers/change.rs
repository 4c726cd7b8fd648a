//! Changing what a provider is called.

use crate::{acts::CreateCentre, centres::ProviderRow};
use access::{Permit, audit::Entry};
use store::{Result, Tx, sql};

/// What a provider is called from now on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProviderChange {
    /// Name in Bulgarian.
    pub name_bg: String,
    /// Name in English.
    pub name_en: String,
    /// ЕИК, digits alone.
    pub organisation_number: Option<String>,
}

/// Makes a provider what `new` says, from what it `was`; false when somebody else changed it since.
pub async fn update_provider(
    tx: &mut Tx,
    permit: &Permit<CreateCentre>,
    was: &ProviderRow,
    new: ProviderChange,
) -> Result<bool> {
    let changed = sql(
        "update providers set name_bg = $3, name_en = $4, organisation_number = $5, version = version + 1
         where id = $1 and version = $2",
    )
    .bind(was.id)
    .bind(was.version)
    .bind(&new.name_bg)
    .bind(&new.name_en)
    .bind(new.organisation_number.clone())
    .run(tx)
    .await?;
    if changed == 1 {
        Entry::under(permit, "provider.changed")
            .record("provider", was.id)
            .change("name_bg", was.name_bg.clone(), new.name_bg)
            .change("name_en", was.name_en.clone(), new.name_en)
            .change("organisation_number", was.organisation_number.clone(), new.organisation_number)
            .write(tx)
            .await?;
    }
    Ok(changed == 1)
}
