//! People: found, entered, changed, told apart, and never seen by those who need not know.

mod family;
mod finding;
mod numbers;
mod record;

use people::{NewPerson, Sex, register};
use testkit::{Persona, TestApp};

use access::{permit::permit_outside, viewer::Via};
use base::{Lang, ids::PersonId};
use store::sql;

/// A person whom nobody works with.
pub async fn person(app: &TestApp, new: NewPerson) -> PersonId {
    let at = app.clock.now();
    let viewer = access::Viewer::outside(Via::Job, Lang::Bg, "-", at);
    let mut tx = app.app.store.begin(at).await.unwrap();
    let permit = permit_outside(&viewer, app.house.centre);
    let id = register(&mut tx, &permit, &new).await.unwrap();
    tx.commit().await.unwrap();
    id
}

/// A woman whom nobody works with.
pub async fn woman(app: &TestApp, name: &str) -> PersonId {
    person(app, NewPerson { sex: Sex::Female, ..NewPerson::from_line(name) }).await
}

/// Enters somebody through the form; where it leads.
pub async fn enter(app: &TestApp, who: &Persona, fields: &[(&str, &str)]) -> String {
    app.as_(who).post("/people", fields).await.expect(303).location()
}

/// What the audit trail holds of an action, newest first: the reason and the changes.
pub async fn trail(app: &TestApp, action: &str) -> Vec<(Option<String>, String)> {
    let mut db = app.app.store.read().await.unwrap();
    sql("select reason, changes from audit_entries where action = $1 order by at desc, id desc")
        .bind(action)
        .all(&mut db)
        .await
        .unwrap()
}
