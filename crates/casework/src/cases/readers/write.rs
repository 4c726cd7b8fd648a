//! Somebody is named to read a closed layer, and it is taken back. What is on record of it is laid to the access and not
//! to the case: its history is read by all of the team, who may not know that there is such a layer.

use super::{
    NewReader,
    read::{NamedId, NamedLine, readers},
    w,
};
use crate::{cases::CaseView, permits::NameReader};
use access::{
    Act, Layer, Permit, WebError,
    audit::Entry,
    message::{self, Channel},
};
use base::{
    Code, FieldErrors, Lang, Problem, clock,
    ids::{CaseId, CentreId, UserId},
};
use serde_json::json;
use store::{Tx, outbox, sql};

/// What the trail calls it.
const RECORD: &str = "named-access";

/// Names a member of the team to read a layer, and tells them; `link` is where they see it.
///
/// # Errors
///
/// [`WebError::Forbidden`] in a layer that the leave does not cover, [`WebError::Fields`] when they are not on the team,
/// or read it already.
pub async fn name(
    tx: &mut Tx,
    permit: &Permit<NameReader>,
    case: &CaseView,
    new: &NewReader,
    link: &str,
) -> Result<NamedId, WebError> {
    permit.in_layer(new.layer)?;
    if case.team().all(|one| one.user_id != new.user) {
        return Err(FieldErrors::one("user", Problem::said("not-on-the-team", w::not_on_the_team)).into());
    }
    let reads = readers(tx, &permit.viewer, case.id).await?;
    if reads.iter().any(|one| one.user_id == new.user && one.layer == new.layer) {
        return Err(FieldErrors::one("user", Problem::said("reads-already", w::reads_already)).into());
    }
    let id = keep(tx, case.id, new, permit.viewer.user_id()).await?;
    record(tx, permit, "reader.named", id, new).await?;
    tell(tx, (permit.centre, new.user), &case.reference, Some(link)).await?;
    outbox::tell(tx, "case.team-changed", &json!({ "case": case.id, "user": new.user })).await?;
    Ok(id)
}

/// Whoever opens a case whose programme is a secret, and works on it without leading it, is named with the opening.
pub(in crate::cases) async fn name_opener<A: Act>(
    tx: &mut Tx,
    permit: &Permit<A>,
    case: CaseId,
    (user, layer): (UserId, Layer),
) -> Result<(), WebError> {
    let reason = w::opened_it(permit.viewer.lang).to_owned();
    let new = NewReader { user, layer, reason, until_on: None };
    let id = keep(tx, case, &new, None).await?;
    record(tx, permit, "reader.named", id, &new).await
}

/// Takes a named access back, and tells whom it is about.
///
/// # Errors
///
/// [`WebError::Forbidden`] in a layer that the leave does not cover, [`WebError::Conflict`] when it has ended.
pub async fn end(
    tx: &mut Tx,
    permit: &Permit<NameReader>,
    case: &CaseView,
    named: &NamedLine,
    reason: Option<&str>,
) -> Result<(), WebError> {
    permit.in_layer(named.layer)?;
    if !named.holds(tx.at()) {
        return Err(WebError::Conflict(w::has_ended(permit.viewer.lang).to_owned()));
    }
    ended(tx, permit, named.id, reason).await?;
    tell(tx, (permit.centre, named.user_id), &case.reference, None).await?;
    let told = json!({ "case": case.id, "user": named.user_id });
    Ok(outbox::tell(tx, "case.team-changed", &told).await?)
}

/// Whoever leaves the team reads nothing more; coming back, they are named anew.
pub(in crate::cases) async fn end_with_place<A: Act>(
    tx: &mut Tx,
    permit: &Permit<A>,
    case: CaseId,
    user: UserId,
) -> Result<(), WebError> {
    let held: Vec<NamedId> = sql(
        "select id from named_access where case_id = $1 and user_id = $2 and ended_at is null order by id",
    )
    .bind(case)
    .bind(user)
    .values(tx)
    .await?;
    for id in held {
        ended(tx, permit, id, Some(w::left_team(permit.viewer.lang))).await?;
    }
    Ok(())
}

async fn keep(
    tx: &mut Tx,
    case: CaseId,
    new: &NewReader,
    given_by: Option<UserId>,
) -> Result<NamedId, WebError> {
    let at = tx.at();
    // What ran out of itself makes room.
    sql("update named_access set ended_at = until_at
          where case_id = $1 and user_id = $2 and layer = $3 and ended_at is null and until_at <= $4")
    .bind(case)
    .bind(new.user)
    .bind(new.layer)
    .bind(at)
    .run(tx)
    .await?;
    let until_at = new.until_on.map(|day| clock::start_of(day.tomorrow().unwrap_or(day)));
    let id = NamedId::new(at);
    sql("insert into named_access (id, case_id, user_id, layer, reason, from_at, given_by, until_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)")
    .bind(id)
    .bind(case)
    .bind(new.user)
    .bind(new.layer)
    .bind(&new.reason)
    .bind(at)
    .bind(given_by)
    .bind(until_at)
    .run(tx)
    .await?;
    Ok(id)
}

async fn record<A: Act>(
    tx: &mut Tx,
    permit: &Permit<A>,
    action: &'static str,
    id: NamedId,
    new: &NewReader,
) -> Result<(), WebError> {
    let until_on = new.until_on.map(|day| day.to_string());
    let entry = Entry::by(&permit.viewer, action, RECORD).centre(permit.centre).record(RECORD, id);
    let entry = entry.because(&new.reason).set("member", new.user.to_string()).set("layer", new.layer.code());
    Ok(entry.set("until_on", until_on).write(tx).await?)
}

async fn ended<A: Act>(
    tx: &mut Tx,
    permit: &Permit<A>,
    id: NamedId,
    reason: Option<&str>,
) -> Result<(), WebError> {
    let at = tx.at();
    sql("update named_access set ended_at = $2, ended_by = $3, ended_reason = $4 where id = $1 and ended_at is null")
        .bind(id)
        .bind(at)
        .bind(permit.viewer.user_id())
        .bind(reason)
        .run(tx)
        .await?;
    let entry = Entry::by(&permit.viewer, "reader.ended", RECORD).centre(permit.centre).record(RECORD, id);
    let entry = reason.map_or(entry.clone(), |reason| entry.because(reason));
    Ok(entry.write(tx).await?)
}

/// A letter leaves the house: it says neither which layer nor why. With a link when the access was given.
async fn tell(
    tx: &mut Tx,
    (centre, user): (CentreId, UserId),
    reference: &str,
    link: Option<&str>,
) -> Result<(), WebError> {
    let (email, language): (String, String) =
        sql("select email, language from users where id = $1").bind(user).one(tx).await?;
    let lang = Lang::from_tag(&language).unwrap_or_default();
    let (topic, subject, body) = match link {
        Some(link) => {
            ("reader.named", w::given_subject(lang, reference), w::given_body(lang, link, reference))
        }
        None => ("reader.ended", w::ended_subject(lang, reference), w::ended_body(lang, reference)),
    };
    let new = message::New {
        channel: Channel::Email,
        to: &email,
        user: Some(user),
        centre: Some(centre),
        topic,
        subject: &subject,
        body: &body,
    };
    Ok(message::send(tx, new).await?)
}

/// The link to the page of who reads what.
pub(super) fn link(base_url: &str, case: CaseId) -> String {
    format!("{base_url}/cases/{case}/readers")
}
