//! The main job over the API, from a token to the figure: against the program itself, killed in the middle and started
//! again on the same data.

use crate::program::House;
use base::{
    clock,
    jiff::{SignedDuration, Timestamp},
};
use reqwest::{Method, StatusCode, header};
use serde_json::{Value as Json, json};
use std::time::Duration;

/// A client of the API: where, and with whose token.
struct Client {
    http: reqwest::Client,
    base: String,
    token: String,
}

impl Client {
    fn new(base: &str, token: &str) -> Client {
        let http = reqwest::Client::builder().timeout(Duration::from_secs(30)).build().unwrap();
        Client { http, base: base.to_owned(), token: token.to_owned() }
    }

    async fn get(&self, path: &str) -> Json {
        self.send(Method::GET, path, None, None, 200).await
    }

    async fn post(&self, path: &str, body: Json) -> Json {
        self.send(Method::POST, path, Some(body), None, 201).await
    }

    /// Sends something that counts once, however often it is sent.
    async fn post_once(&self, path: &str, body: Json, key: &str) -> Json {
        self.send(Method::POST, path, Some(body), Some(key), 201).await
    }

    async fn send(
        &self,
        method: Method,
        path: &str,
        body: Option<Json>,
        key: Option<&str>,
        expected: u16,
    ) -> Json {
        let mut request = self.http.request(method, format!("{}/api/v1{path}", self.base));
        request = request.bearer_auth(&self.token).header(header::ACCEPT_LANGUAGE, "bg");
        if let Some(body) = body {
            request = request.json(&body);
        }
        if let Some(key) = key {
            request = request.header("idempotency-key", key);
        }
        let answer = request.send().await.unwrap();
        let (status, text) = (answer.status(), answer.text().await.unwrap());
        assert_eq!(status.as_u16(), expected, "{path}: {text}");
        serde_json::from_str(&text).unwrap()
    }
}

/// What the wards' figures say of the last two days: the call may have come before midnight.
fn figures() -> String {
    let today = clock::date_of(Timestamp::now());
    format!("from={}&to={today}", today.yesterday().unwrap())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn from_the_call_to_the_closed_case_and_its_figure_killed_in_the_middle() {
    let house = House::new().await;
    let (midwife, worker, head) = (
        house.token("duty@demo.example").await,
        house.token("worker@demo.example").await,
        house.token("head@demo.example").await,
    );
    let (base, mut child) = house.serve().await;
    let before = Client::new(&base, &head).get(&format!("/indicators/ward-response?{}", figures())).await;

    // The ward calls; somebody takes it up and sets off.
    let duty = Client::new(&base, &midwife);
    let wards = duty.get("/wards").await;
    let ward = wards["items"].as_array().unwrap().iter().find(|ward| ward["kind"] == "maternity").unwrap();
    let call = json!({
        "ward_id": ward["id"], "reporter_role": "midwife", "reporter_name": "Проба Акушерова",
        "called_at": (Timestamp::now() - SignedDuration::from_hours(1)).to_string(),
        "mother_name": "Проба Майчина", "child_state": "newborn", "risk": "high", "reasons": ["poverty"],
        "said": "Казва, че няма къде да отиде с детето.",
    });
    let called = "0b3c1c7e-5a5b-4d2e-9f43-0e4b1a2c3d01";
    let signal = duty.post_once("/signals", call.clone(), called).await;
    let place = format!("/signals/{}", signal["id"].as_str().unwrap());
    let api = Client::new(&base, &worker);
    assert_eq!(api.post(&format!("{place}/acceptance"), json!({})).await["stage"], "accepted");
    let left = "0b3c1c7e-5a5b-4d2e-9f43-0e4b1a2c3d02";
    let departed = api.post_once(&format!("{place}/departure"), json!({}), left).await;
    assert_eq!(departed["stage"], "on-the-way");

    // The power goes. What was answered stands; what a client sends again, not knowing, counts once.
    child.start_kill().unwrap();
    child.wait().await.unwrap();
    let (base, mut child) = house.serve().await;
    let (duty, api, chief) =
        (Client::new(&base, &midwife), Client::new(&base, &worker), Client::new(&base, &head));
    assert_eq!(duty.post_once("/signals", call, called).await["id"], signal["id"]);
    assert_eq!(api.post_once(&format!("{place}/departure"), json!({}), left).await, departed);
    assert_eq!(duty.get("/signals").await["items"].as_array().unwrap().len(), 1);
    assert_eq!(api.get(&place).await["stage"], "on-the-way");

    let case = respond(&api, &place).await;
    let case = format!("/cases/{case}");
    work(&api, &case, &signal).await;
    let closed = json!({
        "outcome": "reached", "lives_with": "parents", "summary": "Детето е у дома, при майка си.",
        "closed_on": clock::date_of(Timestamp::now()).to_string(),
    });
    let closed = api.post(&format!("{case}/closure"), closed).await;
    assert_eq!(closed["follow_ups"].as_array().unwrap().len(), 3);

    // The figure has changed by this one, and opens to it.
    let after = chief.get(&format!("/indicators/ward-response?{}", figures())).await;
    for figure in ["signals", "children", "met", "within_rule", "prevented", "decided"] {
        let (before, after) = (&before["all"][figure], &after["all"][figure]);
        assert_eq!(after.as_i64().unwrap(), before.as_i64().unwrap() + 1, "{figure}");
    }
    let records = format!("/indicators/ward-response/records?behind=prevented&{}", figures());
    let records = chief.get(&records).await;
    assert_eq!(records["counted"], 1);
    assert_eq!(records["items"][0]["signal"], signal["id"]);
    assert_eq!(format!("/cases/{}", records["items"][0]["case"].as_str().unwrap()), case);

    // Killed once more, nothing of it is lost and the trail is whole.
    child.start_kill().unwrap();
    child.wait().await.unwrap();
    let (base, mut child) = house.serve().await;
    assert!(Client::new(&base, &worker).get(&case).await["closed_on"].is_string());
    let gone = reqwest::get(format!("{base}/api/v1{case}")).await.unwrap();
    assert_eq!(gone.status(), StatusCode::UNAUTHORIZED);
    child.start_kill().unwrap();
    child.wait().await.unwrap();
    let verified = house.run(&["audit", "verify"]).await;
    assert!(verified.contains("entries are as they were sealed"), "{verified}");
}

/// Arrival, meetings, the notification and the outcome; the case that follows.
async fn respond(api: &Client, place: &str) -> String {
    assert_eq!(api.post(&format!("{place}/arrival"), json!({})).await["stage"], "arrived");
    let first = json!({
        "kind": "first", "met_at": Timestamp::now().to_string(), "place": "Стая 12", "private": true,
        "participants": [{ "role": "mother" }], "intention": "hesitates", "father_known": "unknown",
        "kin_known": "known", "consent": "consents", "summary": "Чухме я. Баба ѝ може да помогне.",
    });
    api.post(&format!("{place}/meetings"), first).await;
    assert!(api.get(place).await["first_met_at"].is_string(), "the clock stands");
    let further = json!({
        "met_at": Timestamp::now().to_string(), "place": "Стая 12", "private": true,
        "participants": [{ "role": "mother" }, { "role": "kin", "name": "Баба Помощна" }],
        "intention": "keeps", "summary": "Бабата ще ги приеме.",
    });
    assert_eq!(api.post(&format!("{place}/meetings"), further).await["kind"], "further");
    let departments = api.get("/organisations?kind=child-protection-department").await;
    let department = &departments["items"][0]["id"];
    let told = json!({
        "kind": "sent", "organisation": department, "receiver": "Деж. служител", "channel": "phone",
        "text": "Сигнал за риск от изоставяне; майката е съгласна на подкрепа.",
    });
    assert_eq!(api.post(&format!("{place}/notifications"), told).await["number"], 1);
    let three = json!({
        "kind": "tripartite", "met_at": Timestamp::now().to_string(), "place": "Кабинет на старшата акушерка",
        "private": true, "summary": "Детето се изписва с майка си.",
        "participants": [
            { "role": "centre", "name": "Калина Опитова" }, { "role": "doctor", "name": "Д-р Пробна" },
            { "role": "cpd", "name": "Закрила Детева", "organisation": department },
        ],
        "decisions": ["Изписване у дома", "Център подпомага семейството"],
        "tasks": [{ "text": "Еднократна помощ", "organisation": department }],
    });
    let three = api.post(&format!("{place}/meetings"), three).await;
    assert_eq!(three["decisions"].as_array().unwrap().len(), 2);
    let today = clock::date_of(Timestamp::now()).to_string();
    let outcome = json!({ "outcome": "home", "discharged_on": today, "open_case": true });
    let outcome = api.post(&format!("{place}/outcome"), outcome).await;
    outcome["case"].as_str().unwrap().to_owned()
}

/// What is done in the case: nothing of the signal is typed again.
async fn work(api: &Client, case: &str, signal: &Json) {
    let opened = api.get(case).await;
    assert_eq!(opened["signal"], signal["id"]);
    assert_eq!(opened["focus"], signal["child_id"]);
    assert!(opened["people"].as_array().unwrap().iter().any(|one| one["person"] == signal["mother_id"]));
    let note = json!({
        "kind": "home-visit", "happened_at": Timestamp::now().to_string(), "text": "Посетихме ги у дома.",
    });
    api.post(&format!("{case}/notes"), note).await;
    let task = api.post(&format!("{case}/tasks"), json!({ "text": "Да се обадим на личния лекар" })).await;
    let task = format!("{case}/tasks/{}", task["id"].as_str().unwrap());
    let done = api.send(Method::PATCH, &task, Some(json!({ "done": true })), None, 200).await;
    assert!(done["done_at"].is_string(), "{done}");
    let story = api.get(&format!("{case}/story")).await;
    assert!(story["items"].as_array().unwrap().len() >= 3, "{story}");
    assert_eq!(api.get(&format!("{case}/notes")).await["items"][0]["text"], "Посетихме ги у дома.");
}
