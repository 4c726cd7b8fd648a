//! Letters and text messages: written with what causes them, sent by a job, all seen on the catcher's page.

pub mod deliver;
pub mod gateway;
pub mod smtp;

use base::{
    Id,
    ids::{CentreId, UserId},
};
use store::{Result, Tx, sql};

pub use deliver::{Transports, deliver};

/// The topic of the letter with a link that sets a password.
pub const INVITED: &str = "user.invited";

/// A letter or a text message.
pub enum Message {}

base::codes! {
    /// By which way it goes.
    pub enum Channel {
        /// E-mail.
        Email = "email" => crate::w::channel_email,
        /// Text message through the configured gateway.
        Sms = "sms" => crate::w::channel_sms,
    }
}
store::coded!(Channel);

/// A message on its way. Never a name of a client or a personal number in it: it leaves the house.
#[derive(Debug, Clone)]
pub struct New<'a> {
    /// By which way.
    pub channel: Channel,
    /// E-mail address or telephone.
    pub to: &'a str,
    /// The user it is for, if any.
    pub user: Option<UserId>,
    /// The centre it comes from.
    pub centre: Option<CentreId>,
    /// What it is about: `signal.escalated` …
    pub topic: &'static str,
    /// Subject line; empty for a text message.
    pub subject: &'a str,
    /// The text.
    pub body: &'a str,
}

/// Puts a message on its way, in the transaction of what causes it.
pub async fn send(tx: &mut Tx, new: New<'_>) -> Result<()> {
    let at = tx.at();
    sql("insert into messages (id, channel, recipient, user_id, centre_id, topic, subject, body, created_at, next_at, attempts)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, 0)")
    .bind(Id::<Message>::new(at))
    .bind(new.channel)
    .bind(new.to)
    .bind(new.user)
    .bind(new.centre)
    .bind(new.topic)
    .bind(new.subject)
    .bind(new.body)
    .bind(at)
    .run(tx)
    .await
    .map(drop)
}
