//! Those who ask over HTTP: each keeps one connection open, as a browser does, and takes what a browser takes.

use crate::{
    Outcome,
    rounds::{AT_ONCE, Work},
};
use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::{
    Method, Request, Response, StatusCode,
    body::Incoming,
    client::conn::http1::{self, SendRequest},
    header,
};
use hyper_util::rt::TokioIo;
use std::sync::Arc;
use tokio::net::TcpStream;

/// An open connection.
pub struct Line {
    sender: SendRequest<Full<Bytes>>,
    host: String,
}

/// What somebody shows to be let in.
#[derive(Debug, Clone)]
pub enum Pass {
    /// The cookie of a sign-in.
    Cookie(String),
    /// A token of the API.
    Token(String),
}

impl Line {
    /// Connects.
    pub async fn open(address: &str) -> Outcome<Line> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        let (sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
        // It ends with an error when the program is stopped; nobody waits for it.
        tokio::spawn(async move { drop(connection.await) });
        Ok(Line { sender, host: address.to_owned() })
    }

    /// Asks for a page and takes the whole of it.
    pub async fn get(&mut self, path: &str, pass: Option<&Pass>) -> Outcome<()> {
        let request =
            self.request(Method::GET, path, pass).header(header::ACCEPT_ENCODING, "gzip, deflate, br, zstd");
        let request = request.body(Full::default())?;
        taken(self.send(request).await?, StatusCode::OK, path).await
    }

    /// Posts a JSON document with a key of its own, and takes the answer.
    pub async fn post(&mut self, path: &str, pass: &Pass, body: Bytes) -> Outcome<()> {
        let request = self
            .request(Method::POST, path, Some(pass))
            .header(header::CONTENT_TYPE, "application/json")
            .header("idempotency-key", uuid::Uuid::new_v4().to_string());
        let request = request.body(Full::new(body))?;
        taken(self.send(request).await?, StatusCode::CREATED, path).await
    }

    /// Signs in without a second factor; the cookie.
    pub async fn sign_in(&mut self, email: &str, password: &str) -> Outcome<Pass> {
        let form = format!("email={}&password={password}", email.replace('@', "%40"));
        let request = self
            .request(Method::POST, "/sign-in", None)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let request = request.body(Full::new(form.into()))?;
        let answer = self.send(request).await?;
        let cookies =
            answer.headers().get_all(header::SET_COOKIE).iter().filter_map(|value| value.to_str().ok());
        let cookie =
            cookies.filter_map(|cookie| cookie.split(';').next()).find(|one| one.starts_with("zaedno="));
        Ok(Pass::Cookie(cookie.ok_or("the sign-in was refused")?.to_owned()))
    }

    async fn send(&mut self, request: Request<Full<Bytes>>) -> Outcome<Response<Incoming>> {
        // The answer before this one may be whole a moment before the connection is free again.
        self.sender.ready().await?;
        Ok(self.sender.send_request(request).await?)
    }

    fn request(&self, method: Method, path: &str, pass: Option<&Pass>) -> hyper::http::request::Builder {
        let request = Request::builder().method(method).uri(path).header(header::HOST, &self.host);
        match pass {
            Some(Pass::Cookie(cookie)) => request.header(header::COOKIE, cookie),
            Some(Pass::Token(token)) => request.header(header::AUTHORIZATION, format!("Bearer {token}")),
            None => request,
        }
    }
}

async fn taken(answer: Response<Incoming>, wanted: StatusCode, path: &str) -> Outcome<()> {
    let status = answer.status();
    let body = answer.into_body().collect().await?.to_bytes();
    if status == wanted && !body.is_empty() {
        return Ok(());
    }
    // A body that came compressed tells nobody anything.
    let said = std::str::from_utf8(&body).unwrap_or("(compressed)");
    Err(format!("{path} answered {status}: {said}").into())
}

/// What is asked for the nth time: a path, or a document to post to one.
pub enum Question {
    /// A page.
    Page(String),
    /// A document.
    Document(&'static str, Bytes),
}

/// Chooses what is asked for the nth time.
pub type Choice = Arc<dyn Fn(usize) -> Question + Send + Sync>;

/// One who asks over HTTP.
pub struct Visitor {
    line: Line,
    pass: Pass,
    choice: Choice,
}

impl Visitor {
    /// As many as ask at once, each with a connection.
    pub async fn all(address: &str, pass: &Pass, choice: Choice) -> Outcome<Vec<Visitor>> {
        let mut all = Vec::with_capacity(AT_ONCE);
        for _ in 0..AT_ONCE {
            let line = Line::open(address).await?;
            all.push(Visitor { line, pass: pass.clone(), choice: choice.clone() });
        }
        Ok(all)
    }
}

impl Work for Visitor {
    async fn once(&mut self, n: usize) -> Outcome<()> {
        match (self.choice)(n) {
            Question::Page(path) => self.line.get(&path, Some(&self.pass)).await,
            Question::Document(path, body) => self.line.post(path, &self.pass, body).await,
        }
    }
}
