//! Users: people who sign in. What each may do stands in their posts, see [`crate::staff`].

use crate::{
    Role, Viewer,
    audit::Entry,
    password::{Hasher, Password},
    viewer::SessionId,
};
use base::{
    FieldErrors, Id, Lang, Problem,
    ids::{CentreId, OrganisationId, ProviderId, UserId},
    jiff::{Timestamp, civil::Date},
    latin, typed,
    typed::Typed,
};
use store::{Db, Result, Tx, sql};

/// A post: a role in a centre or in the network.
pub enum Place {}
/// Id of a post.
pub type PlaceId = Id<Place>;

/// Somebody who is to sign in.
#[derive(Debug, Clone, PartialEq)]
pub struct NewUser {
    /// E-mail address, as they write it.
    pub email: String,
    /// Name in Cyrillic.
    pub name: String,
    /// Name in Latin letters.
    pub name_latin: String,
    /// Telephone.
    pub phone: Option<String>,
    /// The language they read.
    pub lang: Lang,
}

impl NewUser {
    /// Reads the fields `name`, `name_latin`, `email`, `phone`, `language`; what is wrong goes to `errors`.
    pub fn read(typed: &Typed, errors: &mut FieldErrors) -> Option<NewUser> {
        let name = errors.check("name", typed::text(typed.get("name"), 120));
        let name_latin = errors.check("name_latin", typed::optional_text(typed.get("name_latin"), 120));
        let address = errors.check("email", email(typed.get("email")));
        let phone = errors.check("phone", typed::optional_text(typed.get("phone"), 40));
        let lang = Lang::from_tag(typed.get("language")).unwrap_or_default();
        let name = name?;
        let name_latin = name_latin?.unwrap_or_else(|| latin::latin(&name));
        Some(NewUser { email: address?, name, name_latin, phone: phone?, lang })
    }
}

/// What a user is to be, and where.
#[derive(Debug, Clone, PartialEq)]
pub struct NewPlace {
    /// The role.
    pub role: Role,
    /// The provider.
    pub provider: ProviderId,
    /// The centre; none for the whole network.
    pub centre: Option<CentreId>,
    /// The organisation of a partner contact.
    pub organisation: Option<OrganisationId>,
    /// What they are by profession, in Bulgarian.
    pub job_bg: Option<String>,
    /// The same in English.
    pub job_en: Option<String>,
    /// From which day.
    pub from_on: Date,
}

/// What a sign-in needs of a user.
#[derive(Debug, Clone, PartialEq)]
pub struct Secrets {
    /// The user.
    pub id: UserId,
    /// Hash of the password; none before one is set.
    pub password_hash: Option<String>,
    /// When the second factor was set up.
    pub totp_confirmed_at: Option<Timestamp>,
}

impl store::FromRow for Secrets {
    fn from_row(row: &store::Row) -> Result<Self> {
        Ok(Secrets { id: row.at(0)?, password_hash: row.at(1)?, totp_confirmed_at: row.at(2)? })
    }
}

/// An e-mail address: something before and after one `@`, no spaces, a dot in the domain.
pub fn email(typed: &str) -> Result<String, Problem> {
    let text = typed::text(typed, 254)?;
    let good = text.split_once('@').is_some_and(|(before, domain)| {
        !before.is_empty() && domain.contains('.') && !domain.starts_with('.') && !domain.ends_with('.')
    });
    let plain = !text.contains(char::is_whitespace) && !text.contains(char::is_control);
    if good && plain && text.matches('@').count() == 1 { Ok(text) } else { Err(Problem::NotAnEmail) }
}

/// The address as it is looked up: capital letters do not matter.
pub fn email_key(email: &str) -> String {
    email.trim().to_lowercase()
}

/// The user who signs in with this address.
pub async fn by_email(db: &mut impl Db, email: &str) -> Result<Option<Secrets>> {
    sql("select id, password_hash, totp_confirmed_at from users where email_key = $1 and closed_at is null")
        .bind(email_key(email))
        .maybe(db)
        .await
}

/// What a sign-in needs of this user.
pub async fn secrets(db: &mut impl Db, user: UserId) -> Result<Secrets> {
    sql("select id, password_hash, totp_confirmed_at from users where id = $1").bind(user).one(db).await
}

/// Makes a user without a password; a problem when the address is taken.
pub async fn create_user(tx: &mut Tx, by: &Viewer, new: &NewUser) -> Result<Result<UserId, FieldErrors>> {
    let taken: Option<UserId> =
        sql("select id from users where email_key = $1").bind(email_key(&new.email)).maybe_value(tx).await?;
    if taken.is_some() {
        return Ok(Err(FieldErrors::one("email", Problem::Taken)));
    }
    let at = tx.at();
    let id = UserId::new(at);
    sql("insert into users (id, email, email_key, name, name_latin, phone, language, created_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 1)")
    .bind(id)
    .bind(&new.email)
    .bind(email_key(&new.email))
    .bind(&new.name)
    .bind(&new.name_latin)
    .bind(new.phone.clone())
    .bind(new.lang.tag())
    .bind(at)
    .run(tx)
    .await?;
    Entry::by(by, "user.created", "user")
        .record("user", id)
        .set("name", new.name.clone())
        .set("email", new.email.clone())
        .write(tx)
        .await?;
    Ok(Ok(id))
}

/// Gives a user a post.
pub async fn appoint(tx: &mut Tx, by: &Viewer, user: UserId, new: &NewPlace) -> Result<PlaceId> {
    let id = PlaceId::new(tx.at());
    sql("insert into staff (id, user_id, provider_id, centre_id, role, job_bg, job_en, from_on, organisation_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
    .bind(id)
    .bind(user)
    .bind(new.provider)
    .bind(new.centre)
    .bind(new.role)
    .bind(new.job_bg.clone())
    .bind(new.job_en.clone())
    .bind(new.from_on)
    .bind(new.organisation)
    .run(tx)
    .await?;
    let mut entry = Entry::by(by, "user.appointed", "user")
        .record("user", user)
        .set("role", base::Code::code(new.role))
        .set("from_on", new.from_on.to_string());
    if let Some(centre) = new.centre {
        entry = entry.centre(centre);
    }
    entry.write(tx).await?;
    Ok(id)
}

/// Sets a password that was hashed before the transaction began, and ends every sign-in but `keep`.
pub async fn set_password(
    tx: &mut Tx,
    by: &Viewer,
    user: UserId,
    hash: &str,
    keep: Option<SessionId>,
) -> Result<()> {
    sql("update users set password_hash = $2, version = version + 1 where id = $1")
        .bind(user)
        .bind(hash)
        .run(tx)
        .await?;
    crate::session::end_others(tx, user, keep).await?;
    Entry::by(by, "user.password-set", "user").record("user", user).user(user).write(tx).await
}

/// Closes an account: nobody signs in with it, its sign-ins, tokens and posts end.
pub async fn close(tx: &mut Tx, by: &Viewer, user: UserId) -> Result<()> {
    let at = tx.at();
    sql("update users set closed_at = $2, version = version + 1 where id = $1 and closed_at is null")
        .bind(user)
        .bind(at)
        .run(tx)
        .await?;
    sql("update staff set ended_on = $2 where user_id = $1 and ended_on is null")
        .bind(user)
        .bind(base::clock::date_of(at))
        .run(tx)
        .await?;
    crate::session::end_others(tx, user, None).await?;
    revoke_all(tx, user).await?;
    Entry::by(by, "user.closed", "user").record("user", user).write(tx).await
}

async fn revoke_all(tx: &mut Tx, user: UserId) -> Result<()> {
    let at = tx.at();
    sql("update api_tokens set revoked_at = $2 where user_id = $1 and revoked_at is null")
        .bind(user)
        .bind(at)
        .run(tx)
        .await?;
    sql("update invitations set used_at = $2 where user_id = $1 and used_at is null")
        .bind(user)
        .bind(at)
        .run(tx)
        .await
        .map(drop)
}

/// Opens a closed account again; posts are given anew.
pub async fn reopen(tx: &mut Tx, by: &Viewer, user: UserId) -> Result<()> {
    sql("update users set closed_at = null, version = version + 1 where id = $1").bind(user).run(tx).await?;
    Entry::by(by, "user.reopened", "user").record("user", user).write(tx).await
}

/// The first user of a new house: head of service of its first centre and administrator of the provider.
pub struct FirstHead {
    /// The provider.
    pub provider: ProviderId,
    /// The first centre.
    pub centre: CentreId,
    /// Who.
    pub user: NewUser,
    /// The password, hashed.
    pub password_hash: String,
}

/// True while nobody can sign in: the set-up page is open then, and only then.
pub async fn is_empty(db: &mut impl Db) -> Result<bool> {
    let count: i64 = sql("select count(*) from users").value(db).await?;
    Ok(count == 0)
}

/// Makes the first head of service; none when somebody is there already.
pub async fn create_first_head(tx: &mut Tx, by: &Viewer, first: &FirstHead) -> Result<Option<UserId>> {
    if !is_empty(tx).await? {
        return Ok(None);
    }
    let Ok(user) = create_user(tx, by, &first.user).await? else { return Ok(None) };
    let from_on = base::clock::date_of(tx.at());
    for (role, centre) in [(Role::Head, Some(first.centre)), (Role::Administrator, None)] {
        let new = NewPlace {
            role,
            provider: first.provider,
            centre,
            organisation: None,
            job_bg: None,
            job_en: None,
            from_on,
        };
        appoint(tx, by, user, &new).await?;
    }
    set_password(tx, by, user, &first.password_hash, None).await?;
    Ok(Some(user))
}

/// True when the user's password is this one.
pub async fn verify(
    db: &mut impl Db,
    hasher: &Hasher,
    email: &str,
    password: &str,
) -> Result<Option<Secrets>> {
    let user = by_email(db, email).await?;
    let hash = user.as_ref().and_then(|user| user.password_hash.as_deref());
    let fits = hasher.fits(password, hash).await?;
    Ok(user.filter(|_| fits))
}

/// Reads the fields `password` and `password_again`.
pub fn read_password(typed: &Typed, own: &[&str]) -> Result<Password, FieldErrors> {
    let mut errors = FieldErrors::new();
    let password = errors.check("password", Password::parse(typed.get("password"), own));
    if password.is_some() && typed.get("password") != typed.get("password_again") {
        errors.add("password_again", Problem::said("password-differs", crate::w::password_differs));
    }
    errors.or(password)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_looked_up_whatever_its_capitals() {
        assert_eq!(email(" Radka@Example.bg "), Ok("Radka@Example.bg".into()));
        assert_eq!(email_key("Radka@Example.bg"), "radka@example.bg");
        for bad in ["", "radka", "radka@example", "ra dka@example.bg", "@example.bg", "a@b@example.bg"] {
            assert!(email(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_latin_name_is_proposed() {
        let typed = Typed::default().with("name", "Радка Иванова").with("email", "r@example.bg");
        let mut errors = FieldErrors::new();
        let user = NewUser::read(&typed, &mut errors).unwrap();
        assert_eq!(user.name_latin, "Radka Ivanova");
    }
}
