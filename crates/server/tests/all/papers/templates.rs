//! A centre's own template in the place of ours.

use super::{example, finalised};
use crate::{app, cases::case};
use access::Layer;
use documents::Kind;
use papers::{Template, TemplateError, press};
use testkit::{Answered, Persona, TestApp};

async fn put(app: &TestApp, by: &Persona, deed: &str, source: &str) -> Answered {
    let mut body = String::new();
    for (field, value) in [("source", source), ("do", deed)] {
        body.push_str(&format!("--x\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n"));
    }
    body.push_str("--x--\r\n");
    let to = format!("/centres/{}/templates/consent", app.house.centre);
    let kind = Some("multipart/form-data; boundary=x");
    app.as_(by).send(axum::http::Method::POST, &to, kind, body.into_bytes()).await
}

#[tokio::test]
async fn a_broken_template_says_where_and_is_not_put_in_force() {
    let app = app().await;
    let page = put(&app, &app.house.head, "", "#import \"frame.typ\": *\n\nА #famly").await.expect(422);
    page.shows("Ред 3, знак 4").shows("Името „famly“ не значи нищо");
    assert_eq!(page.all("pre mark"), ["3 А #famly"]);
    assert_eq!(page.all("textarea")[0], "#import \"frame.typ\": * А #famly");
    put(&app, &app.house.head, "", "#read(\"/etc/passwd\")").await.expect(422).shows("други файлове");
    let list =
        app.as_(&app.house.head).get(&format!("/centres/{}/templates", app.house.centre)).await.expect(200);
    list.shows("вграден").hides("на центъра, версия");
}

#[tokio::test]
async fn a_centre_puts_its_own_template_in_force_and_takes_it_back() {
    let app = app().await;
    let (head, case) = (&app.house.head, case(&app).await);
    let source = "#import \"frame.typ\": *\n#show: paper.with(title: \"Наше съгласие\")\n#data.giver.name #pagebreak() #data.paper.number";
    assert!(put(&app, head, "preview", source).await.expect(200).bytes.starts_with(b"%PDF"));
    put(&app, head, "", source).await.expect(303);
    let own = finalised(&app, head, case, Kind::Consent, Layer::General).await.unwrap();
    app.as_(head).get(&format!("/papers/{own}")).await.expect(200).shows("на центъра");
    let back = format!("/centres/{}/templates/consent/restoration", app.house.centre);
    app.as_(head).post(&back, &[]).await.expect(303);
    let ours = finalised(&app, head, case, Kind::Consent, Layer::General).await.unwrap();
    app.as_(head).get(&format!("/papers/{ours}")).await.expect(200).shows("вграден");
    let page =
        app.as_(head).get(&format!("/centres/{}/templates/consent", app.house.centre)).await.expect(200);
    page.shows("Версии на центъра");
}

#[tokio::test]
async fn templates_are_the_heads_alone() {
    let app = app().await;
    put(&app, &app.house.case_worker, "", "А").await.expect(403);
    put(&app, &app.house.stranger, "", "А").await.expect(404);
}

/// Three repetitions in one another end some day, but not before the sun goes down.
#[tokio::test]
async fn a_template_without_end_and_one_that_wants_everything_harm_nobody() {
    let app = app().await;
    let program = app.app.settings.program.clone();
    let limits = press::Limits { seconds: 3, megabytes: 1_000 };
    for source in [
        "#for a in range(9000) { for b in range(9000) { for c in range(9000) { let d = a + b } } }",
        "#let a = \"х\" * 1000000\n#for b in range(100000) { a = a + a }\n#a",
    ] {
        let printed = press::print(&program, &Template::own(source), &example(Kind::Consent), limits);
        assert_eq!(printed.unwrap_err(), TemplateError::too_much());
    }
}
