//! A referral goes to the other side: the paper is made, the link is given, the letter is put on its way, and the time
//! for the answer begins, all in one transaction. The PIN is told to whoever sends it, once.

use super::{
    Referral, ReferralId, Step,
    link::{self, letter},
    paper, w,
    write::{go, told},
};
use crate::{consents, permits::WriteReferral, printed};
use access::{
    Answer, App, Permit, WebError,
    message::{self, Channel},
    secrets,
};
use base::{Lang, clock, jiff::Timestamp};
use page::when;
use store::{Tx, sql};

/// The rule of how long the other side has to answer.
pub const ANSWER: &str = "referral-answer";

/// What the time for an answer is about.
pub fn subject(referral: ReferralId) -> deadlines::Subject {
    deadlines::Subject::new("referral", referral)
}

/// What whoever sends it is told.
#[derive(Debug, Clone)]
pub struct Sent {
    /// The PIN: to be told apart from the link.
    pub pin: String,
    /// The address.
    pub address: String,
}

/// Sends a referral.
///
/// # Errors
///
/// [`WebError::Conflict`] when it was sent already or the consent was withdrawn, [`WebError::Stale`] when it went on
/// meanwhile.
pub async fn send(
    app: &App,
    tx: &mut Tx,
    permit: &Permit<WriteReferral>,
    referral: &Referral,
    version: i64,
) -> Answer<Sent> {
    send_with(app, tx, permit, (referral, version), &secrets::random_pin()).await
}

/// The same with a PIN that is known beforehand: that of the demo.
pub async fn send_with(
    app: &App,
    tx: &mut Tx,
    permit: &Permit<WriteReferral>,
    (referral, version): (&Referral, i64),
    pin: &str,
) -> Answer<Sent> {
    let (at, lang) = (tx.at(), permit.viewer.lang);
    let today = clock::date_of(at);
    if let Some(consent) = referral.consent_id
        && !consents::one(tx, referral.case_id, consent).await?.holds(today)
    {
        return Err(WebError::Conflict(w::consent_gone(lang).to_owned()));
    }
    let stage = go(tx, referral, version, Step::Send, lang).await?;
    let answer_by = clock::date_of(due(tx, permit, ANSWER, clock::start_of(today)).await?);
    sql("update referrals set sent_at = $2, answer_by = $3 where id = $1")
        .bind(referral.id)
        .bind(at)
        .bind(answer_by)
        .run(tx)
        .await?;
    let new =
        deadlines::New::by(ANSWER, permit.centre, subject(referral.id), today).of_case(referral.case_id);
    deadlines::start(tx, new).await?;
    printed::signed(tx, &permit.viewer, paper::PAPERS, ("referral", referral.id.uuid())).await?;
    for maker in paper::PAPERS {
        documents::making::make(app, tx, &permit.viewer, *maker, referral.id.uuid()).await?;
    }
    let until = due(tx, permit, link::HOLDS, at).await?;
    let token = link::make(tx, permit, referral.id, pin, until).await?;
    let sent = Sent { pin: pin.to_owned(), address: format!("{}/referred/{token}", app.settings.base_url) };
    write_to(tx, permit, referral, &sent, &when::date(Lang::Bg, answer_by)).await?;
    told(tx, permit, referral, "referral.sent", stage, None).await?;
    Ok(sent)
}

/// The letter goes to a body outside, in Bulgarian; where there is no address, the link is handed over by whoever sends.
async fn write_to(
    tx: &mut Tx,
    permit: &Permit<WriteReferral>,
    referral: &Referral,
    sent: &Sent,
    answer_by: &str,
) -> Answer<()> {
    let Some(email) = &referral.email else { return Ok(()) };
    let centre: String =
        sql("select name_bg from centres where id = $1").bind(permit.centre).value(tx).await?;
    let (subject, body) = letter(&centre, &referral.reference, &sent.address, answer_by);
    let new = message::New {
        channel: Channel::Email,
        to: email,
        user: None,
        centre: Some(permit.centre),
        topic: "referral.sent",
        subject: &subject,
        body: &body,
    };
    Ok(message::send(tx, new).await?)
}

/// When what begins at a moment ends, by the rule as it is in force for the centre.
async fn due(
    tx: &mut Tx,
    permit: &Permit<WriteReferral>,
    key: &'static str,
    from: Timestamp,
) -> Answer<Timestamp> {
    let rule = deadlines::rule(tx, permit.centre, key, clock::date_of(from)).await?;
    let rule = rule.ok_or_else(|| WebError::Inside(format!("no rule {key}").into()))?;
    Ok(rule.due_at(from))
}
