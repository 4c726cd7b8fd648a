//! A provider, its centre, a hospital with a ward and an agreement: entered and read again.

use access::{Permit, Viewer, permit::permit_outside, viewer::Via};
use base::{
    Lang,
    ids::CentreId,
    jiff::{Timestamp, civil::date},
};
use directory::{
    acts::{CreateCentre, WriteAgreement, WriteCentre, WriteOrganisation},
    agreements::{self, NewAgreement},
    centres::{self, NewCapacity, NewCentre, NewPremises, NewProvider},
    organisations::{self, NewOrganisation, OrganisationKind},
    wards::{self, NewContact, NewWard, WardKind},
};
use store::{Tx, sql};
use testkit::db::TestStore;

pub const NOW: Timestamp = Timestamp::constant(1_772_713_800, 0);

/// A test's house: one centre.
pub async fn centre(test: &TestStore) -> CentreId {
    let mut tx = test.store.begin(NOW).await.unwrap();
    let centre = build(&mut tx).await;
    tx.commit().await.unwrap();
    centre
}

pub fn outside() -> Viewer {
    Viewer::outside(Via::Cli, Lang::Bg, "-", NOW)
}

async fn build(tx: &mut Tx) -> CentreId {
    let provider = centres::create_provider(
        tx,
        &outside(),
        NewProvider {
            name_bg: "Сдружение „Дъга“".into(),
            name_en: "Rainbow Association".into(),
            ..NewProvider::default()
        },
    )
    .await
    .unwrap();
    let permit: Permit<CreateCentre> = permit_outside(&outside(), CentreId::new(NOW));
    centres::create_centre(tx, &permit, provider, NewCentre::named("ЦОП „Слънце“", "CSC Sun")).await.unwrap()
}

#[tokio::test]
async fn a_centre_knows_its_capacity_and_premises() {
    let test = testkit::db::store().await;
    let centre = centre(&test).await;
    let permit: Permit<WriteCentre> = permit_outside(&outside(), centre);
    let mut tx = test.store.begin(NOW).await.unwrap();
    for (places, from_on) in [(40, date(2018, 3, 1)), (16, date(2008, 8, 29))] {
        let new = NewCapacity { places, order_number: "РД-01-910".into(), ordered_on: from_on, from_on };
        centres::add_capacity(&mut tx, &permit, centre, new).await.unwrap();
    }
    let new =
        NewPremises { name_bg: "Крило А".into(), name_en: "Wing A".into(), ..NewPremises::default() };
    centres::add_premises(&mut tx, &permit, centre, new).await.unwrap();
    tx.commit().await.unwrap();

    let mut db = test.store.read().await.unwrap();
    let row = centres::one(&mut db, centre).await.unwrap();
    assert_eq!((row.name(Lang::En), row.name_latin.as_str()), ("CSC Sun", "TSOP „Slantse“"));
    let places: Vec<i64> =
        centres::capacities(&mut db, centre).await.unwrap().iter().map(|c| c.places).collect();
    assert_eq!(places, [40, 16]);
    let line = centres::of_provider(&mut db, row.provider_id, date(2017, 1, 1)).await.unwrap();
    assert_eq!(line[0].places, Some(16), "the capacity of that day");
    assert_eq!(centres::premises(&mut db, centre).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_hospital_has_wards_contacts_and_an_agreement() {
    let test = testkit::db::store().await;
    let centre = centre(&test).await;
    let permit: Permit<WriteOrganisation> = permit_outside(&outside(), centre);
    let mut tx = test.store.begin(NOW).await.unwrap();
    let hospital = NewOrganisation::named(OrganisationKind::Hospital, "МБАЛ „Надежда“", "Nadezhda Hospital");
    let hospital = organisations::create_organisation(&mut tx, &permit, hospital).await.unwrap();
    let ward = NewWard {
        organisation: hospital,
        centre,
        kind: WardKind::Maternity,
        name_bg: "Родилно отделение".into(),
        name_en: "Maternity ward".into(),
        phone: None,
        private_place: Some("Стая 3".into()),
        covered_since: None,
    };
    let ward = wards::create_ward(&mut tx, &permit, ward).await.unwrap();
    let contact = NewContact {
        organisation: hospital,
        ward: Some(ward),
        name: "Старша акушерка".into(),
        role: "акушерка".into(),
        phone: None,
        email: None,
    };
    wards::create_contact(&mut tx, &permit, contact).await.unwrap();
    let agreement = NewAgreement {
        title: "Тристранно споразумение".into(),
        parties: vec![hospital],
        ..NewAgreement::default()
    };
    let permit: Permit<WriteAgreement> = permit_outside(&outside(), centre);
    let agreement = agreements::create_agreement(&mut tx, &permit, agreement).await.unwrap();
    tx.commit().await.unwrap();

    let mut db = test.store.read().await.unwrap();
    let of_centre = wards::of_centre(&mut db, centre).await.unwrap();
    assert_eq!(of_centre[0].full_name(Lang::En), "Maternity ward, Nadezhda Hospital");
    assert_eq!(wards::one(&mut db, ward).await.unwrap().centre(Lang::En), "CSC Sun");
    assert_eq!(wards::contacts(&mut db, hospital).await.unwrap()[0].ward_id, Some(ward));
    let hospitals = organisations::of_kind(&mut db, centre, OrganisationKind::Hospital).await.unwrap();
    assert_eq!(hospitals[0].id, hospital);
    assert_eq!(agreements::parties(&mut db, agreement).await.unwrap()[0].organisation_id, hospital);
    let lines: i64 = sql("select count(*) from audit_entries").value(&mut db).await.unwrap();
    assert_eq!(lines, 6, "every change left its line");
}
