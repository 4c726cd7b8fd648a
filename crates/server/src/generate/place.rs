//! The centres with their wards and with workers enough: nobody leads a thousand families.

use super::names;
use crate::demo::World;
use access::{
    Answer, App, Role, Viewer, WebError,
    users::{self, NewPlace, NewUser},
    viewer::Via,
};
use base::{
    Lang, clock,
    ids::{CentreId, ProviderId, UserId, WardId},
    jiff::SignedDuration,
};
use store::{Tx, sql};

/// As many cases as a worker leads over the years.
const CASES_OF_ONE: usize = 400;

/// A centre at work.
pub struct Place {
    /// The centre.
    pub centre: CentreId,
    /// Its wards.
    pub wards: Vec<WardId>,
    /// Who leads cases there.
    pub workers: Vec<UserId>,
}

/// Every centre, with new workers beside those of the demo when they are too few for so many cases.
pub async fn all(app: &App, world: &World, cases: usize) -> Answer<Vec<Place>> {
    let begun = app.clock.now() - SignedDuration::from_hours(24 * 365 * 5);
    let cli = Viewer::outside(Via::Cli, Lang::Bg, "-", begun);
    let needed = cases.div_ceil(world.centres.len().max(1)).div_ceil(CASES_OF_ONE);
    let mut tx = app.store.begin(begun).await?;
    let provider: ProviderId = sql("select id from providers order by id limit 1").value(&mut tx).await?;
    let mut places = Vec::with_capacity(world.centres.len());
    for (place, centre) in world.centres.iter().copied().enumerate() {
        let mut workers = workers(&mut tx, centre).await?;
        for number in workers.len()..needed {
            workers.push(worker(&mut tx, &cli, (provider, centre), (place, number)).await?);
        }
        let wards = world.partners(place)?.wards.clone();
        places.push(Place { centre, wards, workers });
    }
    tx.commit().await?;
    Ok(places)
}

async fn workers(tx: &mut Tx, centre: CentreId) -> Answer<Vec<UserId>> {
    Ok(sql("select user_id from staff where centre_id = $1 and role = $2 order by id")
        .bind(centre)
        .bind(Role::CaseWorker)
        .values(tx)
        .await?)
}

/// Somebody who has no password, and so cannot sign in.
async fn worker(
    tx: &mut Tx,
    by: &Viewer,
    (provider, centre): (ProviderId, CentreId),
    (place, number): (usize, usize),
) -> Answer<UserId> {
    let name = names::worker(place + 5 * number);
    let new = NewUser {
        email: format!("worker-{place}-{number}@demo.example"),
        name: name.full(Lang::Bg),
        name_latin: name.full(Lang::En),
        phone: None,
        lang: Lang::Bg,
    };
    let user = users::create_user(tx, by, &new).await?.map_err(WebError::Fields)?;
    let post = NewPlace {
        role: Role::CaseWorker,
        provider,
        centre: Some(centre),
        organisation: None,
        job_bg: None,
        job_en: None,
        from_on: clock::date_of(tx.at()),
    };
    users::appoint(tx, by, user, &post).await?;
    Ok(user)
}
