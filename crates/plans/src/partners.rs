//! Organisations with which a family is helped together.

use base::{
    Lang,
    ids::{CentreId, OrganisationId},
};
use store::{Db, Result, sql};

store::row! {
    /// A partner organisation.
    pub struct Partner {
        /// Its id.
        pub id: OrganisationId,
        /// Its name in Bulgarian.
        pub name_bg: String,
        /// Its name in English.
        pub name_en: String,
    }
}

impl Partner {
    /// Its name.
    pub fn name(&self, lang: Lang) -> &str {
        lang.pick(&self.name_bg, &self.name_en)
    }
}

/// The organisations with which a centre's provider works, by name.
pub async fn partners_of_centre(db: &mut impl Db, centre: CentreId) -> Result<Vec<Partner>> {
    sql("select o.id, o.name_bg, o.name_en
           from organisations o join centres c on c.provider_id = o.provider_id
          where c.id = $1 and o.closed_on is null order by o.name_bg, o.id")
    .bind(centre)
    .all(db)
    .await
}
