//! Every part of the measurement works, at its smallest; nothing here looks at the clock.

use crate::{
    Outcome,
    bare::{Bare, Known, WHO, What},
    client::{Line, Pass, Visitor},
    rounds::Work,
    run,
};
use access::{App, token, token::Scope};
use base::Clock;
use server::{
    config::Config,
    demo,
    generate::{self, Amount},
    opening, router, serving,
};
use std::{net::SocketAddr, sync::Arc};
use store::sql;

/// The tables that a signal fills.
const TABLES: [&str; 12] = [
    "select count(*) from persons",
    "select count(*) from person_keys",
    "select count(*) from person_neighbours",
    "select count(*) from kinships",
    "select count(*) from signals",
    "select count(*) from signal_reasons",
    "select count(*) from signal_steps",
    "select count(*) from outbox",
    "select count(*) from jobs",
    "select count(*) from audit_entries",
    "select count(*) from idempotency where status = 201",
    "select sum(last) from numbering",
];

#[tokio::test]
async fn each_page_is_asked_and_the_bare_write_makes_the_rows_of_a_real_one() {
    let folder = tempfile::tempdir().unwrap();
    let (app, known) = made(folder.path()).await.unwrap();
    let (address, cookie, token) = served(&app, &known).await.unwrap();
    for what in [What::Today, What::Case, What::People] {
        Bare::all(&app, &known, what).pop().unwrap().once(1).await.unwrap();
        let mut visitors = Visitor::all(&address, &cookie, run::choice(what, &known)).await.unwrap();
        visitors.pop().unwrap().once(1).await.unwrap();
    }
    let before = rows(&app).await;
    let mut visitors = Visitor::all(&address, &token, run::choice(What::Signal, &known)).await.unwrap();
    visitors.pop().unwrap().once(1).await.unwrap();
    let between = rows(&app).await;
    Bare::all(&app, &known, What::Signal).pop().unwrap().once(1).await.unwrap();
    let after = rows(&app).await;
    let grown = |from: &[i64], to: &[i64]| -> Vec<i64> { from.iter().zip(to).map(|(a, b)| b - a).collect() };
    assert_eq!(grown(&before, &between), grown(&between, &after), "{TABLES:?}");
    assert!(grown(&before, &between).iter().all(|rows| *rows > 0));
}

async fn made(folder: &std::path::Path) -> Outcome<(App, Arc<Known>)> {
    let config = Config { data: folder.to_owned(), ..Config::read(None)? };
    let opened = opening::open(&config, &Clock::System).await?;
    let app = serving::app(&config, opened, Clock::System, false)?;
    generate::generate(&app, Amount { cases: 30, notes: 2 }, &mut |_, _| {}).await?;
    let known = Arc::new(Known::look(&app.store, Clock::System.now()).await?);
    Ok((app, known))
}

async fn served(app: &App, known: &Known) -> Outcome<(String, Pass, Pass)> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?.to_string();
    let service = router::router(app.clone()).into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async move { axum::serve(listener, service).await });
    let cookie = Line::open(&address).await?.sign_in(WHO, demo::PASSWORD).await?;
    let mut tx = app.store.begin(app.clock.now()).await?;
    let token =
        token::create(&mut tx, app.store.keys(), known.viewer.user, "bench", Scope::Write, None).await?;
    tx.commit().await?;
    Ok((address, cookie, Pass::Token(token)))
}

async fn rows(app: &App) -> Vec<i64> {
    let mut db = app.store.read().await.unwrap();
    let mut counts = Vec::new();
    for table in TABLES {
        counts.push(sql(table).value(&mut db).await.unwrap());
    }
    counts
}
