//! The institutions that the centres work with, their wards and contact persons. All invented.

use super::places;
use access::{Answer, Permit};
use base::{
    ids::{CentreId, OrganisationId, WardId},
    jiff::civil::{Date, date},
};
use directory::{
    acts::WriteOrganisation,
    kinds::{OrganisationKind, WardKind},
    organisations::{self, NewOrganisation},
    wards::{self, NewContact, NewWard},
};
use store::Tx;

/// The partners of one centre.
#[derive(Debug, Default, Clone)]
pub struct Partners {
    /// Hospitals.
    pub hospitals: Vec<OrganisationId>,
    /// The child protection department.
    pub departments: Vec<OrganisationId>,
    /// Everybody else.
    pub others: Vec<OrganisationId>,
    /// The wards that the centre answers for.
    pub wards: Vec<WardId>,
}

struct Hospital {
    names: [&'static str; 2],
    wards: &'static [Place],
}

struct Place {
    kind: WardKind,
    names: [&'static str; 2],
    private_place: &'static str,
    since: Date,
    contact: [&'static str; 2],
}

const MATERNITY: [&str; 2] = ["Родилно отделение", "Maternity ward"];

const HOSPITALS: [&[Hospital]; 5] = [
    &[
        Hospital {
            names: ["Болница „Изгрев“", "Izgrev Hospital"],
            wards: &[Place {
                kind: WardKind::Maternity,
                names: MATERNITY,
                private_place: "стая 12, ет. 3",
                since: date(2012, 3, 1),
                contact: ["Бистра Отделенска", "старша акушерка"],
            }],
        },
        Hospital {
            names: ["Болница „Ясен“", "Yasen Hospital"],
            wards: &[Place {
                kind: WardKind::Maternity,
                names: MATERNITY,
                private_place: "кабинетът на старшата акушерка",
                since: date(2013, 5, 1),
                contact: ["Снежана Ясенова", "старша акушерка"],
            }],
        },
        Hospital {
            names: ["Болница „Зорница“", "Zornitsa Hospital"],
            wards: &[Place {
                kind: WardKind::Maternity,
                names: MATERNITY,
                private_place: "стая за кърмене, ет. 2",
                since: date(2015, 10, 1),
                contact: ["д-р Радост Зорнишка", "началник на отделение"],
            }],
        },
        Hospital {
            names: ["Градска болница „Равнец“", "Ravnets City Hospital"],
            wards: &[Place {
                kind: WardKind::Neonatal,
                names: ["Неонатологично отделение", "Neonatal ward"],
                private_place: "лекарската стая до 14:00",
                since: date(2018, 2, 1),
                contact: ["д-р Камен Равнешки", "неонатолог"],
            }],
        },
    ],
    &[Hospital {
        names: ["Болница „Добро утро“", "Dobro Utro Hospital"],
        wards: &[Place {
            kind: WardKind::Maternity,
            names: MATERNITY,
            private_place: "стая 4",
            since: date(2014, 1, 6),
            contact: ["Мая Утринска", "акушерка"],
        }],
    }],
    &[Hospital {
        names: ["Болница „Четири посоки“", "Chetiri Posoki Hospital"],
        wards: &[Place {
            kind: WardKind::Maternity,
            names: MATERNITY,
            private_place: "стая за консултации, партер",
            since: date(2016, 9, 1),
            contact: ["Десислава Посочева", "социален работник в болницата"],
        }],
    }],
    &[],
    &[Hospital {
        names: ["Областна болница „Мостино“", "Mostino District Hospital"],
        wards: &[Place {
            kind: WardKind::Maternity,
            names: MATERNITY,
            private_place: "стая 21",
            since: date(2019, 1, 7),
            contact: ["Кремена Бродова", "старша акушерка"],
        }],
    }],
];

const OTHERS: [&[(OrganisationKind, &str, &str)]; 5] = [
    &[
        (
            OrganisationKind::ChildProtection,
            "ОЗД – район Утрин",
            "Child Protection Department, Utrin district",
        ),
        (OrganisationKind::SocialAssistance, "ДСП – Утринград", "Social Assistance Directorate, Utringrad"),
        (OrganisationKind::Municipality, "Община Утринград", "Utringrad Municipality"),
        (OrganisationKind::Police, "РУ на полицията – Утрин", "Utrin Police Station"),
        (OrganisationKind::Kindergarten, "Детска градина „Щурче“", "Shturche Kindergarten"),
        (OrganisationKind::Provider, "Звено „Майка и бебе“ – Утринград", "Mother and Baby Unit, Utringrad"),
        (OrganisationKind::Funder, "Фонд „Първи дом“", "First Home Fund"),
        (OrganisationKind::Court, "Районен съд – Утринград", "Utringrad Regional Court"),
        (OrganisationKind::Municipality, "Община Люлякино", "Lyulyakino Municipality"),
        (OrganisationKind::Municipality, "Община Сребрен дол", "Srebren Dol Municipality"),
        (
            OrganisationKind::Provider,
            "Център за ранна интервенция – Утринград",
            "Early Intervention Centre, Utringrad",
        ),
        (OrganisationKind::Other, "Бюро за правна помощ – Утринград", "Legal Aid Office, Utringrad"),
        (OrganisationKind::Provider, "Кризисен център „Пристан“", "Pristan Crisis Centre"),
        (OrganisationKind::Other, "Детска поликлиника – Утринград", "Children's Clinic, Utringrad"),
    ],
    &[
        (OrganisationKind::ChildProtection, "ОЗД – Гнездово", "Child Protection Department, Gnezdovo"),
        (OrganisationKind::Municipality, "Община Гнездово", "Gnezdovo Municipality"),
    ],
    &[
        (OrganisationKind::ChildProtection, "ОЗД – Детелино", "Child Protection Department, Detelino"),
        (OrganisationKind::Municipality, "Община Детелино", "Detelino Municipality"),
        (OrganisationKind::Municipality, "Община Стръкче", "Strakche Municipality"),
        (OrganisationKind::Municipality, "Община Листопадно", "Listopadno Municipality"),
        (OrganisationKind::Municipality, "Община Росица-поле", "Rositsa-pole Municipality"),
    ],
    &[
        (OrganisationKind::ChildProtection, "ОЗД – Пристанево", "Child Protection Department, Pristanevo"),
        (OrganisationKind::School, "Училище „Компас“", "Kompas School"),
        (OrganisationKind::School, "Училище „Платно“", "Platno School"),
    ],
    &[
        (OrganisationKind::ChildProtection, "ОЗД – Мостино", "Child Protection Department, Mostino"),
        (OrganisationKind::SocialAssistance, "РДСП – Мостино", "Regional Directorate, Mostino"),
        (OrganisationKind::Other, "Дом за деца „Врата“ (закрива се)", "Vrata Children's Home (being closed)"),
        (OrganisationKind::Other, "Областна администрация – Мостино", "Mostino District Administration"),
    ],
];

/// Enters the partners of a centre.
pub async fn enter(
    tx: &mut Tx,
    permit: &Permit<WriteOrganisation>,
    centre: CentreId,
    place: usize,
) -> Answer<Partners> {
    let mut partners = Partners::default();
    for hospital in HOSPITALS.get(place).into_iter().copied().flatten() {
        let [bg, en] = hospital.names;
        let new = NewOrganisation::named(OrganisationKind::Hospital, bg, en);
        let id = organisations::create_organisation(tx, permit, new).await?;
        partners.hospitals.push(id);
        for ward in hospital.wards {
            partners.wards.push(self::ward(tx, permit, (centre, id), ward).await?);
        }
    }
    for (kind, bg, en) in OTHERS.get(place).into_iter().copied().flatten() {
        let mut new = NewOrganisation::named(*kind, bg, en);
        new.settlement_code = bg.strip_prefix("Община ").and_then(places::code);
        let id = organisations::create_organisation(tx, permit, new).await?;
        if *kind == OrganisationKind::ChildProtection {
            partners.departments.push(id);
        } else {
            partners.others.push(id);
        }
    }
    Ok(partners)
}

async fn ward(
    tx: &mut Tx,
    permit: &Permit<WriteOrganisation>,
    (centre, organisation): (CentreId, OrganisationId),
    place: &Place,
) -> Answer<WardId> {
    let [name_bg, name_en] = place.names.map(str::to_owned);
    let new = NewWard {
        organisation,
        centre,
        kind: place.kind,
        name_bg,
        name_en,
        phone: Some("+35920000100".into()),
        private_place: Some(place.private_place.into()),
        covered_since: Some(place.since),
    };
    let id = wards::create_ward(tx, permit, new).await?;
    let [name, role] = place.contact.map(str::to_owned);
    let contact = NewContact {
        organisation,
        ward: Some(id),
        name,
        role,
        phone: Some("+35920000101".into()),
        email: Some("ward@demo.example".into()),
    };
    wards::create_contact(tx, permit, contact).await?;
    Ok(id)
}
