//! The link of a ward whose PIN everybody may know, to report as a partner does.

use super::{cast::CHIEF, world::World};
use access::{Answer, App, Subject, WebError, permit};
use base::jiff::SignedDuration;
use casework::{permits::WriteWardLink, signals::link};

/// The PIN of the demo.
pub const PIN: &str = "482913";

/// Gives the first ward its link.
pub async fn make(app: &App, world: &World) -> Answer<()> {
    let at = app.clock.now() - SignedDuration::from_hours(24 * 90);
    let ward = world.partners(0)?.wards.first().copied().ok_or(WebError::NotFound)?;
    let mut tx = app.store.begin(at).await?;
    let viewer = world.viewer(&mut tx, CHIEF, at).await?;
    let permit = permit::<WriteWardLink>(&mut tx, &viewer, Subject::Centre(world.centre(0)?)).await?;
    link::make_with(&mut tx, &permit, app.store.keys(), ward, PIN).await?;
    Ok(tx.commit().await?)
}
