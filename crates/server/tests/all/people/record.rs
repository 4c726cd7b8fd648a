//! The record of a person.

use super::{enter, person, trail, woman};
use crate::app;
use people::{NewPerson, Sex};

#[tokio::test]
async fn who_enters_somebody_may_open_them_and_a_colleague_may_not() {
    let app = app().await;
    let worker = &app.house.case_worker;
    let to = enter(&app, worker, &[("given", "Васка"), ("family", "Първа"), ("born", "1988")]).await;
    app.as_(worker).get(&to).await.expect(200).shows("Васка Първа").shows("Vaska Parva").shows("1988");
    app.as_(&app.house.colleague).get(&to).await.expect(404);
    app.as_(&app.house.head).get(&to).await.expect(200);
    assert_eq!(trail(&app, "person.viewed").await.len(), 2);
}

#[tokio::test]
async fn a_child_without_a_name_is_called_after_the_mother_and_named_later() {
    let app = app().await;
    let mother = woman(&app, "Станка Горова").await;
    let child = person(&app, NewPerson::newborn(Some(mother), Sex::Male, None)).await;
    let head = app.as_(&app.house.head);
    let path = format!("/people/{child}");
    head.get(&path).await.expect(200).shows("новородено момче на Станка Горова");
    head.get("/people?q=stanka").await.expect(200).shows("новородено момче на Станка Горова");
    let edit = head.get(&format!("{path}/edit")).await.expect(200);
    let version = edit.attribute("input[name=_version]", "value").unwrap();
    let fields = [
        ("_version", version.as_str()),
        ("naming", "named"),
        ("given", "Огнян"),
        ("family", "Горов"),
        ("sex", "male"),
    ];
    head.post(&path, &fields).await.expect(303);
    let page = head.get(&path).await.expect(200);
    page.shows("Огнян Горов").shows("Предишни имена").shows("новородено момче на Станка Горова");
    head.get("/people?q=ognian").await.expect(200).shows("Огнян Горов");
}

#[tokio::test]
async fn a_corrected_slip_is_no_former_name_and_the_latin_form_follows() {
    let app = app().await;
    let id = woman(&app, "Емилия Хистова").await;
    let head = app.as_(&app.house.head);
    let edit = head.get(&format!("/people/{id}/edit")).await.expect(200);
    let value = |name: &str| edit.attribute(&format!("input[name={name}]"), "value").unwrap_or_default();
    assert_eq!(value("latin_family"), "Histova");
    let fields = [
        ("_version", value("_version")),
        ("given", "Емилия".into()),
        ("family", "Христова".into()),
        ("latin_given", value("latin_given")),
        ("latin_family", value("latin_family")),
        ("sex", "female".into()),
    ];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    head.post(&format!("/people/{id}"), &fields).await.expect(303);
    head.get(&format!("/people/{id}")).await.expect(200).shows("Hristova").hides("Предишни имена");
    head.get("/people?q=histova").await.expect(200);
}

#[tokio::test]
async fn two_people_change_one_record_and_nothing_is_lost() {
    let app = app().await;
    let id = woman(&app, "Невена Двойна").await;
    let head = app.as_(&app.house.head);
    let path = format!("/people/{id}");
    let edit = head.get(&format!("{path}/edit")).await.expect(200);
    let version = edit.attribute("input[name=_version]", "value").unwrap();
    let was = edit.attribute("input[name=_was]", "value").unwrap();
    let same = |note: &'static str, born: &'static str| {
        vec![
            ("_version", version.as_str()),
            ("_was", was.as_str()),
            ("naming", "named"),
            ("given", "Невена"),
            ("family", "Двойна"),
            ("sex", "female"),
            ("note", note),
            ("born", born),
        ]
    };
    head.post(&path, &same("", "1991")).await.expect(303);
    let asked = head.post(&path, &same("не звънете", "1992")).await.expect(422);
    asked.shows("1991").shows("1992").shows("Докато пишехте");
    assert_eq!(asked.attribute("input[name=note]", "value").as_deref(), Some("не звънете"));
}

#[tokio::test]
async fn what_is_wrong_is_told_beside_the_field_and_what_was_typed_stays() {
    let app = app().await;
    let head = app.as_(&app.house.head);
    let fields = [("naming", "named"), ("given", ""), ("born", "вчера"), ("note", "важно")];
    let page = head.post("/people", &fields).await.expect(422);
    page.shows("Напишете поне едно име").shows("Напишете дата").shows("важно");
    assert_eq!(page.attribute("input[name=born]", "value").as_deref(), Some("вчера"));
}

#[tokio::test]
async fn a_phone_says_whether_it_is_safe_to_call() {
    let app = app().await;
    let id = woman(&app, "Цона Тиха").await;
    let head = app.as_(&app.house.head);
    let path = format!("/people/{id}/contacts");
    let bare = [("kind", "phone"), ("value", "0888 111 222"), ("safety", "ask")];
    head.post(&path, &bare).await.expect(422).shows("Напишете какво е уговорено");
    let unsafe_ = [("kind", "phone"), ("value", "0888 111 222"), ("safety", "unsafe")];
    head.post(&path, &unsafe_).await.expect(303);
    let page = head.get(&format!("/people/{id}")).await.expect(200);
    page.shows("0888 111 222").shows("Не звънете").hides("tel:+359888111222");
}

#[tokio::test]
async fn every_form_opens_in_both_languages() {
    let app = app().await;
    let id = woman(&app, "Дора Езикова").await;
    for path in [
        "/people".to_owned(),
        "/people/new".to_owned(),
        format!("/people/new?kin_of={id}"),
        format!("/people/{id}"),
        format!("/people/{id}/edit"),
        format!("/people/{id}/contacts/new"),
        format!("/people/{id}/numbers/new"),
        format!("/people/{id}/kin/new"),
        format!("/people/{id}/addresses/new"),
        format!("/people/{id}/household"),
        format!("/people/{id}/duplicates"),
    ] {
        app.as_(&app.house.head).get(&path).await.expect(200);
        app.as_(&app.house.head).in_english().get(&path).await.expect(200);
    }
}

#[tokio::test]
async fn what_was_being_typed_is_there_again_without_the_personal_number() {
    let app = app().await;
    let head = app.as_(&app.house.head);
    let typed = [("given", "Недописана"), ("born", "1990"), ("personal_number", "9913010008")];
    head.post("/drafts/person", &typed).await.expect(204);
    let form = head.get("/people/new").await.expect(200);
    assert_eq!(form.attribute("input[name=given]", "value").as_deref(), Some("Недописана"));
    form.hides("9913010008").shows("Започни наново");
    head.post("/people", &[("given", "Недописана"), ("born", "1990")]).await.expect(303);
    head.get("/people/new").await.expect(200).hides("Недописана");
}
