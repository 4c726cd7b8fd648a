//! The table of refusals: role × relation × action × layer. The policy is data; here it is held against what runs.

use crate::app;
use access::{Action, Layer, Relation, Role, policy};
use axum::http::{Method, StatusCode};
use base::{
    Code, Id,
    ids::{CaseId, UserId},
};
use std::collections::BTreeSet;
use store::{Tx, sql};
use testkit::TestApp;

/// A pattern with an id that names nothing in place of each parameter.
pub fn filled(pattern: &str) -> String {
    let mut path = String::new();
    for part in pattern.split('/').skip(1) {
        path.push('/');
        path.push_str(if part.starts_with('{') { "00000000-0000-7000-8000-000000000000" } else { part });
    }
    path
}

#[tokio::test]
async fn every_route_names_an_action_that_the_policy_knows() {
    let known = policy::actions();
    let rows = server::wiring::routes();
    for row in rows.rows() {
        let open = row.action == Action::PUBLIC || row.action == Action::OWN;
        assert!(
            open || known.contains(row.action.0),
            "{} {} asks for {:?}",
            row.method,
            row.path,
            row.action.0
        );
    }
    let paths: BTreeSet<_> = rows.rows().iter().map(|row| (row.method.to_string(), row.path)).collect();
    assert_eq!(paths.len(), rows.rows().len(), "a route stands twice in the table");
}

#[tokio::test]
async fn nobody_gets_past_the_door_without_signing_in() {
    let app = app().await;
    for row in server::wiring::routes().rows().iter().filter(|row| row.action != Action::PUBLIC) {
        let path = filled(row.path);
        let answer = app.as_nobody().send(row.method.clone(), &path, None, Vec::new()).await;
        if path.starts_with("/api/") {
            assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{} {path}", row.method);
        } else {
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{} {path}", row.method);
            assert!(answer.location().starts_with("/sign-in"), "{} {path}", row.method);
        }
    }
}

#[tokio::test]
async fn a_role_that_may_never_do_a_thing_is_refused_at_the_door() {
    let app = app().await;
    let routes = server::wiring::routes();
    for (role, persona) in app.house.roles() {
        let api = app.api(persona).await;
        for row in routes.rows() {
            let path = filled(row.path);
            let asking = if path.starts_with("/api/") { api.clone() } else { app.as_(persona) };
            if policy::ever(role, row.action) {
                continue;
            }
            let answer = asking.send(row.method.clone(), &path, None, Vec::new()).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{role:?} {} {path}", row.method);
        }
    }
}

#[tokio::test]
async fn what_is_not_there_is_not_there_for_those_who_may() {
    let app = app().await;
    let with_id: Vec<_> = server::wiring::routes()
        .rows()
        .iter()
        .filter(|row| row.path.contains('{') && row.method == Method::GET)
        .cloned()
        .collect();
    for row in with_id.iter().filter(|row| row.action != Action::PUBLIC && row.action != Action::OWN) {
        let path = filled(row.path);
        let head =
            if path.starts_with("/api/") { app.api(&app.house.head).await } else { app.as_(&app.house.head) };
        if !policy::ever(Role::Head, row.action) {
            continue;
        }
        let answer = head.get(&path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "GET {path}: {}", answer.visible());
    }
}

/// One question, two answers: a single record is asked through the policy in memory, a list through its table in SQL.
#[tokio::test]
async fn a_list_and_a_single_record_are_judged_alike() {
    let app = app().await;
    let case = case(&app).await;
    for (role, persona) in app.house.roles() {
        // Whoever never works on a case cannot lead it or be named on it.
        let works = policy::ever(role, Action("case.read"));
        let relations = [None].into_iter().chain(Relation::ALL.iter().copied().map(Some));
        for relation in relations.filter(|relation| works || relation.is_none_or(|one| BEFORE.contains(&one)))
        {
            stand(&app, persona.id, case, relation).await;
            for action in policy::actions()
                .into_iter()
                .filter(|name| name.starts_with("case.") || name.starts_with("note."))
            {
                let expected: BTreeSet<_> = stands(role, relation)
                    .flat_map(|one| policy::layers(role, Action(action), one))
                    .collect();
                for layer in Layer::ALL {
                    let listed = listed(&app, persona.id, case, action, *layer).await;
                    let asked = asked(&app, persona.id, case, Action(action)).await.contains(layer);
                    assert_eq!(listed, asked, "{role:?} {relation:?} {action} {layer:?}");
                    assert_eq!(asked, expected.contains(layer), "{role:?} {relation:?} {action} {layer:?}");
                }
            }
        }
    }
}

/// The relations that anybody of a centre can come into.
const BEFORE: [Relation; 2] = [Relation::Team, Relation::Glass];

/// How somebody of a role stands to a case who was put into a relation to it: by their post as well, and whoever leads
/// it or is named on it is on its team.
fn stands(role: Role, relation: Option<Relation>) -> impl Iterator<Item = Relation> {
    let of_network = [Role::Coordinator, Role::Director, Role::Auditor, Role::Administrator].contains(&role);
    let post = if of_network { Relation::Network } else { Relation::Centre };
    let here = relation.filter(|_| !of_network);
    let team =
        here.filter(|one| !BEFORE.contains(one) && ![Relation::Network, Relation::Centre].contains(one));
    let leads = (here == Some(Relation::AdoptionLead)).then_some(Relation::Lead);
    let own = here.filter(|one| ![Relation::Network, Relation::Centre].contains(one));
    [Some(post), own, team.map(|_| Relation::Team), leads].into_iter().flatten()
}

#[tokio::test]
async fn a_colleague_of_another_centre_sees_nothing() {
    let app = app().await;
    let case = case(&app).await;
    let stranger = app.house.stranger.id;
    for action in policy::actions().into_iter().filter(|name| name.starts_with("case.")) {
        assert!(asked(&app, stranger, case, Action(action)).await.is_empty(), "{action}");
    }
}

async fn asked(app: &TestApp, user: UserId, case: CaseId, action: Action) -> Vec<Layer> {
    let mut db = app.app.store.read().await.unwrap();
    let mut viewer = access::Viewer::outside(access::viewer::Via::Page, base::Lang::Bg, "-", app.clock.now());
    viewer.user = user;
    viewer.posts = access::Viewer::posts_of(&mut db, user).await.unwrap();
    let [layers] =
        access::permit::offered(&mut db, &viewer, access::Subject::Case(case), [action]).await.unwrap();
    layers
}

async fn listed(app: &TestApp, user: UserId, case: CaseId, action: &str, layer: Layer) -> bool {
    let mut db = app.app.store.read().await.unwrap();
    let found: i64 = sql("select count(*) from cases c where c.id = $2 and exists (
             select 1 from case_relations r join permissions p on p.role = r.role and p.relation = r.relation
             where r.user_id = $1 and r.case_id = c.id and p.action = $3 and p.layer = $4
               and (r.until_at is null or r.until_at > $5))")
    .bind(user)
    .bind(case)
    .bind(action)
    .bind(layer)
    .bind(app.clock.now())
    .value(&mut db)
    .await
    .unwrap();
    found == 1
}

async fn case(app: &TestApp) -> CaseId {
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    let id = CaseId::new(tx.at());
    let at = tx.at();
    sql("insert into cases (id, centre_id, year, number, reference, family_name, search_key, programme, opened_on, changed_at, created_at, version)
         values ($1, $2, 2026, 1, '2026-0001', 'Измислени', 'izmisleni', 'prevention', $3, $4, $4, 1)")
        .bind(id)
        .bind(app.house.centre)
        .bind(base::clock::date_of(at))
        .bind(at)
        .run(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    id
}

/// Puts a user into a relation to the case, and out of every other.
async fn stand(app: &TestApp, user: UserId, case: CaseId, relation: Option<Relation>) {
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    sql("delete from team_members where user_id = $1").bind(user).run(&mut tx).await.unwrap();
    sql("delete from grants where user_id = $1").bind(user).run(&mut tx).await.unwrap();
    sql("delete from named_access where user_id = $1").bind(user).run(&mut tx).await.unwrap();
    lead(&mut tx, case, None, "prevention").await;
    match relation {
        None | Some(Relation::Network | Relation::Centre) => {}
        Some(Relation::Glass) => open_in_an_emergency(&mut tx, user, case).await,
        Some(Relation::Team) => join(&mut tx, user, case).await,
        Some(Relation::Lead) => {
            join(&mut tx, user, case).await;
            lead(&mut tx, case, Some(user), "prevention").await;
        }
        Some(Relation::AdoptionLead) => {
            join(&mut tx, user, case).await;
            lead(&mut tx, case, Some(user), "adoption").await;
        }
        Some(Relation::NamedPsychology) => name(&mut tx, user, case, Layer::Psychology).await,
        Some(Relation::NamedSafety) => name(&mut tx, user, case, Layer::Safety).await,
        Some(Relation::NamedAdoption) => name(&mut tx, user, case, Layer::Adoption).await,
    }
    tx.commit().await.unwrap();
}

async fn lead(tx: &mut Tx, case: CaseId, user: Option<UserId>, programme: &str) {
    sql("update cases set lead_id = $2, programme = $3 where id = $1")
        .bind(case)
        .bind(user)
        .bind(programme)
        .run(tx)
        .await
        .unwrap();
}

/// On the team, and named to read a layer.
async fn name(tx: &mut Tx, user: UserId, case: CaseId, layer: Layer) {
    join(tx, user, case).await;
    let at = tx.at();
    sql("insert into named_access (id, case_id, user_id, layer, reason, from_at) values ($1, $2, $3, $4, 'test', $5)")
        .bind(Id::<()>::new(at))
        .bind(case)
        .bind(user)
        .bind(layer)
        .bind(at)
        .run(tx)
        .await
        .unwrap();
}

async fn join(tx: &mut Tx, user: UserId, case: CaseId) {
    let at = tx.at();
    sql("insert into team_members (id, case_id, user_id, role, from_at) values ($1, $2, $3, 'member', $4)")
        .bind(Id::<()>::new(at))
        .bind(case)
        .bind(user)
        .bind(at)
        .run(tx)
        .await
        .unwrap();
}

async fn open_in_an_emergency(tx: &mut Tx, user: UserId, case: CaseId) {
    let at = tx.at();
    sql("insert into grants (id, user_id, case_id, reason, from_at, until_at) values ($1, $2, $3, 'test', $4, $5)")
        .bind(Id::<()>::new(at))
        .bind(user)
        .bind(case)
        .bind(at)
        .bind(at + base::jiff::SignedDuration::from_hours(4))
        .run(tx)
        .await
        .unwrap();
}
