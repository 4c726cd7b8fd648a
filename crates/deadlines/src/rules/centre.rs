//! Of which centre one looks at the rules: one's own, or any of the network for those who work for it.

use crate::acts::ReadRule;
use access::{Act, Subject, Viewer, WebError, permit};
use base::{Lang, ids::CentreId};
use store::{Db, Result, sql};

store::row! {
    /// A centre whose rules a viewer may see.
    pub struct CentreName {
        /// Its id.
        pub id: CentreId,
        /// Its name in Bulgarian.
        pub name_bg: String,
        /// Its name in English.
        pub name_en: String,
    }
}

impl CentreName {
    /// Its name.
    pub fn name(&self, lang: Lang) -> &str {
        lang.pick(&self.name_bg, &self.name_en)
    }
}

/// Every centre whose rules the viewer may see.
pub async fn all(db: &mut impl Db, viewer: &Viewer) -> Result<Vec<CentreName>> {
    sql("select c.id, c.name_bg, c.name_en from centres c where exists (
             select 1 from centre_relations r join permissions p on p.role = r.role and p.relation = r.relation
             where r.user_id = $1 and r.centre_id = c.id and p.action = $2 and p.layer = 'general')
         order by c.name_bg, c.id")
    .bind(viewer.user)
    .bind(ReadRule::ACTION.0)
    .all(db)
    .await
}

/// The centre that an address names, or one's own, or the first of the network.
pub async fn chosen(db: &mut impl Db, viewer: &Viewer, typed: &str) -> Result<CentreId, WebError> {
    let named =
        if typed.is_empty() { viewer.home() } else { Some(typed.parse().map_err(|_| WebError::NotFound)?) };
    let centre = match named {
        Some(centre) => centre,
        None => all(db, viewer).await?.first().map(|one| one.id).ok_or(WebError::NotFound)?,
    };
    permit::<ReadRule>(db, viewer, Subject::Centre(centre)).await?;
    Ok(centre)
}
