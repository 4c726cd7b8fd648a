//! The application under test: the real router on a database of its own, with a clock that is turned by hand.

use crate::{
    Answered, House, Persona,
    db::{self, TestStore},
};
use access::{
    App,
    app::{Parts, Settings, Slots},
};
use axum::{
    Router,
    body::Body,
    http::{Method, Request, header},
};
use base::{Clock, jiff::Timestamp};
use tower::ServiceExt;

/// Half past ten in the morning of Tuesday 10 March 2026 in Sofia: when every test begins.
pub const NOW: Timestamp = Timestamp::constant(1_773_131_400, 0);

/// The application under test.
pub struct TestApp {
    /// What handlers are given.
    pub app: App,
    /// Its small world.
    pub house: House,
    /// Its clock.
    pub clock: Clock,
    router: Router,
    _test: TestStore,
}

impl TestApp {
    /// Starts it with the slots and the router of the real server.
    pub async fn start(slots: Slots, router: fn(App) -> Router) -> TestApp {
        Self::start_with(slots, router, |_| {}).await
    }

    /// Starts it with settings of the test's own.
    pub async fn start_with(
        slots: Slots,
        router: fn(App) -> Router,
        set: impl FnOnce(&mut Settings),
    ) -> TestApp {
        let test = db::store().await;
        let clock = Clock::hand(NOW);
        let house = House::build(&test, NOW).await;
        let mut settings = Settings {
            base_url: "http://zaedno.test".into(),
            secure: false,
            behind_proxy: false,
            // Tests turn the clock by days; those of the lock set their own.
            idle_minutes: 0,
            session_hours: 12,
            program: program(),
            demo: false,
            second_factor_required: false,
        };
        set(&mut settings);
        let app = App::new(Parts {
            store: test.store.clone(),
            files: test.files.clone(),
            clock: clock.clone(),
            settings,
            slots,
        });
        TestApp { router: router(app.clone()), app, house, clock, _test: test }
    }

    /// Turns the clock forward.
    pub fn pass(&self, minutes: i64) {
        self.clock.turn_to(self.clock.now() + base::jiff::SignedDuration::from_mins(minutes));
    }

    /// Asks as one of the personas.
    pub fn as_(&self, persona: &Persona) -> Asking<'_> {
        Asking { app: self, cookie: Some(persona.cookie.clone()), bearer: None, headers: Vec::new() }
    }

    /// Asks as nobody.
    pub fn as_nobody(&self) -> Asking<'_> {
        Asking { app: self, cookie: None, bearer: None, headers: Vec::new() }
    }

    /// Asks over the API with a token that may write.
    pub async fn api(&self, persona: &Persona) -> Asking<'_> {
        let mut tx = self.app.store.begin(self.clock.now()).await.unwrap();
        let keys = self.app.store.keys();
        let token =
            access::token::create(&mut tx, keys, persona.id, "test", access::token::Scope::Write, None)
                .await
                .unwrap();
        tx.commit().await.unwrap();
        Asking { app: self, cookie: None, bearer: Some(token), headers: Vec::new() }
    }
}

/// Somebody about to ask.
#[derive(Clone)]
pub struct Asking<'a> {
    app: &'a TestApp,
    cookie: Option<String>,
    bearer: Option<String>,
    headers: Vec<(&'static str, String)>,
}

impl Asking<'_> {
    /// With one more header.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// In English.
    #[must_use]
    pub fn in_english(self) -> Self {
        self.with("cookie", "zaedno-lang=en").with("accept-language", "en")
    }

    /// Asks for a page.
    pub async fn get(&self, path: &str) -> Answered {
        self.send(Method::GET, path, None, Vec::new()).await
    }

    /// Posts a form.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answered {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.send(Method::POST, path, Some("application/x-www-form-urlencoded"), body.into_bytes()).await
    }

    /// Posts JSON.
    pub async fn post_json(&self, path: &str, body: serde_json::Value) -> Answered {
        self.send(Method::POST, path, Some("application/json"), body.to_string().into_bytes()).await
    }

    /// Changes something by JSON.
    pub async fn patch_json(&self, path: &str, body: serde_json::Value) -> Answered {
        self.send(Method::PATCH, path, Some("application/json"), body.to_string().into_bytes()).await
    }

    /// Sends anything.
    pub async fn send(&self, method: Method, path: &str, kind: Option<&str>, body: Vec<u8>) -> Answered {
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, "zaedno.test");
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, cookie);
        }
        if let Some(bearer) = &self.bearer {
            request = request.header(header::AUTHORIZATION, format!("Bearer {bearer}"));
        }
        if let Some(kind) = kind {
            request = request.header(header::CONTENT_TYPE, kind);
        }
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        let response =
            self.app.router.clone().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
        Answered::read(response).await
    }
}

/// The program beside this test, which `cargo` builds together with it.
fn program() -> std::path::PathBuf {
    let test = std::env::current_exe().unwrap_or_default();
    test.ancestors().nth(2).map(|folder| folder.join("zaedno")).unwrap_or_default()
}
