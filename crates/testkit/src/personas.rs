//! The small world that every test of the application begins with: one provider, two centres, a hospital with two
//! wards, a child protection department, and a person for each role. All invented.

use crate::db::TestStore;
use access::{Role, session};
use base::{
    Code, Id,
    ids::{CentreId, OrganisationId, ProviderId, UserId, WardId},
    jiff::{Timestamp, civil::date},
};
use store::{Tx, sql};

/// Somebody who signs in.
#[derive(Debug, Clone)]
pub struct Persona {
    /// Their id.
    pub id: UserId,
    /// Their name.
    pub name: &'static str,
    /// The cookie of a sign-in that is open.
    pub cookie: String,
}

/// The small world.
#[derive(Debug, Clone)]
pub struct House {
    /// Runs both centres.
    pub provider: ProviderId,
    /// The centre that most tests are about.
    pub centre: CentreId,
    /// Another centre of the same provider.
    pub other_centre: CentreId,
    /// A hospital.
    pub hospital: OrganisationId,
    /// Its maternity ward, answered by `centre`.
    pub maternity: WardId,
    /// Its neonatal ward, answered by `centre`.
    pub neonatal: WardId,
    /// A child protection department.
    pub protection: OrganisationId,
    /// Head of service of `centre`.
    pub head: Persona,
    /// Case worker of `centre`.
    pub case_worker: Persona,
    /// Another case worker of `centre`.
    pub colleague: Persona,
    /// Psychologist of `centre`.
    pub specialist: Persona,
    /// Duty worker of `centre`.
    pub duty_worker: Persona,
    /// Reception of `centre`.
    pub reception: Persona,
    /// Volunteer of `centre`.
    pub volunteer: Persona,
    /// Coordinator of the provider's network.
    pub coordinator: Persona,
    /// Director of the provider.
    pub director: Persona,
    /// Auditor of the provider.
    pub auditor: Persona,
    /// Administrator of the provider.
    pub administrator: Persona,
    /// Contact person at the hospital.
    pub partner: Persona,
    /// Head of service of `other_centre`.
    pub stranger: Persona,
}

impl House {
    /// One persona for each role, for tables of role × something.
    pub fn roles(&self) -> Vec<(Role, &Persona)> {
        vec![
            (Role::Head, &self.head),
            (Role::CaseWorker, &self.case_worker),
            (Role::Specialist, &self.specialist),
            (Role::DutyWorker, &self.duty_worker),
            (Role::Reception, &self.reception),
            (Role::Volunteer, &self.volunteer),
            (Role::Coordinator, &self.coordinator),
            (Role::Director, &self.director),
            (Role::Auditor, &self.auditor),
            (Role::Administrator, &self.administrator),
            (Role::Partner, &self.partner),
        ]
    }

    /// Builds it in an empty database.
    pub async fn build(test: &TestStore, at: Timestamp) -> House {
        let mut tx = test.store.begin(at).await.unwrap();
        access::policy::publish(&mut tx).await.unwrap();
        let provider = provider(&mut tx).await;
        let centre = centre(&mut tx, provider, "Център „Проба“", "Centre Proba").await;
        let other_centre = self::centre(&mut tx, provider, "Център „Друг“", "Centre Drug").await;
        let hospital =
            organisation(&mut tx, provider, "hospital", "Болница „Измислена“", "Invented Hospital").await;
        let protection =
            organisation(&mut tx, provider, "child-protection-department", "ОЗД Измислено", "CPD Invented")
                .await;
        let maternity =
            ward(&mut tx, hospital, centre, "maternity", "Родилно отделение", "Maternity ward").await;
        let neonatal = ward(&mut tx, hospital, centre, "neonatal", "Неонатология", "Neonatal ward").await;
        let here = Some(centre);
        let mut somebody =
            async |name, role, place| persona(&mut tx, test, provider, place, role, name).await;
        let house = House {
            head: somebody("Ръка Ръководна", Role::Head, here).await,
            case_worker: somebody("Вода Водеща", Role::CaseWorker, here).await,
            colleague: somebody("Коля Колегов", Role::CaseWorker, here).await,
            specialist: somebody("Психа Логова", Role::Specialist, here).await,
            duty_worker: somebody("Дежура Бърза", Role::DutyWorker, here).await,
            reception: somebody("Прием Приемна", Role::Reception, here).await,
            volunteer: somebody("Добра Волева", Role::Volunteer, here).await,
            coordinator: somebody("Коор Динаторов", Role::Coordinator, None).await,
            director: somebody("Дирек Торов", Role::Director, None).await,
            auditor: somebody("Одита Точна", Role::Auditor, None).await,
            administrator: somebody("Админ Истраторов", Role::Administrator, None).await,
            partner: somebody("Парт Ньорова", Role::Partner, here).await,
            stranger: somebody("Чужда Ръководна", Role::Head, Some(other_centre)).await,
            provider,
            centre,
            other_centre,
            hospital,
            maternity,
            neonatal,
            protection,
        };
        sql("update staff set organisation_id = $2 where user_id = $1")
            .bind(house.partner.id)
            .bind(hospital)
            .run(&mut tx)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        house
    }
}

async fn provider(tx: &mut Tx) -> ProviderId {
    let (at, id) = (tx.at(), ProviderId::new(tx.at()));
    sql("insert into providers (id, name_bg, name_en, version, created_at) values ($1, 'Доставчик „Проба“', 'Provider Proba', 1, $2)")
        .bind(id)
        .bind(at)
        .run(tx)
        .await
        .unwrap();
    id
}

async fn centre(tx: &mut Tx, provider: ProviderId, bg: &str, en: &str) -> CentreId {
    let (at, id) = (tx.at(), CentreId::new(tx.at()));
    sql("insert into centres (id, provider_id, name_bg, name_en, name_latin, address_bg, address_en, funding, version, created_at)
         values ($1, $2, $3, $4, $4, 'ул. Първа 1', '1 Parva Str.', 'state-delegated', 1, $5)")
        .bind(id)
        .bind(provider)
        .bind(bg)
        .bind(en)
        .bind(at)
        .run(tx)
        .await
        .unwrap();
    id
}

async fn organisation(tx: &mut Tx, provider: ProviderId, kind: &str, bg: &str, en: &str) -> OrganisationId {
    let (at, id) = (tx.at(), OrganisationId::new(tx.at()));
    sql("insert into organisations (id, provider_id, kind, name_bg, name_en, search_key, version, created_at) values ($1, $2, $3, $4, $5, $7, 1, $6)")
        .bind(id)
        .bind(provider)
        .bind(kind)
        .bind(bg)
        .bind(en)
        .bind(at)
        .bind(base::search_key::fold(&format!("{bg} {en}")))
        .run(tx)
        .await
        .unwrap();
    id
}

async fn ward(
    tx: &mut Tx,
    hospital: OrganisationId,
    centre: CentreId,
    kind: &str,
    bg: &str,
    en: &str,
) -> WardId {
    let (at, id) = (tx.at(), WardId::new(tx.at()));
    sql("insert into wards (id, organisation_id, centre_id, kind, name_bg, name_en, private_place, version, created_at)
         values ($1, $2, $3, $4, $5, $6, 'Стая 12', 1, $7)")
        .bind(id)
        .bind(hospital)
        .bind(centre)
        .bind(kind)
        .bind(bg)
        .bind(en)
        .bind(at)
        .run(tx)
        .await
        .unwrap();
    id
}

async fn persona(
    tx: &mut Tx,
    test: &TestStore,
    provider: ProviderId,
    centre: Option<CentreId>,
    role: Role,
    name: &'static str,
) -> Persona {
    let (at, id) = (tx.at(), UserId::new(tx.at()));
    let email = format!("{}.{}@example.org", role.code(), &id.to_string()[30..]);
    sql("insert into users (id, email, email_key, name, name_latin, phone, language, created_at, version)
         values ($1, $2, $2, $3, $4, '+359888000000', 'bg', $5, 1)")
    .bind(id)
    .bind(&email)
    .bind(name)
    .bind(base::latin::latin(name))
    .bind(at)
    .run(tx)
    .await
    .unwrap();
    sql("insert into staff (id, user_id, provider_id, centre_id, role, from_on) values ($1, $2, $3, $4, $5, $6)")
        .bind(Id::<Persona>::new(at))
        .bind(id)
        .bind(provider)
        .bind(centre)
        .bind(role)
        .bind(date(2026, 1, 1))
        .run(tx)
        .await
        .unwrap();
    let keys = test.store.keys();
    let (_, token) = session::begin(tx, keys, id, true, "127.0.0.1", "test", 10_000).await.unwrap();
    Persona { id, name, cookie: format!("{}={token}", access::guard::SESSION_COOKIE) }
}
