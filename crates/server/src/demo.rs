//! The demo: made-up centres with made-up people, to try by hand and to test in the browser.

mod world;

use access::{Answer, App};

/// The password of everybody in the demo.
pub const PASSWORD: &str = "zaedno-demo";

pub use world::World;

/// Fills an empty database; one that holds something is left as it is.
pub async fn fill(app: &App) -> Answer<()> {
    build_world(app).await.map(drop)
}

/// Builds the centres and their people alone; none when the database is not empty.
pub async fn build_world(app: &App) -> Answer<Option<World>> {
    if !access::users::is_empty(&mut app.store.read().await?).await? {
        return Ok(None);
    }
    world::build(app).await.map(Some)
}

/// Who may sign in, a line each: address, password, role.
pub fn sign_ins() -> String {
    let mut lines = Vec::new();
    for person in world::PEOPLE {
        lines.push(format!("  {:<28} {PASSWORD}   {}", person.email, base::Code::code(person.role)));
    }
    lines.join("\n")
}
