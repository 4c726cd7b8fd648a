//! E-mail by SMTP.

use super::deliver::{Claimed, Undelivered};
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{Mailbox, header::ContentType},
};
use std::{fmt, time::Duration};

/// A mail server. Cheap to clone.
#[derive(Clone)]
pub struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl fmt::Debug for Smtp {
    // The address holds a password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Smtp(…)")
    }
}

impl Smtp {
    /// The server at `smtp://…` or `smtps://user:password@host`, and the sender. The reason when they cannot be read;
    /// the address is not in it.
    pub fn new(url: &str, from: &str) -> Result<Self, String> {
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(|_| "the address of the mail server cannot be read".to_owned())?;
        let transport = builder.timeout(Some(Duration::from_secs(20))).build();
        let from = from.parse().map_err(|_| format!("{from} is no sender"))?;
        Ok(Smtp { transport, from })
    }

    /// Sends a message.
    pub(super) async fn send(&self, message: &Claimed) -> Result<(), Undelivered> {
        let to: Mailbox =
            message.recipient.parse().map_err(|_| Undelivered::never("not an e-mail address"))?;
        let letter = Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(&message.subject)
            .header(ContentType::TEXT_PLAIN)
            .body(message.body.clone())
            .map_err(|_| Undelivered::never("the letter cannot be written"))?;
        match self.transport.send(letter).await {
            Ok(_) => Ok(()),
            Err(error) => Err(Undelivered { why: reason(&error), again: !error.is_permanent() }),
        }
    }
}

/// The reason without the server's own words, which may repeat an address.
fn reason(error: &lettre::transport::smtp::Error) -> String {
    match error.status() {
        Some(code) => format!("the mail server answered {code}"),
        None if error.is_timeout() => "the mail server did not answer in time".to_owned(),
        None if error.is_tls() => "no secure connection to the mail server".to_owned(),
        None => "the mail server cannot be reached".to_owned(),
    }
}
