//! Kin, household, and one record made of two.

use super::{person, trail, woman};
use crate::app;
use people::{NewPerson, Sex, kinship::family};
use store::sql;

#[tokio::test]
async fn a_tie_is_one_row_and_told_from_either_side() {
    let app = app().await;
    let mother = woman(&app, "Злата Майкова").await;
    let child = person(&app, NewPerson { sex: Sex::Male, ..NewPerson::from_line("Иво Майков") }).await;
    let head = app.as_(&app.house.head);
    let fields = [("relative_q", "Иво"), ("relative", &child.to_string()), ("kind", "child")];
    head.post(&format!("/people/{mother}/kin"), &fields).await.expect(303);
    head.get(&format!("/people/{mother}")).await.expect(200).shows("син: Иво Майков");
    head.get(&format!("/people/{child}")).await.expect(200).shows("майка: Злата Майкова");
    let back = [("relative_q", "Злата"), ("relative", &mother.to_string()), ("kind", "mother")];
    head.post(&format!("/people/{child}/kin"), &back).await.expect(303);
    let mut db = app.app.store.read().await.unwrap();
    let ties: i64 = sql("select count(*) from kinships").value(&mut db).await.unwrap();
    assert_eq!(ties, 1);
}

#[tokio::test]
async fn a_relative_who_is_not_there_is_entered_with_the_tie() {
    let app = app().await;
    let child = woman(&app, "Рая Внучкова").await;
    let head = app.as_(&app.house.head);
    let path = format!("/people/{child}/kin");
    let looking = head.post(&path, &[("relative_q", "Баба Рада"), ("_look", "relative")]).await.expect(200);
    looking.shows("Нов човек: Баба Рада");
    head.post(&path, &[("relative_q", "Баба Рада"), ("kind", "grandparent")])
        .await
        .expect(422)
        .shows("Изберете някого от намерените");
    let fields = [("relative_q", "Баба Рада"), ("relative", "new"), ("kind", "grandparent")];
    head.post(&path, &fields).await.expect(303);
    head.get(&format!("/people/{child}")).await.expect(200).shows("Баба Рада");
}

#[tokio::test]
async fn kinship_by_adoption_is_told_to_few() {
    let app = app().await;
    let worker = &app.house.case_worker;
    let to = super::enter(&app, worker, &[("given", "Осина"), ("family", "Вярна"), ("sure", "yes")]).await;
    let parent = woman(&app, "Приела Майчина").await;
    let fields = [("relative_q", "Приела"), ("relative", &parent.to_string()), ("kind", "adoptive-parent")];
    app.as_(worker).post(&format!("{to}/kin"), &fields).await.expect(403);
    app.as_(&app.house.head).post(&format!("{to}/kin"), &fields).await.expect(303);
    app.as_(&app.house.head).get(&to).await.expect(200).shows("осиновителка");
    app.as_(worker).get(&to).await.expect(200).hides("Приела");
}

#[tokio::test]
async fn the_family_reaches_two_steps() {
    let app = app().await;
    let grandmother = woman(&app, "Баба Първа").await;
    let mother = person(
        &app,
        NewPerson {
            mother: Some(grandmother), sex: Sex::Female, ..NewPerson::from_line("Майка Втора")
        },
    )
    .await;
    let child = person(&app, NewPerson::newborn(Some(mother), Sex::Male, None)).await;
    let mut db = app.app.store.read().await.unwrap();
    let family = family(&mut db, child, &[]).await.unwrap();
    let mut ids: Vec<_> = family.people.iter().map(|each| each.id).collect();
    ids.sort();
    let mut expected = vec![grandmother, mother, child];
    expected.sort();
    assert_eq!((ids, family.ties.len()), (expected, 2));
}

#[tokio::test]
async fn people_move_in_together_and_share_an_address() {
    let app = app().await;
    let mother = woman(&app, "Кина Домова").await;
    let child = person(&app, NewPerson::newborn(Some(mother), Sex::Female, None)).await;
    let head = app.as_(&app.house.head);
    head.post(&format!("/people/{child}/household"), &[("with", &mother.to_string())]).await.expect(303);
    let fields =
        [("kind", "lives"), ("settlement", "Лондон"), ("line", "синята порта"), ("for_household", "yes")];
    head.post(&format!("/people/{mother}/addresses"), &fields).await.expect(303);
    let page = head.get(&format!("/people/{child}")).await.expect(200);
    page.shows("Живее с: Кина Домова").shows("Лондон, синята порта");
    head.post(&format!("/people/{child}/household/leave"), &[]).await.expect(303);
    head.get(&format!("/people/{child}")).await.expect(200).hides("синята порта");
}

#[tokio::test]
async fn one_record_is_made_of_two_and_everything_moves() {
    let app = app().await;
    let stays = woman(&app, "Гергана Стойкова").await;
    let goes = woman(&app, "Гергана Стоикова").await;
    let child = person(&app, NewPerson::newborn(Some(goes), Sex::Male, None)).await;
    let head = app.as_(&app.house.head);
    head.get(&format!("/people/{stays}/duplicates")).await.expect(200).shows("Гергана Стоикова");
    let path = format!("/people/{stays}/merge/{goes}");
    head.get(&path).await.expect(200).shows("Един и същ човек ли са?");
    app.as_(&app.house.case_worker).get(&path).await.expect(403);
    let fields = [("stays", stays.to_string()), ("reason", "същата лична карта".to_owned())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    head.post(&path, &fields).await.expect(303);
    assert_eq!(head.get(&format!("/people/{goes}")).await.expect(303).location(), format!("/people/{stays}"));
    head.get(&format!("/people/{child}")).await.expect(200).shows("новородено момче на Гергана Стойкова");
    head.get("/people?q=stoikova").await.expect(200).hides(&goes.to_string());
    assert_eq!(trail(&app, "person.merged").await[0].0.as_deref(), Some("същата лична карта"));
    head.post(&path, &fields).await.expect(409);
}
