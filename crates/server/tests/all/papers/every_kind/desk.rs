//! Signals, requests and general access as they make their papers.

use super::{Row, offer};
use crate::{intake, response};
use documents::Kind;
use testkit::{Persona, TestApp};

/// A signal that was decided.
pub async fn signal_report(app: &TestApp) -> Row<'_> {
    let by = &app.house.case_worker;
    let signal = response::met(app, by).await;
    let home = [("outcome", "home"), ("decided_on", "10.03.2026"), ("discharged_on", "13.03.2026")];
    app.as_(by).post(&format!("{signal}/outcome"), &home).await.expect(303);
    of_signal(app, &signal, Kind::SignalReport).await
}

/// A notification that was sent.
pub async fn notification(app: &TestApp) -> Row<'_> {
    let by = &app.house.case_worker;
    let signal = response::accepted(app, by).await;
    let department = app.house.protection.to_string();
    let sent = [
        ("kind", "sent"),
        ("organisation", department.as_str()),
        ("receiver", "Закрила Детева"),
        ("channel", "phone"),
        ("text", "Майката няма къде да отиде с детето."),
    ];
    let page = app.as_(by).post(&format!("{signal}/notifications"), &sent).await.expect(303).location();
    of_signal(app, &page, Kind::Notification).await
}

/// Every case worker reads the signals of the centre; papers are made by those who respond to this one.
async fn of_signal<'h>(app: &'h TestApp, page: &str, kind: Kind) -> Row<'h> {
    let house = &app.house;
    let by = &house.case_worker;
    let mut others =
        [&house.stranger, &house.reception, &house.specialist].map(|who| (who, 404, 404)).to_vec();
    others.push((&house.colleague, 200, 403));
    Row { offer: offer(app, by, page, kind).await, by, others }
}

/// An application that came in.
pub async fn application(app: &TestApp) -> Row<'_> {
    let request = intake::application(app).await;
    of_desk(app, &app.house.reception, &request, Kind::Application).await
}

/// A request that was refused.
pub async fn refusal(app: &TestApp) -> Row<'_> {
    let (request, head) = (intake::application(app).await, &app.house.head);
    let there = format!("{request}/refusal");
    let form = app.as_(head).get(&there).await.expect(200);
    let grounds = "[name=ground][value], [name=ground] option[value]:not([value=''])";
    let (ground, version) =
        (form.attribute(grounds, "value").unwrap(), form.attribute("[name=_version]", "value").unwrap());
    let no = [("ground", ground.as_str()), ("reasons", "Няма място."), ("_version", version.as_str())];
    app.as_(head).post(&there, &no).await.expect(303);
    of_desk(app, head, &request, Kind::Refusal).await
}

/// General access that has ended.
pub async fn general_access(app: &TestApp) -> Row<'_> {
    let desk = &app.house.reception;
    let contact = [
        ("on", "10.03.2026"),
        ("kind", "consult"),
        ("topic", "parenting"),
        ("place", "centre"),
        ("audience", "named"),
        ("person_q", "Мария Петрова"),
        ("person", "new"),
    ];
    app.as_(desk).post("/general-access", &contact).await.expect(303);
    let page = app.as_(desk).get("/general-access").await.expect(200);
    let period = page.attribute("a[href^='/general-access/periods/']", "href").unwrap();
    let end = [("_version", "1"), ("on", "10.03.2026"), ("outcome", "helped")];
    app.as_(desk).post(&period, &end).await.expect(303);
    of_desk(app, desk, &period, Kind::GeneralAccess).await
}

async fn of_desk<'h>(app: &'h TestApp, by: &'h Persona, page: &str, kind: Kind) -> Row<'h> {
    let house = &app.house;
    let others = vec![(&house.stranger, 404, 404), (&house.volunteer, 403, 403), (&house.director, 403, 403)];
    Row { offer: offer(app, by, page, kind).await, by, others }
}
