//! A test's house: one centre with a ward, and people who work there.

use access::{
    App, Permit, Role, Viewer,
    app::{Parts, Settings, Slots},
    permit::permit_outside,
    policy,
    viewer::Via,
};
use base::{
    Clock, Id, Lang,
    ids::{CentreId, UserId, WardId},
    jiff::{SignedDuration, Timestamp, civil::date},
};
use casework::signals::{NewSignal, receive};
use directory::{
    acts::{CreateCentre, WriteOrganisation},
    centres::{self, NewCentre, NewProvider},
    organisations::{self, NewOrganisation, OrganisationKind},
    wards::{self, NewWard, WardKind},
};
use store::{Store, Tx, sql};
use testkit::db::TestStore;

/// 5 March 2026, 14:30 in Sofia.
pub const NOW: Timestamp = Timestamp::constant(1_772_713_800, 0);

pub struct House {
    pub test: TestStore,
    pub centre: CentreId,
    pub ward: WardId,
}

impl House {
    pub async fn new() -> Self {
        let test = testkit::db::store().await;
        let mut tx = test.store.begin(NOW).await.unwrap();
        policy::publish(&mut tx).await.unwrap();
        let (centre, ward) = build(&mut tx).await;
        tx.commit().await.unwrap();
        House { test, centre, ward }
    }

    pub fn store(&self) -> &Store {
        &self.test.store
    }

    pub async fn begin(&self, at: Timestamp) -> Tx {
        self.store().begin(at).await.unwrap()
    }

    /// A user with a role in the centre.
    pub async fn worker(&self, name: &str, role: Role) -> Viewer {
        let mut tx = self.begin(NOW).await;
        let id = UserId::new(NOW);
        sql(
            "insert into users (id, email, email_key, name, name_latin, phone, language, created_at, version)
             values ($1, $2, $2, $3, $3, $4, 'bg', $5, 1)",
        )
        .bind(id)
        .bind(format!("{id}@example.bg"))
        .bind(name)
        .bind("+359888000000")
        .bind(NOW)
        .run(&mut tx)
        .await
        .unwrap();
        sql("insert into staff (id, user_id, provider_id, centre_id, role, from_on)
             select $1, $2, provider_id, id, $3, $4 from centres where id = $5")
        .bind(Id::<UserId>::new(NOW))
        .bind(id)
        .bind(role)
        .bind(date(2024, 1, 1))
        .bind(self.centre)
        .run(&mut tx)
        .await
        .unwrap();
        let posts = Viewer::posts_of(&mut tx, id).await.unwrap();
        tx.commit().await.unwrap();
        Viewer { user: id, posts, ..Viewer::outside(Via::Page, Lang::Bg, "-", NOW) }
    }

    /// Puts somebody on duty for the ward, from `from` hours from now on, for eight hours.
    pub async fn on_duty(&self, who: &Viewer, substitute: Option<&Viewer>, from: i64) {
        let mut tx = self.begin(NOW).await;
        let shift: Id<Viewer> = Id::new(NOW);
        sql("insert into shifts (id, centre_id, user_id, substitute_id, starts_at, ends_at, created_at, version)
             values ($1, $2, $3, $4, $5, $6, $7, 1)")
        .bind(shift)
        .bind(self.centre)
        .bind(who.user)
        .bind(substitute.map(|viewer| viewer.user))
        .bind(NOW + SignedDuration::from_hours(from))
        .bind(NOW + SignedDuration::from_hours(from + 8))
        .bind(NOW)
        .run(&mut tx)
        .await
        .unwrap();
        sql("insert into shift_wards (shift_id, ward_id) values ($1, $2)")
            .bind(shift)
            .bind(self.ward)
            .run(&mut tx)
            .await
            .unwrap();
        tx.commit().await.unwrap();
    }

    /// A signal of the ward as its link brings it.
    pub async fn signal(&self, mother: &str, at: Timestamp) -> base::ids::SignalId {
        let typed = base::typed::Typed::default()
            .with("ward_id", self.ward.to_string())
            .with("reporter_role", "midwife")
            .with("mother_name", mother)
            .with("child_state", "newborn")
            .with("reasons", "no-support")
            .with("risk", "high");
        let new = NewSignal::parse(&typed, at).unwrap();
        let mut tx = self.begin(at).await;
        let permit = permit_outside(&outside(), self.centre);
        let id = receive(&mut tx, &permit, &new).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    /// The application at a moment.
    pub fn app(&self, at: Timestamp) -> App {
        App::new(Parts {
            store: self.store().clone(),
            files: self.test.files.clone(),
            clock: Clock::hand(at),
            settings: Settings {
                base_url: "https://zaedno.example".into(),
                secure: false,
                behind_proxy: false,
                idle_minutes: 15,
                session_hours: 12,
                second_factor_required: false,
                program: std::path::PathBuf::new(),
                demo: false,
            },
            slots: Slots {
                nav: |_, _| Vec::new(),
                section: |_| None,
                only_waiting: |_| false,
                clocks: |_, _, _| Box::pin(async { Ok(Vec::new()) }),
                waiting: |_, _, _| Box::pin(async { Ok(Vec::new()) }),
                due: |_, _, _| Box::pin(async { Ok(Vec::new()) }),
                registers: |_, _| Vec::new(),
                case_panel: |_, _, _, _| Box::pin(async { Ok(page::html! {}) }),
                papers: |_, _, _, _, _| Box::pin(async { Ok(page::html! {}) }),
                signed: |_, _, _, _| Box::pin(async { Ok(()) }),
                address: |_, _, _| None,
                word: |_, _, _| None,
            },
        })
    }
}

pub fn outside() -> Viewer {
    Viewer::outside(Via::Link, Lang::Bg, "192.0.2.1", NOW)
}

async fn build(tx: &mut Tx) -> (CentreId, WardId) {
    let provider = NewProvider {
        name_bg: "Сдружение „Дъга“".into(),
        name_en: "Rainbow Association".into(),
        ..NewProvider::default()
    };
    let provider = centres::create_provider(tx, &outside(), provider).await.unwrap();
    let permit: Permit<CreateCentre> = permit_outside(&outside(), CentreId::new(NOW));
    let centre = NewCentre::named("ЦОП „Слънце“", "CSC Sun");
    let centre = centres::create_centre(tx, &permit, provider, centre).await.unwrap();
    let permit: Permit<WriteOrganisation> = permit_outside(&outside(), centre);
    let hospital = NewOrganisation::named(OrganisationKind::Hospital, "МБАЛ „Надежда“", "Nadezhda Hospital");
    let ward = NewWard {
        organisation: organisations::create_organisation(tx, &permit, hospital).await.unwrap(),
        centre,
        kind: WardKind::Maternity,
        name_bg: "Родилно отделение".into(),
        name_en: "Maternity ward".into(),
        phone: None,
        private_place: Some("Стая 3".into()),
        covered_since: None,
    };
    (centre, wards::create_ward(tx, &permit, ward).await.unwrap())
}
