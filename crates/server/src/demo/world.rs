//! Who there is in the demo: one provider, a centre, its partners and its people. All invented.

use super::PASSWORD;
use access::{
    Answer, App, Role, Viewer, WebError,
    password::{Hasher, Password},
    permit::permit_outside,
    users::{self, NewPlace, NewUser},
    viewer::Via,
};
use base::{
    Lang, clock,
    ids::{CentreId, ProviderId, UserId},
    latin,
};
use directory::{
    acts::{CreateCentre, WriteOrganisation},
    centres,
    organisations::{self, OrganisationKind},
    wards::{self, WardKind},
};
use store::Tx;

/// Somebody who signs in.
pub struct Somebody {
    /// E-mail address.
    pub email: &'static str,
    /// Name.
    pub name: &'static str,
    /// Role.
    pub role: Role,
    /// Which centre, counted from 0; none for the whole network.
    pub centre: Option<usize>,
}

const fn at(centre: usize, role: Role, email: &'static str, name: &'static str) -> Somebody {
    Somebody { email, name, role, centre: Some(centre) }
}

const fn of_network(role: Role, email: &'static str, name: &'static str) -> Somebody {
    Somebody { email, name, role, centre: None }
}

/// Everybody.
pub const PEOPLE: &[Somebody] = &[
    at(0, Role::Head, "head@demo.example", "Росица Пробна"),
    at(0, Role::DutyWorker, "duty@demo.example", "Деница Примерова"),
    at(0, Role::CaseWorker, "worker@demo.example", "Калина Опитова"),
    at(0, Role::CaseWorker, "colleague@demo.example", "Милен Тестов"),
    at(0, Role::Specialist, "psychologist@demo.example", "Лидия Мислева"),
    at(0, Role::Reception, "reception@demo.example", "Надежда Входова"),
    at(0, Role::Volunteer, "volunteer@demo.example", "Огнян Волев"),
    of_network(Role::Coordinator, "coordinator@demo.example", "Силвия Мрежова"),
    of_network(Role::Director, "director@demo.example", "Емил Начинов"),
    of_network(Role::Auditor, "auditor@demo.example", "Юлия Точева"),
    of_network(Role::Administrator, "admin@demo.example", "Асен Ключов"),
];

/// What was built, for the history that is told on it.
pub struct World {
    /// The centres, in the order of `Somebody::centre`.
    pub centres: Vec<CentreId>,
    /// Everybody, in the order of [`PEOPLE`].
    pub users: Vec<UserId>,
}

/// Builds it in an empty database.
pub async fn build(app: &App) -> Answer<World> {
    let viewer = Viewer::outside(Via::Cli, Lang::Bg, "-", app.clock.now());
    let hash = Hasher::default().hash(Password::of_demo(PASSWORD)).await?;
    let mut tx = app.store.begin(viewer.at).await?;
    let new = centres::NewProvider {
        name_bg: "Сдружение „Заедно за децата“ (пример)".into(),
        name_en: "Together for Children Association (sample)".into(),
        organisation_number: None,
    };
    let provider = centres::create_provider(&mut tx, &viewer, new).await?;
    let nowhere = CentreId::from_uuid(uuid::Uuid::nil());
    let permit = permit_outside::<CreateCentre>(&viewer, nowhere);
    let new = centres::NewCentre {
        address_bg: "ул. „Примерна“ 1".into(),
        address_en: "1 Primerna Str.".into(),
        phone: Some("02 000 0000".into()),
        ..centres::NewCentre::named("ЦОП „Люлка“", "Lyulka Community Support Centre")
    };
    let centre = centres::create_centre(&mut tx, &permit, provider, new).await?;
    partners(&mut tx, &viewer, centre).await?;
    let mut users = Vec::new();
    for somebody in PEOPLE {
        users.push(user(&mut tx, &viewer, provider, centre, somebody, &hash).await?);
    }
    tx.commit().await?;
    Ok(World { centres: vec![centre], users })
}

async fn partners(tx: &mut Tx, viewer: &Viewer, centre: CentreId) -> Answer<()> {
    let permit = permit_outside::<WriteOrganisation>(viewer, centre);
    let hospital = organisations::NewOrganisation::named(
        OrganisationKind::Hospital,
        "Болница „Изгрев“ (пример)",
        "Izgrev Hospital (sample)",
    );
    let hospital = organisations::create_organisation(tx, &permit, hospital).await?;
    let protection = organisations::NewOrganisation::named(
        OrganisationKind::ChildProtection,
        "ОЗД – район Примерен",
        "Child Protection Department, Primeren district",
    );
    organisations::create_organisation(tx, &permit, protection).await?;
    let ward = wards::NewWard {
        organisation: hospital,
        centre,
        kind: WardKind::Maternity,
        name_bg: "Родилно отделение".into(),
        name_en: "Maternity ward".into(),
        phone: None,
        private_place: Some("стая 12, ет. 3".into()),
        covered_since: None,
    };
    wards::create_ward(tx, &permit, ward).await?;
    Ok(())
}

async fn user(
    tx: &mut Tx,
    by: &Viewer,
    provider: ProviderId,
    centre: CentreId,
    who: &Somebody,
    hash: &str,
) -> Answer<UserId> {
    let new = NewUser {
        email: who.email.into(),
        name: who.name.into(),
        name_latin: latin::latin(who.name),
        phone: None,
        lang: Lang::Bg,
    };
    let user = users::create_user(tx, by, &new).await?.map_err(WebError::Fields)?;
    let place = NewPlace {
        role: who.role,
        provider,
        centre: who.centre.map(|_| centre),
        job_bg: None,
        job_en: None,
        from_on: clock::date_of(tx.at()),
    };
    users::appoint(tx, by, user, &place).await?;
    users::set_password(tx, by, user, hash, None).await?;
    Ok(user)
}
