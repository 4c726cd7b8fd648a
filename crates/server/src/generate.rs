//! Many made-up cases, to measure with. Written straight into the tables, many rows a statement: this is no way for
//! anything else to write, and what it makes is never mixed with real data, since it wants an empty database.

mod names;
mod one;
mod place;
mod rows;
mod tables;
mod work;

use crate::demo;
use access::{Answer, App};

/// How much is made.
#[derive(Debug, Clone, Copy)]
pub struct Amount {
    /// Cases, each with a mother, a child, a team and a signal.
    pub cases: usize,
    /// Notes in each case.
    pub notes: usize,
}

/// Told of progress: cases done, and of how many.
pub type Progress<'p> = &'p mut (dyn FnMut(usize, usize) + Send);

/// Fills an empty database with the demo's centres, people and roster, with so many cases of the last five years and as
/// many workers as they need; false when it is not empty.
pub async fn generate(app: &App, amount: Amount, progress: Progress<'_>) -> Answer<bool> {
    let Some(world) = demo::build_world(app).await? else { return Ok(false) };
    demo::fill_roster(app, &world).await?;
    let places = place::all(app, &world, amount.cases).await?;
    work::fill(app, &places, amount, progress).await?;
    Ok(true)
}
