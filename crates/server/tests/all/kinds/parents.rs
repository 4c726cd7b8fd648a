//! Mediation: both parents are parties with the same standing, and the mediator is neutral.

use super::{add, record};
use crate::{app, cases::case};
use base::ids::{CaseId, PersonId};
use people::{NewPerson, Sex, permits::CreatePerson};
use testkit::TestApp;

/// The mother of the case, and a father who is added to it.
async fn both(app: &TestApp, case: CaseId) -> (String, String) {
    let (_, mother) = crate::plans::family(app, case).await;
    let now = app.clock.now();
    let viewer = access::Viewer::outside(access::viewer::Via::Cli, base::Lang::Bg, "-", now);
    let permit = access::permit::permit_outside::<CreatePerson>(&viewer, app.house.centre);
    let mut tx = app.app.store.begin(now).await.unwrap();
    let father = NewPerson { sex: Sex::Male, ..NewPerson::named("Асен", "", "Петров") };
    let father: PersonId = people::register(&mut tx, &permit, &father).await.unwrap();
    store::sql("insert into case_people (case_id, person_id, role, added_at) values ($1, $2, 'father', $3)")
        .bind(case)
        .bind(father)
        .bind(now)
        .run(&mut tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    (mother, father.to_string())
}

/// A mediation up to the agreement, which both parents signed or not.
pub async fn settled(app: &TestApp, case: CaseId, both_signed: &str) {
    let by = &app.house.case_worker;
    add(app, by, case, "parental-conflict").await.expect(303);
    let (mother, father) = both(app, case).await;
    let neutral = app.house.specialist.id.to_string();
    let talk = [("fields.agrees", "yes"), ("fields.wants", "Спокойствие"), ("fields.violence", "no")];
    for parent in [&mother, &father] {
        let all: Vec<_> = talk.into_iter().chain([("party", parent.as_str())]).collect();
        record(app, by, (case, "parental-conflict", "first-talk"), &all).await.expect(303);
    }
    let steps: [(&str, &[(&str, &str)]); 3] = [
        ("mediator", &[("fields.mediator", &neutral), ("fields.accepted", "yes")]),
        (
            "session",
            &[
                ("fields.questions", "contacts"),
                ("fields.reached", "Съгласни са за почивките."),
                ("urgent_reason", "Ваканцията е след дни."),
            ],
        ),
        (
            "agreement",
            &[
                ("fields.text", "Всяка втора събота при бащата.\nЗа училище решават заедно."),
                ("fields.both_signed", both_signed),
                ("fields.until_on", "10.09.2026"),
            ],
        ),
    ];
    for (step, fields) in steps {
        record(app, by, (case, "parental-conflict", step), fields).await.expect(303);
    }
}

#[tokio::test]
async fn both_parents_are_talked_with_before_there_is_a_mediator() {
    let app = app().await;
    let case = case(&app).await;
    let by = &app.house.case_worker;
    add(&app, by, case, "parental-conflict").await.expect(303);
    let here = format!("/cases/{case}/kinds/parental-conflict");
    app.as_(by).get(&here).await.expect(200).shows("По случая не са записани двама родители.");
    let (mother, father) = both(&app, case).await;
    let page = app.as_(by).get(&here).await.expect(200);
    page.shows("Двамата са страни с равни права.");
    assert_eq!(page.all(".alike h4"), ["Асен Петров", "Мария Петров"], "by name, neither first otherwise");

    let talk = |parent: &'static str| {
        [("fields.agrees", "yes"), ("fields.wants", parent), ("fields.violence", "no")]
    };
    let with = async |parent: &str, wants: &'static str| {
        let all: Vec<_> = talk(wants).into_iter().chain([("party", parent)]).collect();
        record(&app, by, (case, "parental-conflict", "first-talk"), &all).await
    };
    with(&mother, "Спокойствие").await.expect(303);
    with(&mother, "Спокойствие").await.expect(422).shows("Стъпката вече е записана.");
    let lead = by.id.to_string();
    let neutral = app.house.specialist.id.to_string();
    let mediator = async |who: &str| {
        let fields = [("fields.mediator", who), ("fields.accepted", "yes")];
        record(&app, by, (case, "parental-conflict", "mediator"), &fields).await
    };
    mediator(&neutral)
        .await
        .expect(422)
        .shows("Преди това трябва да е записана стъпката „Първи разговор с родителя“.");
    with(&father, "Да вижда детето").await.expect(303);
    mediator(&lead).await.expect(422).shows("Който води случая, не може да бъде посредник.");
    mediator(&neutral).await.expect(303);
    app.as_(by).get(&here).await.expect(200).shows("Психа Логова").shows("Следва: Обща среща.");
}

#[tokio::test]
async fn a_grandmother_is_no_party() {
    let app = app().await;
    let case = case(&app).await;
    let by = &app.house.case_worker;
    add(&app, by, case, "parental-conflict").await.expect(303);
    both(&app, case).await;
    let (child, _) = crate::plans::family(&app, case).await;
    let fields = [
        ("party", child.as_str()),
        ("fields.agrees", "yes"),
        ("fields.wants", "–"),
        ("fields.violence", "no"),
    ];
    let refused = record(&app, by, (case, "parental-conflict", "first-talk"), &fields).await.expect(422);
    assert!(refused.all(".field .problem").len() == 1, "{}", refused.visible());
}
