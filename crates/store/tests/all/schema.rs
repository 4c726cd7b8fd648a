//! The schema means the same on both databases.

use crate::{NOW, moment};
use base::{
    ids::{CaseId, CentreId, Id, PersonId, ProviderId, SignalId, UserId},
    jiff::{Timestamp, civil::date},
};
use store::{Error, Tx, sql};
use testkit::db::store;
use uuid::Uuid;

/// A centre with a signal and a case, a worker on the team of both until tomorrow, and a head of the provider.
struct Centre {
    worker: UserId,
    head: UserId,
    signal: SignalId,
    case: CaseId,
    mother: PersonId,
}

async fn fill(tx: &mut Tx) -> Centre {
    let provider = ProviderId::new(NOW);
    let centre = CentreId::new(NOW);
    sql("insert into providers (id, name_bg, name_en, version, created_at) values ($1, 'А', 'A', 1, $2)")
        .bind(provider)
        .bind(NOW)
        .run(tx)
        .await
        .unwrap();
    sql(
        "insert into centres (id, provider_id, name_bg, name_en, name_latin, address_bg, address_en, funding,
                              version, created_at) values ($1, $2, 'Ц', 'C', 'C', '', '', 'own', 1, $3)",
    )
    .bind(centre)
    .bind(provider)
    .bind(NOW)
    .run(tx)
    .await
    .unwrap();
    let made = Centre {
        worker: user(tx, provider, Some(centre), "social-worker").await,
        head: user(tx, provider, None, "provider-head").await,
        signal: Id::new(NOW),
        case: Id::new(NOW),
        mother: Id::new(NOW),
    };
    sql("insert into persons (id, centre_id, naming, given_name, middle_name, family_name, latin_given, latin_middle,
                              latin_family, latin_edited, sex, birth_precision, interpreter, sort_key, created_at, version)
         values ($1, $2, 'named', '', '', '', '', '', '', false, 'female', 'none', false, '', $3, 1)")
    .bind(made.mother)
    .bind(centre)
    .bind(NOW)
    .run(tx)
    .await
    .unwrap();
    sql("insert into signals (id, centre_id, year, number, reference, channel, reporter_role, called_at, received_at,
                              mother_id, child_state, risk, said, rule_key, rule_version, due_at, stage, version, created_at)
         values ($1, $2, 2026, 1, '1', 'phone', 'midwife', $3, $3, $4, 'newborn', 'high', '', '', '', $3, 'received', 1, $3)")
    .bind(made.signal)
    .bind(centre)
    .bind(NOW)
    .bind(made.mother)
    .run(tx)
    .await
    .unwrap();
    sql("insert into cases (id, centre_id, year, number, reference, family_name, search_key, programme, opened_on, changed_at,
                            created_at, version) values ($1, $2, 2026, 1, '1', '', '', 'p', $3, $4, $4, 1)")
    .bind(made.case)
    .bind(centre)
    .bind(date(2026, 3, 19))
    .bind(NOW)
    .run(tx)
    .await
    .unwrap();
    sql("insert into signal_team (signal_id, user_id, from_at, until_at) values ($1, $2, $3, $4)")
        .bind(made.signal)
        .bind(made.worker)
        .bind(NOW)
        .bind(tomorrow())
        .run(tx)
        .await
        .unwrap();
    sql("insert into team_members (id, case_id, user_id, role, from_at) values ($1, $2, $3, 'lead', $4)")
        .bind(Uuid::now_v7())
        .bind(made.case)
        .bind(made.worker)
        .bind(NOW)
        .run(tx)
        .await
        .unwrap();
    made
}

async fn user(tx: &mut Tx, provider: ProviderId, centre: Option<CentreId>, role: &str) -> UserId {
    let user = UserId::new(NOW);
    sql("insert into users (id, email, email_key, name, name_latin, language, created_at, version)
         values ($1, $2, $2, '', '', 'bg', $3, 1)")
    .bind(user)
    .bind(user.to_string())
    .bind(NOW)
    .run(tx)
    .await
    .unwrap();
    sql("insert into staff (id, user_id, provider_id, centre_id, role, from_on) values ($1, $2, $3, $4, $5, $6)")
        .bind(Uuid::now_v7())
        .bind(user)
        .bind(provider)
        .bind(centre)
        .bind(role)
        .bind(date(2026, 1, 1))
        .run(tx)
        .await
        .unwrap();
    user
}

fn tomorrow() -> Timestamp {
    moment("2026-03-20T10:00:00Z")
}

#[tokio::test]
async fn the_views_tell_how_a_user_stands_to_a_record() {
    let test = store().await;
    let mut tx = test.store.begin(NOW).await.unwrap();
    let made = fill(&mut tx).await;
    let centre: Vec<(UserId, String)> =
        sql("select user_id, relation from centre_relations order by relation, user_id")
            .all(&mut tx)
            .await
            .unwrap();
    assert_eq!(centre, [(made.worker, "centre".to_owned()), (made.head, "network".to_owned())]);
    let signal: Vec<(UserId, String, Option<Timestamp>)> =
        sql("select user_id, relation, until_at from signal_relations where signal_id = $1 order by relation, user_id")
            .bind(made.signal)
            .all(&mut tx)
            .await
            .unwrap();
    assert_eq!(
        signal,
        [
            (made.worker, "centre".to_owned(), None),
            (made.head, "network".to_owned(), None),
            (made.worker, "team".to_owned(), Some(tomorrow())),
        ]
    );
    let case: Vec<(String, Option<Timestamp>)> = sql(
        "select relation, until_at from case_relations where case_id = $1 and user_id = $2 order by relation",
    )
    .bind(made.case)
    .bind(made.worker)
    .all(&mut tx)
    .await
    .unwrap();
    assert_eq!(case, [("centre".to_owned(), None), ("team".to_owned(), None)]);
    let person: Vec<(String, String, Option<Timestamp>)> = sql(
        "select relation, role, until_at from person_relations where person_id = $1 order by relation, role",
    )
    .bind(made.mother)
    .all(&mut tx)
    .await
    .unwrap();
    assert_eq!(
        person,
        [
            ("centre".to_owned(), "social-worker".to_owned(), None),
            ("network".to_owned(), "provider-head".to_owned(), None),
            ("team".to_owned(), "social-worker".to_owned(), Some(tomorrow())),
        ]
    );
}

#[tokio::test]
async fn a_relation_ends_at_its_time() {
    let test = store().await;
    let mut tx = test.store.begin(NOW).await.unwrap();
    let made = fill(&mut tx).await;
    for (at, relations) in [
        (NOW, 2i64),
        (moment("2026-03-20T09:59:59.999999Z"), 2),
        (tomorrow(), 1),
        (moment("2027-01-01T00:00Z"), 1),
    ] {
        let found: i64 = sql("select count(*) from signal_relations
                              where signal_id = $1 and user_id = $2 and (until_at is null or until_at > $3)")
        .bind(made.signal)
        .bind(made.worker)
        .bind(at)
        .value(&mut tx)
        .await
        .unwrap();
        assert_eq!(found, relations, "at {at}");
    }
}

#[tokio::test]
async fn a_row_that_points_nowhere_is_refused() {
    let test = store().await;
    let mut tx = test.store.begin(NOW).await.unwrap();
    let lost = sql("insert into recovery_codes (user_id, hash) values ($1, 'x')")
        .bind(UserId::new(NOW))
        .run(&mut tx)
        .await;
    assert!(matches!(lost, Err(Error::Database(_))));
}
