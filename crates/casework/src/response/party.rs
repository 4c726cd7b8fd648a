//! The three who work together at a ward, and the institutions they come from.

use super::w;
use base::{
    Lang,
    ids::{CentreId, OrganisationId},
};
use directory::kinds::OrganisationKind;
use store::{Db, Result, sql};

base::codes! {
    /// One of the three who work together at a ward.
    pub enum Party {
        /// The provider with its centre.
        Provider = "provider" => w::party_provider,
        /// The hospital.
        Hospital = "hospital" => w::party_hospital,
        /// The child protection department.
        Cpd = "cpd" => w::party_cpd,
    }
}
store::coded!(Party);

store::row! {
    /// An institution that the centre works with.
    pub struct Institution {
        /// Its id.
        pub id: OrganisationId,
        /// What it is.
        pub kind: OrganisationKind,
        /// Name in Bulgarian.
        pub name_bg: String,
        /// Name in English.
        pub name_en: String,
    }
}

impl Institution {
    /// The name in a language.
    pub fn name(&self, lang: Lang) -> &str {
        lang.pick(&self.name_bg, &self.name_en)
    }
}

/// Every institution that the centre's provider works with, by name.
pub async fn institutions(db: &mut impl Db, centre: CentreId) -> Result<Vec<Institution>> {
    sql("select o.id, o.kind, o.name_bg, o.name_en from organisations o join centres c on c.provider_id = o.provider_id
         where c.id = $1 and o.closed_on is null order by o.name_bg, o.id")
    .bind(centre)
    .all(db)
    .await
}

/// The institutions as the options of a list.
pub fn options(lang: Lang, institutions: &[Institution]) -> Vec<(String, String)> {
    institutions.iter().map(|one| (one.id.to_string(), one.name(lang).to_owned())).collect()
}
