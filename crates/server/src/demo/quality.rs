//! Quality in the demo: what people complained of and what became of it; procedures and who has
//! read them; how content people are. All invented.

mod board;
mod complaints;
mod procedures;
mod satisfaction;

use super::world::World;
use access::{Answer, App};
use base::{
    clock,
    jiff::{SignedDuration, Timestamp},
};

/// Tells of it.
pub async fn tell(app: &App, world: &World) -> Answer<()> {
    complaints::tell(app, world).await?;
    procedures::tell(app, world).await?;
    satisfaction::tell(app, world).await?;
    board::tell(app, world).await
}

/// At an hour of the day so many days ago.
fn days_ago(app: &App, days: i64, hour: i64) -> Timestamp {
    clock::start_of(clock::date_of(app.clock.now())) - SignedDuration::from_hours(24 * days - hour)
}
