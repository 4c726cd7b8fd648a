//! Papers: made final, read by those who may, never changed; templates, registers, the whole file of a case.

mod as_signed;
mod case_file;
mod every_kind;
mod making;
mod mediation;
mod previews;
mod registers;
mod social_report;
mod templates;

use crate::{app, cases::case};
use access::{Layer, Subject, Viewer, permit, viewer::Via};
use base::{Lang, ids::CaseId};
use documents::{Kind, NewPaper, PaperId, Source, permits::WritePaper};
use papers::Template;
use serde_json::Value;
use testkit::{Persona, TestApp};

/// The one who signs, as handlers know them.
pub async fn viewer(app: &TestApp, persona: &Persona) -> Viewer {
    let now = app.clock.now();
    let posts = Viewer::posts_of(&mut app.app.store.read().await.unwrap(), persona.id).await.unwrap();
    Viewer { user: persona.id, posts, via: Via::Page, ..Viewer::outside(Via::Page, Lang::Bg, "-", now) }
}

/// What stands on the pages of a paper that was made final, without the marks of hyphenation. Blanks are not counted on.
pub async fn printed(app: &TestApp, paper: &str) -> String {
    let id: PaperId = paper.rsplit('/').next().unwrap().parse().unwrap();
    let mut db = app.app.store.read().await.unwrap();
    let data = documents::papers::data(&mut db, &testkit::db::keys(), id).await.unwrap();
    let kind = documents::papers::one(&mut db, id).await.unwrap().kind;
    use base::Code;
    let template = Template::shipped(kind.code()).unwrap();
    papers::text(&template, &data).unwrap().replace('\u{ad}', "")
}

/// Whether a paper says something; words may break at the end of a line, so blanks and hyphens do not count.
pub fn says(text: &str, part: &str) -> bool {
    let bare = |text: &str| text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect::<String>();
    bare(text).contains(&bare(part))
}

fn example(kind: Kind) -> Value {
    use base::Code;
    Template::example(kind.code()).unwrap()
}

/// Makes a paper final from the example of its kind.
pub async fn finalised(
    app: &TestApp,
    by: &Persona,
    case: CaseId,
    kind: Kind,
    layer: Layer,
) -> Result<PaperId, access::WebError> {
    let viewer = viewer(app, by).await;
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    let permit = permit::<WritePaper>(&mut tx, &viewer, Subject::Case(case)).await?;
    let new = NewPaper {
        kind,
        case_id: Some(case),
        layer,
        subject: Source { kind: "case", id: case.uuid() },
        title: "Договор за ползване на социални услуги".to_owned(),
        data: example(kind),
    };
    let id = documents::finalise(&app.app, &mut tx, &permit, new).await?;
    tx.commit().await?;
    Ok(id)
}

#[tokio::test]
async fn a_paper_is_numbered_kept_and_told_of_in_the_story() {
    let app = app().await;
    let case = case(&app).await;
    let worker = &app.house.case_worker;
    let id = finalised(&app, worker, case, Kind::Agreement, Layer::General).await.unwrap();
    let page = app.as_(worker).get(&documents::address(id)).await.expect(200);
    page.shows("Договор за ползване на социални услуги").shows("1 от 2026 г., изходящ").shows("SHA-256");
    let file = app.as_(worker).get(&format!("/papers/{id}/file")).await.expect(200);
    assert!(file.bytes.starts_with(b"%PDF") && file.body.contains("<pdfaid:part>2</pdfaid:part>"));
    assert_eq!(file.headers["content-disposition"].to_str().unwrap().split(';').next(), Some("attachment"));
    app.as_(worker).get(&format!("/cases/{case}")).await.expect(200).shows("Издаден документ № 1: Договор");
    let listed = app.as_(worker).get(&format!("/cases/{case}/papers")).await.expect(200);
    listed.shows("Договор за ползване на социални услуги").shows("10.03.2026");
}

#[tokio::test]
async fn a_paper_never_changes_and_is_replaced_by_the_next() {
    let app = app().await;
    let case = case(&app).await;
    let worker = &app.house.case_worker;
    let first = finalised(&app, worker, case, Kind::Plan, Layer::General).await.unwrap();
    let before = app.as_(worker).get(&format!("/papers/{first}/file")).await.expect(200).bytes;
    app.pass(60);
    let second = finalised(&app, worker, case, Kind::Plan, Layer::General).await.unwrap();
    let page = app.as_(worker).get(&format!("/papers/{first}")).await.expect(200);
    page.shows("заменен от по-нов");
    assert_eq!(page.attribute("main p a[href^='/papers/']", "href"), Some(format!("/papers/{second}")));
    assert_eq!(app.as_(worker).get(&format!("/papers/{first}/file")).await.expect(200).bytes, before);
    let listed = app.api(worker).await.get(&format!("/api/v1/cases/{case}/papers")).await.expect(200).json();
    assert_eq!(listed["items"][0]["number"], 2);
    assert_eq!(listed["items"][1]["replaced_by"], second.to_string());
}

#[tokio::test]
async fn a_paper_is_read_by_those_who_read_its_case_in_its_layer() {
    let app = app().await;
    let case = case(&app).await;
    let house = &app.house;
    let open = finalised(&app, &house.case_worker, case, Kind::Plan, Layer::General).await.unwrap();
    let inner = finalised(&app, &house.specialist, case, Kind::Review, Layer::Psychology).await.unwrap();
    for (who, paper, status) in [
        (&house.colleague, open, 404),
        (&house.reception, open, 404),
        (&house.stranger, open, 404),
        (&house.case_worker, inner, 404),
        (&house.specialist, inner, 200),
        (&house.head, inner, 200),
    ] {
        app.as_(who).get(&format!("/papers/{paper}")).await.expect(status);
        app.as_(who).get(&format!("/papers/{paper}/file")).await.expect(status);
        app.api(who).await.get(&format!("/api/v1/papers/{paper}")).await.expect(status);
    }
    app.as_(&house.case_worker).get(&format!("/cases/{case}")).await.expect(200).hides("документ № 2");
    let refused = finalised(&app, &house.case_worker, case, Kind::Review, Layer::Psychology).await;
    assert!(matches!(refused, Err(access::WebError::Forbidden)));
}

#[tokio::test]
async fn looking_and_printing_are_on_record() {
    let app = app().await;
    let case = case(&app).await;
    let head = &app.house.head;
    let id = finalised(&app, head, case, Kind::Consent, Layer::General).await.unwrap();
    app.as_(head).get(&format!("/papers/{id}")).await.expect(200);
    app.as_(head).get(&format!("/papers/{id}/file")).await.expect(200);
    let mut db = app.app.store.read().await.unwrap();
    let actions: Vec<String> =
        store::sql("select action from audit_entries where action like 'paper.%' order by action")
            .values(&mut db)
            .await
            .unwrap();
    assert_eq!(actions, ["paper.finalised", "paper.printed", "paper.viewed"]);
}
