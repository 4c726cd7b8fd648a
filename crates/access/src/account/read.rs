//! What the page of the account asks.

use crate::{
    Role, Viewer, WebError,
    token::{Scope, TokenId},
    viewer::SessionId,
};
use base::{Lang, ids::UserId, jiff::Timestamp};
use store::{Db, Result, sql};

store::row! {
    /// What is known of a user here.
    pub struct Own {
        /// Name in Cyrillic.
        pub name: String,
        /// Name in Latin letters.
        pub name_latin: String,
        /// E-mail address.
        pub email: String,
        /// Telephone.
        pub phone: Option<String>,
        /// `bg` or `en`.
        pub language: String,
        /// When the second factor was set up.
        pub totp_confirmed_at: Option<Timestamp>,
        /// Counts the changes.
        pub version: i64,
    }
}

store::row! {
    /// A sign-in that holds.
    pub struct SignedIn {
        /// Its id.
        pub id: SessionId,
        /// The browser, as it calls itself.
        pub device: String,
        /// The address it came from.
        pub address: String,
        /// Since when.
        pub created_at: Timestamp,
        /// Last request.
        pub seen_at: Timestamp,
    }
}

store::row! {
    /// A token of the API that holds.
    pub struct TokenLine {
        /// Its id.
        pub id: TokenId,
        /// What it is for.
        pub name: String,
        /// What it may do.
        pub scope: Scope,
        /// Since when.
        pub created_at: Timestamp,
        /// Until when; none for as long as it is not revoked.
        pub expires_at: Option<Timestamp>,
        /// Last request.
        pub last_used_at: Option<Timestamp>,
    }
}

/// A post with the name of its centre; none for the whole network.
pub type PostLine = (Role, Option<String>);

/// What is known of a user.
pub async fn own(db: &mut impl Db, user: UserId) -> Result<Own> {
    sql("select name, name_latin, email, phone, language, totp_confirmed_at, version from users where id = $1")
        .bind(user)
        .one(db)
        .await
}

/// Their posts.
pub async fn posts(db: &mut impl Db, viewer: &Viewer, lang: Lang) -> Result<Vec<PostLine>, WebError> {
    let rows: Vec<(Role, Option<String>, Option<String>)> =
        sql("select s.role, c.name_bg, c.name_en from staff s left join centres c on c.id = s.centre_id
             where s.user_id = $1 and s.ended_on is null order by s.role, s.id")
        .bind(viewer.user)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|(role, bg, en)| (role, if lang == Lang::En { en } else { bg })).collect())
}

/// Their sign-ins, the newest first.
pub async fn sessions(db: &mut impl Db, user: UserId, now: Timestamp) -> Result<Vec<SignedIn>> {
    sql("select id, device, address, created_at, seen_at from sessions
         where user_id = $1 and ended_at is null and expires_at > $2 and second_factor_at is not null
         order by seen_at desc, id desc limit 100")
    .bind(user)
    .bind(now)
    .all(db)
    .await
}

/// Their tokens, the newest first.
pub async fn tokens(db: &mut impl Db, user: UserId, now: Timestamp) -> Result<Vec<TokenLine>> {
    sql("select id, name, scope, created_at, expires_at, last_used_at from api_tokens
         where user_id = $1 and revoked_at is null and (expires_at is null or expires_at > $2)
         order by created_at desc, id desc limit 100")
    .bind(user)
    .bind(now)
    .all(db)
    .await
}

/// A browser as people know it: `Chrome, Android`. The name it gives itself when nothing is known.
pub fn device_name(agent: &str) -> String {
    const BROWSERS: [(&str, &str); 6] = [
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];
    const SYSTEMS: [(&str, &str); 6] = [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ];
    let find = |table: &[(&str, &'static str)]| {
        table.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name)
    };
    match (find(&BROWSERS), find(&SYSTEMS)) {
        (Some(browser), Some(system)) => format!("{browser}, {system}"),
        (Some(name), None) | (None, Some(name)) => name.to_owned(),
        (None, None) => agent.chars().take(40).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::device_name;

    #[test]
    fn a_browser_is_called_as_people_call_it() {
        let phone = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36";
        assert_eq!(device_name(phone), "Chrome, Android");
        assert_eq!(
            device_name("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"),
            "Firefox, Linux"
        );
        assert_eq!(device_name("curl/8"), "curl/8");
    }
}
