//! The door of a centre for complaints: a link that can be revoked, on a poster with a code. Anybody may write there,
//! with or without a name; with number and code they see how far the answer is.

pub mod web;

use crate::permits::WriteComplaintLink;
use access::{
    Answer, App, Permit, WebError,
    audit::Entry,
    secrets,
    session::{new_token, token_hash},
};
use base::{Id, Lang, ids::CentreId, jiff::Timestamp};
use store::{Db, Keys, Result, Tx, sql};

/// The link of a centre.
pub enum ComplaintLink {}
/// Id of a centre's link.
pub type ComplaintLinkId = Id<ComplaintLink>;

store::row! {
    /// A link that holds, with the centre it opens to.
    pub struct Door {
        /// Its id.
        pub id: ComplaintLinkId,
        /// The centre.
        pub centre_id: CentreId,
        /// The centre in Bulgarian.
        pub centre_bg: String,
        /// The centre in English.
        pub centre_en: String,
        /// The centre's telephone.
        pub phone: Option<String>,
    }
}

impl Door {
    /// The centre.
    pub fn centre(&self, lang: Lang) -> &str {
        lang.pick(&self.centre_bg, &self.centre_en)
    }
}

/// The door behind a token; [`WebError::NotFound`] when there is none or it was revoked.
pub async fn door(db: &mut impl Db, keys: &Keys, token: &str) -> Answer<Door> {
    let door = sql("select l.id, l.centre_id, c.name_bg as centre_bg, c.name_en as centre_en, c.phone
                      from complaint_links l join centres c on c.id = l.centre_id
                     where l.token_hash = $1 and l.revoked_at is null")
    .bind(token_hash(keys, token))
    .maybe(db)
    .await?;
    door.ok_or(WebError::NotFound)
}

/// The address that the poster of a centre shows, and since when it holds; none when there is no link.
pub async fn address(db: &mut impl Db, app: &App, centre: CentreId) -> Answer<Option<(String, Timestamp)>> {
    let kept: Option<(ComplaintLinkId, Vec<u8>, Timestamp)> =
        sql("select id, token_sealed, created_at from complaint_links
              where centre_id = $1 and revoked_at is null order by created_at desc, id limit 1")
        .bind(centre)
        .maybe(db)
        .await?;
    let Some((id, sealed, since)) = kept else { return Ok(None) };
    Ok(Some((secrets::address(app, "c", id, &sealed)?, since)))
}

/// Gives a centre a link. An earlier one stops to hold, so that one poster on the wall is the valid one.
pub async fn make(tx: &mut Tx, permit: &Permit<WriteComplaintLink>, keys: &Keys) -> Answer<()> {
    end(tx, permit.centre).await?;
    let (at, id, token) = (tx.at(), ComplaintLinkId::new(tx.at()), new_token()?);
    sql("insert into complaint_links (id, centre_id, token_hash, token_sealed, created_at, created_by)
         values ($1, $2, $3, $4, $5, $6)")
    .bind(id)
    .bind(permit.centre)
    .bind(token_hash(keys, &token))
    .bind(secrets::seal_token(keys, id, &token)?)
    .bind(at)
    .bind(permit.viewer.user_id())
    .run(tx)
    .await?;
    Entry::under(permit, "complaint-link.made").write(tx).await?;
    Ok(())
}

/// Revokes the link of a centre: the poster on the wall leads nowhere from now on.
pub async fn revoke(tx: &mut Tx, permit: &Permit<WriteComplaintLink>) -> Answer<()> {
    if end(tx, permit.centre).await? == 0 {
        return Err(WebError::NotFound);
    }
    Entry::under(permit, "complaint-link.revoked").write(tx).await?;
    Ok(())
}

async fn end(tx: &mut Tx, centre: CentreId) -> Result<u64> {
    let at = tx.at();
    sql("update complaint_links set revoked_at = $2 where centre_id = $1 and revoked_at is null")
        .bind(centre)
        .bind(at)
        .run(tx)
        .await
}
