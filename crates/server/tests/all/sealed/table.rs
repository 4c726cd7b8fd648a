//! The table of refusals of the closed layers: role × relation × layer × what is asked for.

use super::{led, name};
use crate::{
    app,
    cases::note,
    papers::{finalised, viewer},
};
use access::Layer;
use base::{Code, ids::CaseId};
use documents::Kind;
use testkit::{Persona, TestApp};

/// Who reads what of a case of adoption: `.` is the general layer alone, `p`, `s` and `a` are the closed ones.
const TABLE: [(&str, &str); 9] = [
    ("head of service", "psa"),
    ("leads it", "sa"),
    ("psychologist of the team", "p"),
    ("psychologist of the team, named for adoption", "pa"),
    ("case worker of the team", "."),
    ("case worker of the team, named for safety", "s"),
    ("case worker of the team, named for psychology", "p"),
    ("duty worker of the team", "."),
    ("duty worker of the team, named for adoption", "a"),
];

const CLOSED: [(Layer, char); 3] = [(Layer::Psychology, 'p'), (Layer::Safety, 's'), (Layer::Adoption, 'a')];

/// What stands in each closed layer of a case: a note and a paper.
struct Kept {
    layer: Layer,
    note: String,
    paper: String,
}

#[tokio::test]
async fn each_reads_the_layers_that_the_table_says_on_pages_over_the_api_as_paper_and_as_export() {
    for (who, reads) in TABLE {
        let app = app().await;
        let case = led(&app, "adoption", "TG08").await;
        let kept = kept(&app, case).await;
        let persona = persona(&app, who);
        if let Some((_, layer)) = who.split_once("named for ") {
            name(&app, case, persona, layer, "").await.expect(303);
        }
        for (one, mark) in kept.iter().zip(CLOSED.map(|(_, mark)| mark)) {
            let expected = if reads.contains(mark) { 200 } else { 404 };
            for path in [&one.note, &one.paper, &format!("{}/file", one.paper)] {
                let got = app.as_(persona).get(path).await.status.as_u16();
                assert_eq!(got, expected, "{who}, {:?}: {path}", one.layer);
            }
            for path in [format!("/api/v1{}", one.note), format!("/api/v1{}", one.paper)] {
                let got = app.api(persona).await.get(&path).await.status.as_u16();
                assert_eq!(got, expected, "{who}, {:?}: {path}", one.layer);
            }
            let listed = app.api(persona).await.get(&format!("/api/v1/cases/{case}/story")).await.expect(200);
            let told = format!("Бележка {}", one.layer.code());
            assert_eq!(listed.body.contains(&told), expected == 200, "{who}, {:?}: story", one.layer);
        }
        exported(&app, case, persona, (who, reads)).await;
    }
}

/// Without a tick the file holds nothing closed; with one, what its taker reads, and else it is refused.
async fn exported(app: &TestApp, case: CaseId, persona: &Persona, (who, reads): (&str, &str)) {
    let path = format!("/cases/{case}/file");
    let exports = !who.starts_with("duty") && !who.ends_with("psychology");
    let plain = app.as_(persona).post(&path, &[]).await.status.as_u16();
    let may = if who.starts_with("duty") { 403 } else { 200 };
    assert_eq!(plain, may, "{who}");
    for (layer, mark) in CLOSED {
        let expected = if exports && reads.contains(mark) { 200 } else { 403 };
        let got = app.as_(persona).post(&path, &[("layers", layer.code())]).await.status.as_u16();
        assert_eq!(got, expected, "{who}, {layer:?}: file");
    }
    let asking = viewer(app, persona).await;
    let mut db = app.app.store.read().await.unwrap();
    let seen = casework::cases::read::see(&mut db, &asking, case).await.unwrap();
    let file = documents::case_file::gather(&mut db, &seen, &[Layer::General], &[], "А", app.clock.now())
        .await
        .unwrap();
    let text = file.to_string();
    assert!(text.contains("Закрита програма") && !text.contains("Бележка"), "{who}: {text}");
}

#[tokio::test]
async fn the_team_of_another_case_and_the_rest_of_the_house_find_nothing_there() {
    let app = app().await;
    let case = led(&app, "adoption", "TG08").await;
    let kept = kept(&app, case).await;
    let house = &app.house;
    for (who, status) in [
        (&house.stranger, 404),
        (&house.reception, 403),
        (&house.volunteer, 403),
        (&house.director, 403),
        (&house.auditor, 403),
        (&house.administrator, 403),
    ] {
        for one in &kept {
            app.as_(who).get(&one.note).await.expect(status);
            app.api(who).await.get(&format!("/api/v1{}", one.note)).await.expect(status);
        }
        app.as_(who).get(&format!("/cases/{case}/readers")).await.expect(status);
    }
}

#[tokio::test]
async fn registers_tell_an_adoption_to_the_head_of_service_and_the_number_alone_of_its_papers() {
    let app = app().await;
    let case = led(&app, "adoption", "TG08").await;
    kept(&app, case).await;
    let head = app.as_(&app.house.head);
    head.get("/registers?register=cases").await.expect(200).shows("Осиновяване");
    let out = head.get("/registers?register=out").await.expect(200);
    out.shows("с ограничен достъп").hides("Договор за ползване");
    head.get("/registers/cases/xlsx").await.expect(200);
    for who in [&app.house.case_worker, &app.house.specialist, &app.house.reception] {
        app.as_(who).get("/registers?register=cases").await.expect(403);
        app.as_(who).get("/registers/cases/xlsx").await.expect(403);
    }
}

fn persona<'a>(app: &'a TestApp, who: &str) -> &'a Persona {
    let house = &app.house;
    match who {
        "head of service" => &house.head,
        "leads it" => &house.case_worker,
        who if who.starts_with("psychologist") => &house.specialist,
        who if who.starts_with("duty worker") => &house.duty_worker,
        _ => &house.colleague,
    }
}

async fn kept(app: &TestApp, case: CaseId) -> Vec<Kept> {
    let head = &app.house.head;
    let mut all = Vec::new();
    for (layer, _) in CLOSED {
        note(app, head, case, layer, &format!("Бележка {}", layer.code())).await;
        let paper = finalised(app, head, case, Kind::Review, layer).await.unwrap();
        let notes = app.api(head).await.get(&format!("/api/v1/cases/{case}/notes")).await.expect(200).json();
        let items = notes["items"].as_array().unwrap();
        let own = items.iter().find(|one| one["layer"] == layer.code()).unwrap();
        all.push(Kept {
            layer,
            note: format!("/cases/{case}/notes/{}", own["id"].as_str().unwrap()),
            paper: format!("/papers/{paper}"),
        });
    }
    all
}
