//! What the house knows of a family that asks: cases that are open, cases that were.

use crate::record::RequestId;
use base::{
    ids::{CaseId, CentreId},
    jiff::civil::Date,
};
use store::{Db, Result, sql};

store::row! {
    /// A case in which somebody of the request stands.
    pub struct OpenCase {
        /// The case.
        pub id: CaseId,
        /// Its reference.
        pub reference: String,
        /// The family.
        pub family_name: String,
        /// A code of `rules/programmes.toml`.
        pub programme: String,
    }
}

/// The open cases of the centre in which somebody of the request stands, the oldest first.
pub async fn open_cases(db: &mut impl Db, centre: CentreId, request: RequestId) -> Result<Vec<OpenCase>> {
    sql("select c.id, c.reference, c.family_name, c.programme from cases c
          where c.centre_id = $1 and c.closed_on is null
            and exists (select 1 from case_people y join request_people x on x.person_id = y.person_id
                         where y.case_id = c.id and x.request_id = $2)
          order by c.opened_on, c.id limit 5")
    .bind(centre)
    .bind(request)
    .all(db)
    .await
}

/// The reference of the last closed case in which somebody of the request stands, and when it was closed.
pub async fn earlier(
    db: &mut impl Db,
    centre: CentreId,
    request: RequestId,
) -> Result<Option<(String, Date)>> {
    sql("select c.reference, c.closed_on from cases c
          where c.centre_id = $1 and c.closed_on is not null
            and exists (select 1 from case_people y join request_people x on x.person_id = y.person_id
                         where y.case_id = c.id and x.request_id = $2)
          order by c.closed_on desc, c.id limit 1")
    .bind(centre)
    .bind(request)
    .maybe(db)
    .await
}
