//! Events and jobs are taken by one worker each.

use crate::{NOW, moment};
use base::{ids::Id, jiff::Timestamp};
use std::{
    collections::BTreeSet,
    time::{Duration, Instant},
};
use store::{Keys, Options, Store, jobs, outbox, sql};
use testkit::db::{keys, store};

const MANY: usize = 40;

/// Two workers, each with a store of its own as two processes have, until all is taken. How often each was taken.
async fn two_workers<T, F>(options: Options, take: F) -> Vec<Id<T>>
where
    T: 'static,
    F: AsyncFn(&Store) -> Option<Id<T>> + Copy,
{
    let key: Keys = keys();
    let (one, two) =
        (Store::open(options.clone(), key.clone()).await.unwrap(), Store::open(options, key).await.unwrap());
    let taken = std::sync::Mutex::new(Vec::new());
    let work = async |store: Store| {
        let started = Instant::now();
        while taken.lock().unwrap().len() < MANY && started.elapsed() < Duration::from_secs(20) {
            if let Some(id) = take(&store).await {
                taken.lock().unwrap().push(id);
            }
        }
        // Whatever is left over would be taken here a second time.
        while let Some(id) = take(&store).await {
            taken.lock().unwrap().push(id);
        }
    };
    tokio::join!(work(one), work(two));
    taken.into_inner().unwrap()
}

#[tokio::test]
async fn an_event_is_carried_out_by_one_worker() {
    let test = store().await;
    let mut tx = test.store.begin(NOW).await.unwrap();
    for n in 0..MANY {
        outbox::tell(&mut tx, "signal.received", &n.to_string().into()).await.unwrap();
    }
    tx.commit().await.unwrap();
    let taken = two_workers(test.options(), async |store| {
        let mut tx = store.begin(NOW).await.unwrap();
        let event = outbox::claim(&mut tx, NOW, in_an_hour()).await.unwrap();
        if let Some(event) = &event {
            assert_eq!((event.topic.as_str(), event.attempts), ("signal.received", 1));
        }
        tx.commit().await.unwrap();
        event.map(|event| event.id)
    })
    .await;
    assert_eq!(taken.len(), MANY);
    assert_eq!(taken.iter().collect::<BTreeSet<_>>().len(), MANY);
}

#[tokio::test]
async fn a_job_is_done_by_one_worker() {
    let test = store().await;
    let mut tx = test.store.begin(NOW).await.unwrap();
    for n in 0..MANY {
        jobs::put(&mut tx, "signal.escalate", &n.into(), NOW, None).await.unwrap();
    }
    tx.commit().await.unwrap();
    let taken = two_workers(test.options(), async |store| {
        let mut tx = store.begin(NOW).await.unwrap();
        let job = jobs::claim(&mut tx, NOW, in_an_hour()).await.unwrap();
        tx.commit().await.unwrap();
        job.map(|job| job.id)
    })
    .await;
    assert_eq!(taken.len(), MANY);
    assert_eq!(taken.iter().collect::<BTreeSet<_>>().len(), MANY);
}

#[tokio::test]
async fn what_is_not_done_comes_again_and_what_is_done_does_not() {
    let test = store().await;
    let mut tx = test.store.begin(NOW).await.unwrap();
    outbox::tell(&mut tx, "case.closed", &serde_json::json!({ "case": 1 })).await.unwrap();
    let event = outbox::claim(&mut tx, NOW, in_an_hour()).await.unwrap().unwrap();
    assert_eq!(event.payload, r#"{"case":1}"#);
    assert!(outbox::claim(&mut tx, NOW, in_an_hour()).await.unwrap().is_none());
    let again = outbox::claim(&mut tx, in_an_hour(), moment("2027-01-01T00:00Z")).await.unwrap().unwrap();
    assert_eq!((again.id, again.attempts), (event.id, 2));
    outbox::done(&mut tx, event.id).await.unwrap();
    assert!(outbox::claim(&mut tx, Timestamp::MAX, Timestamp::MAX).await.unwrap().is_none());
}

#[tokio::test]
async fn a_job_waits_for_its_time_and_is_put_once() {
    let test = store().await;
    let mut tx = test.store.begin(NOW).await.unwrap();
    for _ in 0..3 {
        jobs::put(&mut tx, "audit.seal", &().into(), in_an_hour(), Some("audit.seal")).await.unwrap();
    }
    assert!(jobs::claim(&mut tx, NOW, in_an_hour()).await.unwrap().is_none());
    let job = jobs::claim(&mut tx, in_an_hour(), Timestamp::MAX).await.unwrap().unwrap();
    assert!(jobs::claim(&mut tx, in_an_hour(), Timestamp::MAX).await.unwrap().is_none());
    jobs::failed(&mut tx, job.id, "no network", NOW).await.unwrap();
    let job = jobs::claim(&mut tx, NOW, Timestamp::MAX).await.unwrap().unwrap();
    assert_eq!(job.attempts, 2);
    jobs::done(&mut tx, job.id).await.unwrap();
    // Its key is free again.
    jobs::put(&mut tx, "audit.seal", &().into(), NOW, Some("audit.seal")).await.unwrap();
    assert!(jobs::claim(&mut tx, NOW, in_an_hour()).await.unwrap().is_some());
}

#[tokio::test]
async fn what_is_rolled_back_was_never_told() {
    let test = store().await;
    let mut tx = test.store.begin(NOW).await.unwrap();
    outbox::tell(&mut tx, "signal.received", &().into()).await.unwrap();
    tx.roll_back().await.unwrap();
    let told: i64 =
        sql("select count(*) from outbox").value(&mut test.store.read().await.unwrap()).await.unwrap();
    assert_eq!(told, 0);
}

fn in_an_hour() -> Timestamp {
    Timestamp::from_second(NOW.as_second() + 3600).unwrap()
}
