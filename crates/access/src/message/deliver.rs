//! Delivery: each message that is due is taken by one worker, sent, and tried again later when that fails.

use super::{Channel, Message, gateway::Gateway, smtp::Smtp};
use base::{
    Id,
    jiff::{SignedDuration, Timestamp},
};
use store::{Result, Store, Tx, sql};

/// How long one worker may take over a message.
const HOLD: SignedDuration = SignedDuration::from_mins(5);
/// After this long a message is not worth sending: whoever it was for has seen the screen.
const STALE: SignedDuration = SignedDuration::from_hours(24);
/// How often a message is tried.
const TRIES: i64 = 8;

/// The ways out of the house. A channel without one keeps its messages on the catcher's page.
#[derive(Debug, Default)]
pub struct Transports {
    /// For e-mail.
    pub email: Option<Smtp>,
    /// For text messages.
    pub sms: Option<Gateway>,
}

/// Why a message did not go out. Never an address of a gateway, a password or the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undelivered {
    /// What happened, for the administrator.
    pub why: String,
    /// False when trying again is of no use.
    pub again: bool,
}

impl Undelivered {
    /// A failure that may pass.
    pub fn later(why: impl ToString) -> Self {
        Undelivered { why: why.to_string(), again: true }
    }

    /// A failure that stays.
    pub fn never(why: impl ToString) -> Self {
        Undelivered { why: why.to_string(), again: false }
    }
}

store::row! {
    /// A message that one worker has taken.
    pub struct Claimed {
        /// Its id.
        pub id: Id<Message>,
        /// By which way.
        pub channel: Channel,
        /// E-mail address or telephone.
        pub recipient: String,
        /// Subject line; empty for a text message.
        pub subject: String,
        /// The text.
        pub body: String,
        /// When it was written.
        pub created_at: Timestamp,
        /// How often it was tried, this time included.
        pub attempts: i64,
    }
}

/// Sends one message that is due; false when there is none.
pub async fn deliver(store: &Store, transports: &Transports, now: Timestamp) -> Result<bool> {
    if transports.email.is_none() && transports.sms.is_none() {
        return Ok(false);
    }
    let mut tx = store.begin(now).await?;
    let Some(message) = claim(&mut tx, transports, now).await? else { return Ok(false) };
    tx.commit().await?;
    let sent = if message.created_at + STALE < now {
        Err(Undelivered::never("too old to be sent"))
    } else {
        send(transports, &message).await
    };
    let mut tx = store.begin(now).await?;
    match sent {
        Ok(()) => mark_sent(&mut tx, message.id).await?,
        Err(failure) => {
            tracing::warn!(id = %message.id, why = failure.why, "message not delivered");
            mark_failed(&mut tx, &message, &failure).await?;
        }
    }
    tx.commit().await?;
    Ok(true)
}

async fn send(transports: &Transports, message: &Claimed) -> Result<(), Undelivered> {
    match (message.channel, &transports.email, &transports.sms) {
        (Channel::Email, Some(smtp), _) => smtp.send(message).await,
        (Channel::Sms, _, Some(gateway)) => gateway.send(message).await,
        (Channel::Email, None, _) | (Channel::Sms, _, None) => Err(Undelivered::later("no way out")),
    }
}

async fn claim(tx: &mut Tx, transports: &Transports, now: Timestamp) -> Result<Option<Claimed>> {
    sql("update messages set next_at = $2, attempts = attempts + 1
         where sent_at is null and failed_at is null and next_at <= $1 and id = (
             select id from messages where sent_at is null and failed_at is null and next_at <= $1
                and ((channel = 'email' and $3) or (channel = 'sms' and $4))
             order by next_at, id limit 1)
         returning id, channel, recipient, subject, body, created_at, attempts")
    .bind(now)
    .bind(now + HOLD)
    .bind(transports.email.is_some())
    .bind(transports.sms.is_some())
    .maybe(tx)
    .await
}

async fn mark_sent(tx: &mut Tx, id: Id<Message>) -> Result<()> {
    let at = tx.at();
    sql("update messages set sent_at = $2, last_error = null where id = $1")
        .bind(id)
        .bind(at)
        .run(tx)
        .await
        .map(drop)
}

async fn mark_failed(tx: &mut Tx, message: &Claimed, failure: &Undelivered) -> Result<()> {
    let at = tx.at();
    let over = !failure.again || message.attempts >= TRIES;
    sql("update messages set last_error = $2, next_at = $3, failed_at = $4 where id = $1")
        .bind(message.id)
        .bind(failure.why.chars().take(200).collect::<String>())
        .bind(later(at, message.attempts))
        .bind(over.then_some(at))
        .run(tx)
        .await
        .map(drop)
}

/// Half a minute after the first failure, doubled with each further one, an hour at most: an alert is about minutes.
fn later(now: Timestamp, attempts: i64) -> Timestamp {
    let doubled = u32::try_from(attempts.clamp(1, 8) - 1).unwrap_or(0);
    now + SignedDuration::from_secs((30_i64 << doubled).min(3600))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tries_come_further_and_further_apart() {
        let now = Timestamp::constant(1_773_131_400, 0);
        let seconds = |attempts| later(now, attempts).as_second() - now.as_second();
        assert_eq!([1, 2, 3, 7, 8, 20].map(seconds), [30, 60, 120, 1920, 3600, 3600]);
    }
}
