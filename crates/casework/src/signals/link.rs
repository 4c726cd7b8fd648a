//! The door of a ward: a link that can be revoked, and a PIN that is told and never printed. With both, the people of
//! the hospital and of the child protection department report without an account, and see how far the answer is.

mod make;
pub mod status;

pub use make::{make, make_with, new_pin, revoke};

use access::{Answer, App, WebError, attempts::Try, audit::Entry, secrets, session::token_hash, viewer::Via};
use base::{
    Id, Lang,
    ids::{CentreId, WardId},
    jiff::Timestamp,
};
use store::{Db, Keys, Result, Tx, sql};

/// What the PIN of a ward is hashed for.
const PIN: &[u8] = b"ward-pin";

/// The link of a ward.
pub enum WardLink {}
/// Id of a ward's link.
pub type WardLinkId = Id<WardLink>;

store::row! {
    /// A link that holds, with the ward it opens to.
    pub struct Door {
        /// Its id.
        pub id: WardLinkId,
        /// The ward.
        pub ward_id: WardId,
        /// The centre that answers.
        pub centre_id: CentreId,
        /// The ward in Bulgarian.
        pub ward_bg: String,
        /// The ward in English.
        pub ward_en: String,
        /// The hospital in Bulgarian.
        pub hospital_bg: String,
        /// The hospital in English.
        pub hospital_en: String,
        /// The centre in Bulgarian.
        pub centre_bg: String,
        /// The centre in English.
        pub centre_en: String,
        /// The centre's telephone.
        pub phone: Option<String>,
        /// Since when the link holds.
        pub created_at: Timestamp,
    }
}

impl Door {
    /// The ward and its hospital.
    pub fn place(&self, lang: Lang) -> String {
        match lang {
            Lang::Bg => format!("{}, {}", self.ward_bg, self.hospital_bg),
            Lang::En => format!("{}, {}", self.ward_en, self.hospital_en),
        }
    }

    /// The centre that answers.
    pub fn centre(&self, lang: Lang) -> &str {
        lang.pick(&self.centre_bg, &self.centre_en)
    }

    /// True when this is its PIN. Write down every try with [`try_pin`].
    async fn opens_with(&self, tx: &mut Tx, keys: &Keys, pin: &str) -> Result<bool> {
        let kept: String = sql("select pin_hash from ward_links where id = $1 and revoked_at is null")
            .bind(self.id)
            .value(tx)
            .await?;
        Ok(secrets::is_pin(keys, PIN, self.id, &kept, pin))
    }
}

/// The door behind a token; [`WebError::NotFound`] when there is none, it was revoked, or the ward was closed.
pub async fn door(db: &mut impl Db, keys: &Keys, token: &str) -> Answer<Door> {
    let door = sql("select l.id, l.ward_id, w.centre_id, w.name_bg as ward_bg, w.name_en as ward_en,
                o.name_bg as hospital_bg, o.name_en as hospital_en, c.name_bg as centre_bg, c.name_en as centre_en,
                c.phone, l.created_at
         from ward_links l
         join wards w on w.id = l.ward_id and w.closed_on is null
         join organisations o on o.id = w.organisation_id
         join centres c on c.id = w.centre_id
         where l.token_hash = $1 and l.revoked_at is null")
    .bind(token_hash(keys, token))
    .maybe(db)
    .await?;
    door.ok_or(WebError::NotFound)
}

/// The link of a ward that holds now, if it has one.
pub async fn of_ward(db: &mut impl Db, ward: WardId) -> Result<Option<WardLinkId>> {
    sql("select id from ward_links where ward_id = $1 and revoked_at is null order by created_at desc, id limit 1")
        .bind(ward)
        .maybe_value(db)
        .await
}

/// The oldest link that holds: the one that the demo speaks of.
pub async fn oldest(db: &mut impl Db) -> Result<Option<WardLinkId>> {
    sql("select id from ward_links where revoked_at is null order by created_at, id limit 1")
        .maybe_value(db)
        .await
}

/// The address that the poster shows, and since when it holds.
pub async fn address(db: &mut impl Db, app: &App, link: WardLinkId) -> Result<(String, Timestamp)> {
    let (sealed, since): (Vec<u8>, Timestamp) =
        sql("select token_sealed, created_at from ward_links where id = $1").bind(link).one(db).await?;
    Ok((secrets::address(app, "r", link, &sealed)?, since))
}

/// The telephone of a centre, for those who cannot wait.
pub async fn phone_of(db: &mut impl Db, centre: CentreId) -> Result<Option<String>> {
    sql("select phone from centres where id = $1").bind(centre).value(db).await
}

/// The name of a centre.
pub async fn centre_name(db: &mut impl Db, centre: CentreId, lang: Lang) -> Result<String> {
    let (bg, en): (String, String) =
        sql("select name_bg, name_en from centres where id = $1").bind(centre).one(db).await?;
    Ok(lang.pick(bg, en))
}

/// Tries a PIN: true when it opens the door. Each wrong try makes the next one wait longer
/// ([`WebError::TooMany`]); it is on record even when the rest of the request comes to nothing.
pub async fn try_pin(app: &App, door: &Door, pin: &str, address: &str, now: Timestamp) -> Answer<bool> {
    let mut one = Try::begin(app, format!("ward-link:{}", door.id), address, now).await?;
    let opens = door.opens_with(&mut one.tx, app.store.keys(), pin).await?;
    if !opens {
        Entry::unsigned(Via::Link, "ward-link.wrong-pin", "ward")
            .record("ward", door.ward_id)
            .centre(door.centre_id)
            .from(address)
            .write(&mut one.tx)
            .await?;
    }
    one.end(opens).await?;
    Ok(opens)
}
