//! The program as a process of its own: started, asked over HTTP, killed and started again.

use reqwest::{Client, StatusCode, header};
use serde_json::{Value as Json, json};
use std::{
    collections::BTreeSet,
    process::Stdio,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};
use store::{Options, Store, sql};
use testkit::db::{self, TestStore};
use tokio::{
    io::{AsyncBufReadExt, BufReader},
    process::{Child, Command},
    task::JoinSet,
};

const PROGRAM: &str = env!("CARGO_BIN_EXE_zaedno");

/// A house in a folder or database of its own, filled with the demo's people.
pub struct House {
    /// Its folder and database.
    pub test: TestStore,
}

impl House {
    /// Fills it.
    pub async fn new() -> House {
        let house = House { test: db::empty().await };
        house.run(&["generate", "--cases", "0", "--notes", "0"]).await;
        house
    }

    /// Runs a command to its end; what it printed.
    pub async fn run(&self, args: &[&str]) -> String {
        let out = self.command(args).output().await.unwrap();
        assert!(out.status.success(), "{args:?}: {}", String::from_utf8_lossy(&out.stderr));
        String::from_utf8(out.stdout).unwrap()
    }

    /// A command on this house.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(PROGRAM);
        command
            .args(args)
            .arg("--data")
            .arg(self.test.folder().join("house"))
            .env("ZAEDNO_KEY", db::keys().hex().as_str());
        if let Options::Pg { url, .. } = self.test.options() {
            command.args(["--database", &url]);
        }
        command.kill_on_drop(true);
        command
    }

    /// A token of one of the demo's people.
    pub async fn token(&self, user: &str) -> String {
        self.run(&["token", "create", "--user", user]).await.trim().to_owned()
    }

    /// Its database, opened from outside while nobody serves it.
    pub async fn store(&self) -> Store {
        let options = match self.test.options() {
            Options::Lite { .. } => {
                Options::Lite { file: self.test.folder().join("house/zaedno.db"), readers: 1 }
            }
            pg => pg,
        };
        Store::open(options, db::keys()).await.unwrap()
    }

    /// Serves it; its address and the process.
    pub async fn serve(&self) -> (String, Child) {
        let mut command = self.command(&["serve", "--listen", "127.0.0.1:0"]);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        while let Some(line) = lines.next_line().await.unwrap() {
            if let Some(at) = line.find("http://127.0.0.1:") {
                return (line[at..].split_whitespace().next().unwrap().to_owned(), child);
            }
        }
        panic!("it ended before it served");
    }
}

fn signal(n: usize) -> Json {
    json!({ "reporter_role": "midwife", "child_state": "newborn", "risk": "high", "said": format!("number {n}") })
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_in_the_middle_of_a_thousand_writes_it_loses_none_that_was_answered() {
    let house = House::new().await;
    let token = house.token("duty@demo.example").await;
    let (base, mut child) = house.serve().await;
    let (answered, next) = (Arc::new(Mutex::new(Vec::new())), Arc::new(AtomicUsize::new(0)));
    let mut writers = JoinSet::new();
    for _ in 0..4 {
        let (answered, next, token, url) =
            (answered.clone(), next.clone(), token.clone(), format!("{base}/api/v1/signals"));
        writers.spawn(async move {
            let http = Client::new();
            loop {
                let n = next.fetch_add(1, Ordering::Relaxed);
                if n >= 1000 {
                    break;
                }
                let sent = http.post(&url).bearer_auth(&token).json(&signal(n)).send().await;
                let Ok(answer) = sent else { break };
                assert_eq!(answer.status(), StatusCode::CREATED);
                let location = answer.headers()[header::LOCATION].to_str().unwrap().to_owned();
                answered.lock().unwrap().push(location);
            }
        });
    }
    while answered.lock().unwrap().len() < 200 {
        tokio::task::yield_now().await;
    }
    child.start_kill().unwrap();
    child.wait().await.unwrap();
    while writers.join_next().await.is_some() {}
    let answered = answered.lock().unwrap().clone();
    assert!((200..1000).contains(&answered.len()), "{}", answered.len());

    // Started again it answers, and everything that was answered is there, numbered without a gap.
    let (base, mut child) = house.serve().await;
    assert!(reqwest::get(format!("{base}/readyz")).await.unwrap().status().is_success());
    child.start_kill().unwrap();
    child.wait().await.unwrap();
    let store = house.store().await;
    let kept: Vec<(uuid::Uuid, i64)> = sql("select id, number from signals order by number")
        .all(&mut store.read().await.unwrap())
        .await
        .unwrap();
    let ids: BTreeSet<String> = kept.iter().map(|(id, _)| id.to_string()).collect();
    for location in &answered {
        assert!(ids.contains(location.rsplit('/').next().unwrap()), "{location} is lost");
    }
    let numbers: Vec<i64> = kept.iter().map(|(_, number)| *number).collect();
    assert_eq!(numbers, (1..=i64::try_from(kept.len()).unwrap()).collect::<Vec<_>>());
    store.close().await;
    let verified = house.run(&["audit", "verify"]).await;
    assert!(verified.contains("entries are as they were sealed"), "{verified}");
}

#[tokio::test]
async fn a_backup_taken_while_it_serves_is_restored_elsewhere() {
    let house = House::new().await;
    let (_, mut child) = house.serve().await;
    let folder = house.test.folder().join("backups");
    std::fs::create_dir(&folder).unwrap();
    house.run(&["backup", folder.to_str().unwrap()]).await;
    child.start_kill().unwrap();
    child.wait().await.unwrap();
    let file = std::fs::read_dir(&folder).unwrap().next().unwrap().unwrap().path();
    let elsewhere = House { test: db::empty().await };
    elsewhere.run(&["restore", file.to_str().unwrap()]).await;
    let store = elsewhere.store().await;
    let users: i64 = sql("select count(*) from users").value(&mut store.read().await.unwrap()).await.unwrap();
    assert!(users > 5);
    store.close().await;
}

#[tokio::test]
async fn it_prints_its_settings_and_refuses_what_it_does_not_know() {
    let house = House { test: db::empty().await };
    let printed = house.run(&["serve", "--print-config"]).await;
    assert!(printed.contains("idle_minutes = "), "{printed}");
    let refused = house.command(&["dance"]).output().await.unwrap();
    assert_eq!(refused.status.code(), Some(2));
    let unknown =
        house.command(&["token", "create", "--user", "nobody@demo.example"]).output().await.unwrap();
    assert_eq!(unknown.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&unknown.stderr).contains("nobody signs in with"));
}
