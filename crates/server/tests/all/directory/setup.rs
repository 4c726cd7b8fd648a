//! The first run: an empty house, the one-time code, and what comes after.

use access::{
    App,
    app::{Parts, Settings},
};
use axum::{
    Router,
    body::Body,
    http::{Request, StatusCode, header},
};
use base::Clock;
use testkit::{
    app::NOW,
    db::{self, TestStore},
};
use tower::ServiceExt;

struct NewHouse {
    router: Router,
    code: String,
    test: TestStore,
}

impl NewHouse {
    async fn start() -> Self {
        let test = db::store().await;
        let mut tx = test.store.begin(NOW).await.unwrap();
        access::policy::publish(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        let code = directory::setup::announce(&test.store, NOW, "/srv/zaedno.key").await.unwrap().unwrap();
        let app = App::new(Parts {
            store: test.store.clone(),
            files: test.files.clone(),
            clock: Clock::hand(NOW),
            settings: Settings {
                base_url: "http://zaedno.test".into(),
                secure: false,
                behind_proxy: false,
                idle_minutes: 15,
                session_hours: 12,
                second_factor_required: true,
                program: std::path::PathBuf::new(),
                demo: false,
            },
            slots: server::wiring::slots(),
        });
        NewHouse { router: server::router::router(app), code, test }
    }

    async fn ask(&self, request: axum::http::request::Builder, body: String) -> (StatusCode, String, String) {
        let request = request.header(header::HOST, "zaedno.test").body(Body::from(body)).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let to = response.headers().get(header::LOCATION).map(|to| to.to_str().unwrap().to_owned());
        let status = response.status();
        let bytes = axum::body::to_bytes(response.into_body(), 1 << 20).await.unwrap();
        (status, to.unwrap_or_default(), String::from_utf8_lossy(&bytes).into_owned())
    }

    async fn get(&self, path: &str) -> (StatusCode, String, String) {
        self.ask(Request::get(path), String::new()).await
    }

    async fn set_up(&self, code: &str, password: &str) -> (StatusCode, String, String) {
        let fields = [
            ("code", code),
            ("provider_bg", "Сдружение „Дъга“"),
            ("provider_en", "Rainbow Association"),
            ("centre_bg", "ЦОП „Слънце“"),
            ("centre_en", "CSC Sun"),
            ("name", "Радка Измислена"),
            ("email", "radka@example.bg"),
            ("language", "bg"),
            ("password", password),
            ("password_again", password),
        ];
        let body = serde_urlencoded(&fields);
        let request =
            Request::post("/setup").header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.ask(request, body).await
    }
}

fn serde_urlencoded(fields: &[(&str, &str)]) -> String {
    let encoded = |text: &str| text.bytes().map(|byte| format!("%{byte:02X}")).collect::<String>();
    fields.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect::<Vec<_>>().join("&")
}

const PASSWORD: &str = "облак-пирон-мандарина-47";

#[tokio::test]
async fn a_new_house_leads_every_page_to_its_set_up() {
    let house = NewHouse::start().await;
    for path in ["/", "/sign-in", "/cases", "/nowhere"] {
        let (status, to, _) = house.get(path).await;
        assert_eq!((status, to.as_str()), (StatusCode::SEE_OTHER, "/setup"), "{path}");
    }
    assert_eq!(house.get("/healthz").await.0, StatusCode::OK);
    let (_, _, page) = house.get("/setup").await;
    assert!(page.contains("/srv/zaedno.key"), "it tells where the key lies");
}

#[tokio::test]
async fn only_the_printed_code_sets_it_up_and_only_once() {
    let house = NewHouse::start().await;
    let (status, _, page) = house.set_up("aaaa-bbbb-cccc", PASSWORD).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.contains("Радка Измислена"), "what was typed is kept");
    assert!(!page.contains("мандарина"), "but for the password");
    let (status, _, _) = house.set_up(&house.code, "кратка").await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);

    let (status, to, _) = house.set_up(&house.code.to_uppercase().replace('-', " "), PASSWORD).await;
    assert_eq!((status, to.as_str()), (StatusCode::SEE_OTHER, "/sign-in?next=%2Fsetup%2Fnext"));
    assert_eq!(house.set_up(&house.code, PASSWORD).await.1, "/", "it is open no more");
    assert_eq!(house.get("/setup").await.1, "/");
    assert_eq!(house.get("/sign-in").await.0, StatusCode::OK);

    let mut db = house.test.store.read().await.unwrap();
    let roles: Vec<String> =
        store::sql("select role from staff order by role").values(&mut db).await.unwrap();
    assert_eq!(roles, ["administrator", "head"]);
    let left: i64 =
        store::sql("select count(*) from settings where key = 'setup.code'").value(&mut db).await.unwrap();
    assert_eq!(left, 0);
    drop(db);
    assert_eq!(directory::setup::announce(&house.test.store, NOW, "-").await.unwrap(), None);
}
