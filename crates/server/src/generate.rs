//! Many made-up cases, to measure with. Written straight into the tables, many rows a statement: this is no way for
//! anything else to write, and what it makes is never mixed with real data, since it wants an empty database.

mod names;
mod rows;
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

/// Fills an empty database with the demo's centres and people and with so many cases; false when it is not empty.
pub async fn generate(app: &App, amount: Amount, progress: Progress<'_>) -> Answer<bool> {
    let Some(world) = demo::build_world(app).await? else { return Ok(false) };
    work::fill(app, &world, amount, progress).await?;
    Ok(true)
}
