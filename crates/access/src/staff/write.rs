//! Changes to staff. A colleague is kept by whoever keeps the staff of every place where they work now.

use super::{
    keeps_network,
    read::{self, Colleague},
    w,
};
use crate::{
    App, Subject, Viewer, WebError,
    audit::Entry,
    invitation,
    message::{self, Channel},
    permit,
    permits::WriteStaff,
    users::{self, NewPlace, NewUser, PlaceId},
};
use base::{
    FieldErrors, Lang, Problem, clock,
    ids::{CentreId, UserId},
};
use store::{Db, Tx, sql};

/// Leave to keep the staff of a place: a centre, or the whole network.
pub(super) async fn may_keep(
    db: &mut impl Db,
    viewer: &Viewer,
    centre: Option<CentreId>,
) -> Result<(), WebError> {
    match centre {
        Some(centre) => permit::<WriteStaff>(db, viewer, Subject::Centre(centre)).await.map(drop),
        None if keeps_network(viewer) => Ok(()),
        None => Err(WebError::Forbidden),
    }
}

/// The colleague, when the viewer may change their account. Nobody changes their own.
pub(super) async fn kept(db: &mut impl Db, viewer: &Viewer, user: UserId) -> Result<Colleague, WebError> {
    let colleague = read::colleague(db, viewer, user).await?.ok_or(WebError::NotFound)?;
    if user == viewer.user {
        return Err(WebError::Forbidden);
    }
    let mut places: Vec<Option<CentreId>> = colleague.held().map(|post| post.centre_id).collect();
    if places.is_empty() {
        // Whoever kept one of the former places may open the account again.
        places.extend(colleague.posts.last().map(|post| post.centre_id));
    }
    places.dedup();
    for place in places {
        may_keep(db, viewer, place).await?;
    }
    Ok(colleague)
}

/// Makes an account with its first role; gives the token of the link that sets the password.
pub(super) async fn create(
    tx: &mut Tx,
    app: &App,
    viewer: &Viewer,
    user: &NewUser,
    place: &NewPlace,
) -> Result<Result<(UserId, String), FieldErrors>, WebError> {
    may_keep(tx, viewer, place.centre).await?;
    if !read::is_partner(tx, place).await? {
        return Ok(Err(FieldErrors::one("organisation", Problem::NotOffered)));
    }
    let id = match users::create_user(tx, viewer, user).await? {
        Ok(id) => id,
        Err(errors) => return Ok(Err(errors)),
    };
    users::appoint(tx, viewer, id, place).await?;
    let token = invite(tx, app, viewer, id, &user.email, user.lang, place.centre).await?;
    Ok(Ok((id, token)))
}

/// Makes a link that sets the password, and sends it.
pub(super) async fn invite(
    tx: &mut Tx,
    app: &App,
    viewer: &Viewer,
    user: UserId,
    email: &str,
    lang: Lang,
    centre: Option<CentreId>,
) -> Result<String, WebError> {
    let token = invitation::create(tx, viewer, user).await?;
    let body = w::invitation_body(lang, link(app, &token), viewer.name.as_str());
    let new = message::New {
        channel: Channel::Email,
        to: email,
        user: Some(user),
        centre,
        topic: message::INVITED,
        subject: w::invitation_subject(lang),
        body: &body,
    };
    message::send(tx, new).await?;
    Ok(token)
}

/// The address of a link that sets a password.
pub(super) fn link(app: &App, token: &str) -> String {
    format!("{}/invitation/{token}", app.settings.base_url)
}

/// The language a user reads.
pub(super) async fn language(db: &mut impl Db, user: UserId) -> store::Result<Lang> {
    let tag: String = sql("select language from users where id = $1").bind(user).value(db).await?;
    Ok(Lang::from_tag(&tag).unwrap_or_default())
}

/// Gives a colleague one more role.
pub(super) async fn appoint(
    tx: &mut Tx,
    viewer: &Viewer,
    user: UserId,
    place: &NewPlace,
) -> Result<(), WebError> {
    let colleague = read::colleague(tx, viewer, user).await?.ok_or(WebError::NotFound)?;
    if user == viewer.user || colleague.closed_at.is_some() {
        return Err(WebError::Forbidden);
    }
    may_keep(tx, viewer, place.centre).await?;
    if !read::is_partner(tx, place).await? {
        return Err(FieldErrors::one("organisation", Problem::NotOffered).into());
    }
    let held = colleague.held().any(|post| post.role == place.role && post.centre_id == place.centre);
    if !held {
        users::appoint(tx, viewer, user, place).await?;
    }
    Ok(())
}

/// Ends a role today; gives the colleague whose it was.
pub(super) async fn dismiss(tx: &mut Tx, viewer: &Viewer, post: PlaceId) -> Result<UserId, WebError> {
    let user = read::holder(tx, post).await?.ok_or(WebError::NotFound)?;
    let colleague = read::colleague(tx, viewer, user).await?.ok_or(WebError::NotFound)?;
    let held = colleague.held().find(|held| held.post_id == post).ok_or(WebError::NotFound)?;
    if user == viewer.user {
        return Err(WebError::Forbidden);
    }
    may_keep(tx, viewer, held.centre_id).await?;
    let today = clock::date_of(tx.at());
    sql("update staff set ended_on = $2 where id = $1 and ended_on is null")
        .bind(post)
        .bind(today)
        .run(tx)
        .await?;
    let mut entry = Entry::by(viewer, "user.dismissed", "user")
        .record("user", user)
        .set("role", base::Code::code(held.role))
        .set("ended_on", today.to_string());
    if let Some(centre) = held.centre_id {
        entry = entry.centre(centre);
    }
    entry.write(tx).await?;
    Ok(user)
}
