//! When the letter of a centre is written, and who does not want one.

use base::{
    ids::{CentreId, UserId},
    jiff::civil::Time,
};
use store::{Db, Result, Tx, sql, value::Bind};

/// When the letter is written, unless a centre says otherwise.
pub const AT: Time = Time::constant(8, 0, 0, 0);

/// The setting of a centre: the time of day.
const AT_KEY: &str = "deadline.letter-at";
/// The setting of a user: `off` for those who want no letter.
pub(super) const LETTER_KEY: &str = "deadline.letter";

/// When the letters of a centre are written on a working day.
pub async fn digest_at(db: &mut impl Db, centre: CentreId) -> Result<Time> {
    let kept: Option<Time> =
        kept(db, centre, AT_KEY).await?.and_then(|text| Time::strptime("%H:%M", &text).ok());
    Ok(kept.unwrap_or(AT))
}

/// Every centre with the time at which its letters are written.
pub async fn all(db: &mut impl Db) -> Result<Vec<(CentreId, Time)>> {
    let kept: Vec<(CentreId, Option<String>)> =
        sql("select c.id, s.value from centres c left join settings s on s.scope_id = c.id and s.key = $1 order by c.id")
            .bind(AT_KEY)
            .all(db)
            .await?;
    let time = |text: Option<String>| text.and_then(|text| Time::strptime("%H:%M", &text).ok()).unwrap_or(AT);
    Ok(kept.into_iter().map(|(centre, text)| (centre, time(text))).collect())
}

/// Sets when the letters of a centre are written.
pub async fn set_at(tx: &mut Tx, centre: CentreId, at: Time, by: UserId) -> Result<()> {
    keep(tx, centre, AT_KEY, &at.strftime("%H:%M").to_string(), by).await
}

/// True when a user wants the letter.
pub async fn wants_letter(db: &mut impl Db, user: UserId) -> Result<bool> {
    Ok(kept(db, user, LETTER_KEY).await?.as_deref() != Some("off"))
}

/// Sets whether a user wants the letter.
pub async fn set_letter(tx: &mut Tx, user: UserId, wanted: bool) -> Result<()> {
    keep(tx, user, LETTER_KEY, if wanted { "on" } else { "off" }, user).await
}

async fn kept(db: &mut impl Db, scope: impl Bind, key: &'static str) -> Result<Option<String>> {
    sql("select value from settings where scope_id = $1 and key = $2")
        .bind(scope)
        .bind(key)
        .maybe_value(db)
        .await
}

async fn keep(tx: &mut Tx, scope: impl Bind, key: &'static str, value: &str, by: UserId) -> Result<()> {
    let at = tx.at();
    sql("insert into settings (scope_id, key, value, changed_at, changed_by) values ($1, $2, $3, $4, $5)
         on conflict (scope_id, key) do update set value = excluded.value, changed_at = excluded.changed_at,
             changed_by = excluded.changed_by")
    .bind(scope)
    .bind(key)
    .bind(value)
    .bind(at)
    .bind(by)
    .run(tx)
    .await
    .map(drop)
}
