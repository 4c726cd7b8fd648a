//! Who there is in the demo: one provider, its five centres, their partners and their people. All invented.

use super::{
    PASSWORD, agreements,
    cast::{PEOPLE, Somebody},
    centres::{self, Profile},
    partners::{self, Partners},
    places,
};
use access::{
    Answer, App, Viewer, WebError,
    password::{Hasher, Password},
    permit::permit_outside,
    users::{self, NewPlace, NewUser},
    viewer::Via,
};
use base::{
    Lang, clock,
    ids::{CentreId, OrganisationId, ProviderId, UserId},
    jiff::{SignedDuration, Timestamp},
    latin,
};
use directory::acts::{CreateCentre, WriteAgreement, WriteCentre, WriteOrganisation};
use store::Tx;

/// What was built, for the history that is told on it.
#[derive(Debug)]
pub struct World {
    /// The centres, in the order of `Somebody::centre`.
    pub centres: Vec<CentreId>,
    /// Everybody, in the order of [`PEOPLE`].
    pub users: Vec<UserId>,
    /// The partners of each centre.
    pub partners: Vec<Partners>,
}

/// How long the centres have kept their records here.
const KEPT: SignedDuration = SignedDuration::from_hours(24 * 760);

/// Builds it in an empty database, as of two years and a month ago.
pub async fn build(app: &App) -> Answer<World> {
    let now = app.clock.now();
    let viewer = Viewer::outside(Via::Cli, Lang::Bg, "-", now - KEPT);
    let hash = Hasher::default().hash(Password::of_demo(PASSWORD)).await?;
    let mut tx = app.store.begin(viewer.at).await?;
    let new = directory::centres::NewProvider {
        name_bg: "Сдружение „Заедно за децата“".into(),
        name_en: "Together for Children Association".into(),
        organisation_number: None,
    };
    let provider = directory::centres::create_provider(&mut tx, &viewer, new).await?;
    places::enter(&mut tx).await?;
    let mut world = World { centres: Vec::new(), users: Vec::new(), partners: Vec::new() };
    for (place, profile) in centres::all().into_iter().enumerate() {
        let centre = enter(&mut tx, &viewer, provider, profile).await?;
        let permit = permit_outside::<WriteOrganisation>(&viewer, centre);
        let partners = partners::enter(&mut tx, &permit, centre, place).await?;
        let permit = permit_outside::<WriteAgreement>(&viewer, centre);
        agreements::enter(&mut tx, &permit, &partners, place, clock::date_of(now)).await?;
        world.centres.push(centre);
        world.partners.push(partners);
    }
    for (number, somebody) in PEOPLE.iter().enumerate() {
        let centre = somebody.centre.and_then(|place| world.centres.get(place).copied());
        // A partner contact works at the first hospital.
        let hospital =
            somebody.centre.and_then(|place| world.partners.get(place)?.hospitals.first().copied());
        let organisation = hospital.filter(|_| somebody.role == access::Role::Partner);
        world
            .users
            .push(user(&mut tx, &viewer, (provider, centre, organisation), (number, somebody), &hash).await?);
    }
    tx.commit().await?;
    Ok(world)
}

impl World {
    /// A centre by its place.
    pub fn centre(&self, place: usize) -> Answer<CentreId> {
        self.centres.get(place).copied().ok_or(WebError::NotFound)
    }

    /// The partners of a centre by its place.
    pub fn partners(&self, place: usize) -> Answer<&Partners> {
        self.partners.get(place).ok_or(WebError::NotFound)
    }

    /// Somebody by their place in [`PEOPLE`].
    pub fn user(&self, number: usize) -> Answer<UserId> {
        self.users.get(number).copied().ok_or(WebError::NotFound)
    }

    /// Somebody at their work at a moment.
    pub async fn viewer(&self, tx: &mut Tx, number: usize, at: Timestamp) -> Answer<Viewer> {
        let (user, posts) = (self.user(number)?, Viewer::posts_of(tx, self.user(number)?).await?);
        let name = PEOPLE.get(number).map(|one| one.name.to_owned()).unwrap_or_default();
        let outside = Viewer::outside(Via::Page, Lang::Bg, "-", at);
        Ok(Viewer { user, name, posts, ..outside })
    }
}

async fn enter(tx: &mut Tx, viewer: &Viewer, provider: ProviderId, profile: Profile) -> Answer<CentreId> {
    let nowhere = CentreId::from_uuid(uuid::Uuid::nil());
    let permit = permit_outside::<CreateCentre>(viewer, nowhere);
    let centre = directory::centres::create_centre(tx, &permit, provider, profile.centre).await?;
    let permit = permit_outside::<WriteCentre>(viewer, centre);
    for capacity in profile.capacities {
        directory::centres::add_capacity(tx, &permit, centre, capacity).await?;
    }
    for premises in profile.premises {
        directory::centres::add_premises(tx, &permit, centre, premises).await?;
    }
    Ok(centre)
}

async fn user(
    tx: &mut Tx,
    by: &Viewer,
    (provider, centre, organisation): (ProviderId, Option<CentreId>, Option<OrganisationId>),
    (number, who): (usize, &Somebody),
    hash: &str,
) -> Answer<UserId> {
    let new = NewUser {
        email: who.email.into(),
        name: who.name.into(),
        name_latin: latin::latin(who.name),
        phone: Some(format!("+359200010{number:02}")),
        lang: Lang::Bg,
    };
    let user = users::create_user(tx, by, &new).await?.map_err(WebError::Fields)?;
    let [job_bg, job_en] = who.job.map(|job| Some(job.to_owned()));
    let place = NewPlace {
        role: who.role,
        provider,
        centre,
        organisation,
        job_bg,
        job_en,
        from_on: clock::date_of(tx.at()),
    };
    users::appoint(tx, by, user, &place).await?;
    users::set_password(tx, by, user, hash, None).await?;
    Ok(user)
}
