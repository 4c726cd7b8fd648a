//! The way in for the other side: a link that cannot be guessed, that ends by itself and can be revoked, and a PIN that
//! is told apart from it and kept nowhere. After the PIN a ticket in the page stands for it, for an hour.

use super::{ReferralId, read, w};
use crate::permits::WriteReferral;
use access::{Answer, App, Permit, WebError, attempts::Try, audit::Entry, secrets, session, viewer::Via};
use base::{
    Id, Lang, clock,
    jiff::{SignedDuration, Timestamp, civil::Date},
};
use store::{Db, Keys, Result, Tx, sql};

/// The rule of how long a link holds.
pub const HOLDS: &str = "referral-link";
/// How long a page that was opened with the PIN may be answered.
const OPEN_FOR: SignedDuration = SignedDuration::from_hours(1);

/// What the PIN of a referral is hashed for.
const PIN: &[u8] = b"referral-pin";
/// What the ticket of a referral is made for.
const TICKET: &[u8] = b"referral-ticket";

/// The link of a referral.
pub enum ReferralLink {}
/// Id of a referral's link.
pub type LinkId = Id<ReferralLink>;

/// A link that holds, with the referral it opens to.
pub struct Door {
    /// Its id.
    pub id: LinkId,
    /// The referral.
    pub referral: super::Referral,
    /// The centre in Bulgarian.
    pub centre_bg: String,
    /// The centre in English.
    pub centre_en: String,
    /// The centre's telephone.
    pub phone: Option<String>,
}

impl Door {
    /// The centre that refers.
    pub fn centre(&self, lang: Lang) -> &str {
        lang.pick(&self.centre_bg, &self.centre_en)
    }
}

/// What stands behind a token.
type Behind = (LinkId, ReferralId, String, String, Option<String>, Option<Date>, Option<Date>);

/// The door behind a token; [`WebError::NotFound`] when there is none, it ended or was revoked, or the family does not
/// agree any more that anything is told.
pub async fn door(db: &mut impl Db, keys: &Keys, token: &str, now: Timestamp) -> Answer<Door> {
    let behind: Option<Behind> =
        sql("select l.id, r.id, c.name_bg, c.name_en, c.phone, k.withdrawn_on, k.valid_until
               from referral_links l
               join referrals r on r.id = l.referral_id
               join centres c on c.id = r.centre_id
               left join consents k on k.id = r.consent_id
              where l.token_hash = $1 and l.revoked_at is null and l.expires_at > $2")
        .bind(session::token_hash(keys, token))
        .bind(now)
        .maybe(db)
        .await?;
    let Some((id, referral, centre_bg, centre_en, phone, withdrawn_on, until)) = behind else {
        return Err(WebError::NotFound);
    };
    if withdrawn_on.is_some() || until.is_some_and(|until| until < clock::date_of(now)) {
        return Err(WebError::NotFound);
    }
    Ok(Door { id, referral: read::by_id(db, referral).await?, centre_bg, centre_en, phone })
}

/// Gives a referral its link, until a moment; the token. An earlier link stops to hold.
pub async fn make(
    tx: &mut Tx,
    permit: &Permit<WriteReferral>,
    referral: ReferralId,
    pin: &str,
    expires_at: Timestamp,
) -> Answer<String> {
    revoke(tx, referral).await?;
    let (at, id, token) = (tx.at(), LinkId::new(tx.at()), session::new_token()?);
    let keys = tx.keys();
    let (hash, pin) = (session::token_hash(keys, &token), secrets::pin_hash(keys, PIN, id, pin));
    let sealed = secrets::seal_token(keys, id, &token)?;
    sql("insert into referral_links (id, referral_id, token_hash, token_sealed, pin_hash, expires_at, created_at,
             created_by) values ($1, $2, $3, $4, $5, $6, $7, $8)")
    .bind(id)
    .bind(referral)
    .bind(hash)
    .bind(sealed)
    .bind(pin)
    .bind(expires_at)
    .bind(at)
    .bind(permit.viewer.user_id())
    .run(tx)
    .await?;
    Ok(token)
}

/// A new PIN for the same link: the letter stays good, the old PIN opens no more.
///
/// # Errors
///
/// [`WebError::NotFound`] when no link holds.
pub async fn new_pin(
    tx: &mut Tx,
    permit: &Permit<WriteReferral>,
    referral: &super::Referral,
) -> Answer<String> {
    let (link, pin) = (of(tx, referral.id).await?.ok_or(WebError::NotFound)?, secrets::random_pin());
    let hash = secrets::pin_hash(tx.keys(), PIN, link, &pin);
    sql("update referral_links set pin_hash = $2 where id = $1").bind(link).bind(hash).run(tx).await?;
    Entry::under(permit, "referral.new-pin")
        .case(referral.case_id)
        .record("referral", referral.id)
        .write(tx)
        .await?;
    Ok(pin)
}

/// Ends the link of a referral.
pub async fn revoke(tx: &mut Tx, referral: ReferralId) -> Result<u64> {
    let at = tx.at();
    sql("update referral_links set revoked_at = $2 where referral_id = $1 and revoked_at is null")
        .bind(referral)
        .bind(at)
        .run(tx)
        .await
}

/// The link of a referral that is not revoked.
async fn of(db: &mut impl Db, referral: ReferralId) -> Result<Option<LinkId>> {
    sql("select id from referral_links where referral_id = $1 and revoked_at is null order by created_at desc, id limit 1")
        .bind(referral)
        .maybe_value(db)
        .await
}

/// The address that was sent, and until when it holds; for those who may send it.
pub async fn address(
    db: &mut impl Db,
    app: &App,
    referral: ReferralId,
) -> Result<Option<(String, Timestamp)>> {
    let found: Option<(LinkId, Vec<u8>, Timestamp)> =
        sql("select id, token_sealed, expires_at from referral_links
          where referral_id = $1 and revoked_at is null order by created_at desc, id limit 1")
        .bind(referral)
        .maybe(db)
        .await?;
    let Some((id, sealed, until)) = found else { return Ok(None) };
    Ok(Some((secrets::address(app, "referred", id, &sealed)?, until)))
}

/// Tries a PIN: true when it opens the door. Each wrong try makes the next one wait longer ([`WebError::TooMany`]); it is
/// on record even when the rest of the request comes to nothing.
pub async fn try_pin(app: &App, door: &Door, pin: &str, address: &str, now: Timestamp) -> Answer<bool> {
    let mut one = Try::begin(app, format!("referral-link:{}", door.id), address, now).await?;
    let kept: String =
        sql("select pin_hash from referral_links where id = $1").bind(door.id).value(&mut one.tx).await?;
    let opens = secrets::is_pin(app.store.keys(), PIN, door.id, &kept, pin);
    if !opens {
        Entry::unsigned(Via::Link, "referral.wrong-pin", "referral")
            .case(door.referral.case_id)
            .record("referral", door.referral.id)
            .centre(door.referral.centre_id)
            .from(address)
            .write(&mut one.tx)
            .await?;
    }
    one.end(opens).await?;
    Ok(opens)
}

/// What stands for the PIN in a page that was opened with it.
pub fn ticket(keys: &Keys, link: LinkId, now: Timestamp) -> String {
    secrets::ticket(keys, TICKET, link, now + OPEN_FOR)
}

/// True while a ticket of this link holds.
pub fn holds(keys: &Keys, link: LinkId, ticket: &str, now: Timestamp) -> bool {
    secrets::open_ticket(keys, TICKET, ticket, now) == Some(link)
}

/// A PIN in two groups, as one tells it.
pub fn spoken(pin: &str) -> String {
    let (first, last) = pin.split_at_checked(3).unwrap_or((pin, ""));
    format!("{first} {last}")
}

/// The subject of the letter and its text: who asks, the number, the way in. Nothing about anybody.
pub fn letter(centre: &str, reference: &str, address: &str, answer_by: &str) -> (String, String) {
    let lang = Lang::Bg;
    (w::letter_subject(lang, reference), w::letter(lang, address, answer_by, centre, reference))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ticket_holds_for_an_hour_and_for_its_own_link_alone() {
        let keys = Keys::generate().unwrap();
        let now: Timestamp = "2026-03-05T12:30:00Z".parse().unwrap();
        let (link, other) = (LinkId::new(now), LinkId::new(now));
        let ticket = ticket(&keys, link, now);
        assert!(holds(&keys, link, &ticket, now));
        assert!(!holds(&keys, other, &ticket, now));
        assert!(!holds(&keys, link, &ticket, now + SignedDuration::from_mins(61)));
        assert!(!holds(&keys, link, "9999999999.ab", now) && !holds(&keys, link, "", now));
    }
}
