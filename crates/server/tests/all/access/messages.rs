//! Messages: the catcher's page, and the way out of the house.

use crate::{app, work};
use access::message::{
    self, Channel, New, Transports,
    gateway::{Described, Gateway},
};
use base::jiff::Timestamp;
use store::{Store, sql};
use testkit::TestApp;

async fn send(app: &TestApp, topic: &'static str) {
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    let new = New {
        channel: Channel::Sms,
        to: "+359888000000",
        user: None,
        centre: Some(app.house.centre),
        topic,
        subject: "",
        body: "Сигнал 12 чака",
    };
    message::send(&mut tx, new).await.unwrap();
    tx.commit().await.unwrap();
}

async fn state(store: &Store) -> (bool, bool, i64, Option<String>, Timestamp) {
    let mut db = store.read().await.unwrap();
    sql("select sent_at is not null, failed_at is not null, attempts, last_error, next_at from messages")
        .one(&mut db)
        .await
        .unwrap()
}

fn gateway(url: &str) -> Transports {
    let described = Described { url: url.to_owned(), method: "GET".into(), ..Described::default() };
    Transports { email: None, sms: Some(Gateway::new(&described).unwrap()) }
}

#[tokio::test]
async fn the_catcher_shows_messages_to_those_who_may() {
    let app = app().await;
    send(&app, "signal.escalated").await;
    work(&app).await;
    let administrator = app.as_(&app.house.administrator);
    let list = administrator.get("/messages").await.expect(200);
    list.shows("Сигнал 12 чака").shows("чака");
    let one = list.attribute("table.list a", "href").unwrap();
    administrator.get(&one).await.expect(200).shows("+359888000000");
    app.as_(&app.house.case_worker).get("/messages").await.expect(403);
}

#[tokio::test]
async fn a_link_for_a_password_is_its_receivers_alone() {
    let app = app().await;
    send(&app, message::INVITED).await;
    let administrator = app.as_(&app.house.administrator);
    let one = administrator.get("/messages").await.expect(200).attribute("table.list a", "href").unwrap();
    administrator.get(&one).await.expect(200).hides("Сигнал 12 чака</p>");
}

#[tokio::test]
async fn what_fails_is_tried_again_later_and_told_without_secrets() {
    let app = app().await;
    send(&app, "signal.escalated").await;
    let store = &app.app.store;
    let transports = gateway("http://127.0.0.1:1/?key=of-nobody&to={to}");
    let now = app.clock.now();
    assert!(message::deliver(store, &transports, now).await.unwrap());
    let (sent, failed, attempts, why, next) = state(store).await;
    assert_eq!((sent, failed, attempts), (false, false, 1));
    assert_eq!(why.as_deref(), Some("the gateway cannot be reached"));
    assert_eq!(next.as_second() - now.as_second(), 30);
    assert!(!message::deliver(store, &transports, now).await.unwrap());
    for _ in 0..8 {
        app.pass(61);
        message::deliver(store, &transports, app.clock.now()).await.unwrap();
    }
    let (sent, failed, attempts, ..) = state(store).await;
    assert_eq!((sent, failed, attempts), (false, true, 8));
}

#[tokio::test]
async fn a_message_that_is_a_day_old_is_not_sent_any_more() {
    let app = app().await;
    send(&app, "signal.escalated").await;
    app.pass(25 * 60);
    let transports = gateway("http://127.0.0.1:1/");
    message::deliver(&app.app.store, &transports, app.clock.now()).await.unwrap();
    let (sent, failed, ..) = state(&app.app.store).await;
    assert_eq!((sent, failed), (false, true));
}
