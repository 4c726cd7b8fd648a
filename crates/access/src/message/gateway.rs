//! Text messages through an HTTP gateway that the settings describe.

use super::deliver::{Claimed, Undelivered};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use reqwest::{
    Client, Method, Url,
    header::{AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderValue},
};
use std::{fmt, time::Duration};

/// What the settings say of a gateway. `{to}` and `{text}` are put into address and body, escaped as each asks.
#[derive(Clone, Default)]
pub struct Described {
    /// The address.
    pub url: String,
    /// `POST` or `GET`.
    pub method: String,
    /// The body; empty for none.
    pub body: String,
    /// The media type of the body.
    pub content_type: String,
    /// The `Authorization` header; empty for none.
    pub authorization: String,
}

/// A gateway for text messages.
#[derive(Clone)]
pub struct Gateway {
    client: Client,
    method: Method,
    url: String,
    body: String,
    escape: Escape,
}

impl fmt::Debug for Gateway {
    // Address and headers may hold a secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Gateway(…)")
    }
}

/// How a value is put into a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Escape {
    Json,
    Form,
    Xml,
    Plain,
}

impl Gateway {
    /// The gateway that the settings describe; the reason when they cannot be used, without any secret in it.
    pub fn new(described: &Described) -> Result<Self, String> {
        let method = described.method.to_uppercase();
        let method = Method::from_bytes(method.as_bytes()).map_err(|_| format!("{method} is no method"))?;
        fill(&described.url, "0", "0", Escape::Form)
            .parse::<Url>()
            .map_err(|_| "the address of the gateway cannot be read".to_owned())?;
        let mut headers = HeaderMap::new();
        for (name, value) in
            [(CONTENT_TYPE, &described.content_type), (AUTHORIZATION, &described.authorization)]
        {
            if !value.is_empty() {
                let mut header =
                    HeaderValue::from_str(value).map_err(|_| format!("{name} cannot be sent"))?;
                header.set_sensitive(true);
                headers.insert(name, header);
            }
        }
        let client = Client::builder()
            .default_headers(headers)
            .timeout(Duration::from_secs(20))
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .map_err(|_| "the gateway cannot be used".to_owned())?;
        let escape = escape_of(&described.content_type);
        Ok(Gateway { client, method, url: described.url.clone(), body: described.body.clone(), escape })
    }

    /// Sends a message.
    pub(super) async fn send(&self, message: &Claimed) -> Result<(), Undelivered> {
        let url = fill(&self.url, &message.recipient, &message.body, Escape::Form);
        let mut request = self.client.request(self.method.clone(), url);
        if !self.body.is_empty() && self.method != Method::GET {
            request = request.body(fill(&self.body, &message.recipient, &message.body, self.escape));
        }
        let answer = request.send().await.map_err(|error| Undelivered::later(reason(&error)))?;
        let status = answer.status();
        if status.is_success() {
            return Ok(());
        }
        let why = format!("the gateway answered {}", status.as_u16());
        // A gateway that does not know us today may do so tomorrow; one that cannot read the message never will.
        let hopeless = matches!(status.as_u16(), 400 | 404 | 405 | 413 | 415 | 422);
        Err(Undelivered { why, again: !hopeless })
    }
}

fn escape_of(content_type: &str) -> Escape {
    let kind = content_type.to_lowercase();
    match () {
        () if kind.contains("json") => Escape::Json,
        () if kind.contains("urlencoded") => Escape::Form,
        () if kind.contains("xml") => Escape::Xml,
        () => Escape::Plain,
    }
}

fn fill(template: &str, to: &str, text: &str, escape: Escape) -> String {
    // Piece by piece, so that a text with "{to}" in it stays a text.
    let mut filled = String::with_capacity(template.len() + text.len());
    let mut rest = template;
    while let Some(at) = rest.find('{') {
        let (before, after) = rest.split_at(at);
        filled.push_str(before);
        if let Some(tail) = after.strip_prefix("{to}") {
            filled.push_str(&escaped(to, escape));
            rest = tail;
        } else if let Some(tail) = after.strip_prefix("{text}") {
            filled.push_str(&escaped(text, escape));
            rest = tail;
        } else {
            filled.push('{');
            rest = &after[1..];
        }
    }
    filled.push_str(rest);
    filled
}

fn escaped(value: &str, escape: Escape) -> String {
    match escape {
        Escape::Json => {
            let quoted = serde_json::Value::from(value).to_string();
            quoted[1..quoted.len() - 1].to_owned()
        }
        Escape::Form => utf8_percent_encode(value, NON_ALPHANUMERIC).to_string(),
        Escape::Xml => {
            value.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
        }
        Escape::Plain => value.to_owned(),
    }
}

fn reason(error: &reqwest::Error) -> &'static str {
    match () {
        () if error.is_timeout() => "the gateway did not answer in time",
        () if error.is_connect() => "the gateway cannot be reached",
        () => "the gateway could not be used",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Channel;
    use base::{Id, jiff::Timestamp};
    use tokio::{
        io::{AsyncReadExt, AsyncWriteExt},
        net::TcpListener,
    };

    #[test]
    fn a_text_cannot_break_out_of_the_template() {
        let body = r#"{"to":"{to}","text":"{text}"}"#;
        let filled = fill(body, "+359888", "a\"b\n{to}", Escape::Json);
        assert_eq!(filled, r#"{"to":"+359888","text":"a\"b\n{to}"}"#);
        assert_eq!(fill("?to={to}&t={text}", "+1", "a b&c", Escape::Form), "?to=%2B1&t=a%20b%26c");
        assert_eq!(fill("<t>{text}</t>", "", "a<b", Escape::Xml), "<t>a&lt;b</t>");
    }

    async fn answering(status: &'static str) -> (String, tokio::task::JoinHandle<String>) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/send?to={{to}}", listener.local_addr().unwrap());
        let asked = tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut bytes = vec![0u8; 4096];
            let mut read = 0;
            while !String::from_utf8_lossy(&bytes[..read]).contains("text\":\"") {
                read += stream.read(&mut bytes[read..]).await.unwrap();
            }
            let answer = format!("HTTP/1.1 {status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
            stream.write_all(answer.as_bytes()).await.unwrap();
            String::from_utf8_lossy(&bytes[..read]).into_owned()
        });
        (url, asked)
    }

    fn gateway(url: String) -> Gateway {
        let described = Described {
            url,
            method: "post".into(),
            body: r#"{"to":"{to}","text":"{text}"}"#.into(),
            content_type: "application/json".into(),
            authorization: "Bearer of-nobody".into(),
        };
        Gateway::new(&described).unwrap()
    }

    fn message() -> Claimed {
        Claimed {
            id: Id::from_uuid(uuid::Uuid::nil()),
            channel: Channel::Sms,
            recipient: "+359888000000".into(),
            subject: String::new(),
            body: "signal 12".into(),
            created_at: Timestamp::UNIX_EPOCH,
            attempts: 1,
        }
    }

    #[tokio::test]
    async fn the_gateway_gets_what_the_settings_describe() {
        let (url, asked) = answering("202 Accepted").await;
        assert_eq!(gateway(url).send(&message()).await, Ok(()));
        let asked = asked.await.unwrap();
        assert!(asked.starts_with("POST /send?to=%2B359888000000 HTTP/1.1"), "{asked}");
        assert!(asked.contains("authorization: Bearer of-nobody"), "{asked}");
        assert!(asked.ends_with(r#"{"to":"+359888000000","text":"signal 12"}"#), "{asked}");
    }

    #[tokio::test]
    async fn a_refusal_says_nothing_of_the_address() {
        let (url, _asked) = answering("503 Busy").await;
        let failure = gateway(url).send(&message()).await.unwrap_err();
        assert_eq!(failure, Undelivered { why: "the gateway answered 503".into(), again: true });
        let failure = gateway("http://127.0.0.1:1/?key=of-nobody".into()).send(&message()).await.unwrap_err();
        assert_eq!(failure, Undelivered::later("the gateway cannot be reached"));
    }
}
