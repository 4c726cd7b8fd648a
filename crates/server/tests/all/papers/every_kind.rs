//! Every kind of paper over HTTP, from its record: looked at, made final, opened, hidden from others.

mod agreed;
mod desk;
mod path;
mod steps;

use super::{example, printed, says};
use crate::app;
use base::Code;
use documents::{Kind, PaperId};
use serde_json::Value;
use sha2::{Digest, Sha256};
use store::sql;
use testkit::{Answered, Persona, TestApp};

/// A record that makes a paper of a kind.
pub struct Row<'h> {
    /// Where the paper is looked at as a draft and made final.
    pub offer: String,
    /// Who makes it.
    pub by: &'h Persona,
    /// Who may not: what looking at the draft answers them, and what making it final does.
    pub others: Vec<(&'h Persona, u16, u16)>,
}

const SIGNAL: &[Kind] = &[Kind::SignalReport, Kind::Notification];
const DESK: &[Kind] = &[Kind::Application, Kind::Refusal, Kind::GeneralAccess];
const PLAN: &[Kind] = &[Kind::NeedsAssessment, Kind::Plan, Kind::JointPlan, Kind::Review];
const AGREED: &[Kind] = &[Kind::Agreement, Kind::Annex, Kind::Termination, Kind::Consent];
const TOLD: &[Kind] = &[Kind::ProgressReport, Kind::ClosingReport, Kind::Referral, Kind::HandOver];
const STEPS: &[Kind] = &[Kind::SocialReport, Kind::MediationAgreement];
/// Given out without a number and not kept.
const GIVEN_OUT: &[Kind] = &[Kind::CaseFile];

#[test]
fn every_kind_has_its_row() {
    let rows = [SIGNAL, DESK, PLAN, AGREED, TOLD, STEPS, GIVEN_OUT].concat();
    for kind in Kind::ALL {
        assert_eq!(rows.iter().filter(|one| *one == kind).count(), 1, "{kind:?}");
    }
}

#[tokio::test]
async fn papers_of_a_signal_are_made_from_it() {
    made(SIGNAL).await;
}

#[tokio::test]
async fn papers_of_the_desk_are_made_from_its_registers() {
    made(DESK).await;
}

#[tokio::test]
async fn papers_of_assessment_and_plan_are_made_from_them() {
    made(PLAN).await;
}

#[tokio::test]
async fn papers_of_what_was_agreed_are_made_from_it() {
    made(AGREED).await;
}

#[tokio::test]
async fn papers_to_others_are_made_from_what_was_told() {
    made(TOLD).await;
}

#[tokio::test]
async fn papers_of_the_kinds_of_a_case_are_made_from_their_steps() {
    made(STEPS).await;
}

/// Makes a paper of each kind from a record of its own; once more when nobody is called what they were any more.
async fn made(kinds: &[Kind]) {
    let app = app().await;
    let mut papers = Vec::new();
    for kind in kinds {
        let row = row(&app, *kind).await;
        let first = finalised(&app, *kind, &row).await;
        hidden(&app, &row, &first).await;
        papers.push((*kind, row, first));
    }
    everything_changes(&app).await;
    for (kind, row, first) in papers {
        stays(&app, kind, &row, &first).await;
    }
}

/// A record of its own for each kind; whoever adds a kind of paper says here where it comes from.
async fn row(app: &TestApp, kind: Kind) -> Row<'_> {
    match kind {
        Kind::SignalReport => desk::signal_report(app).await,
        Kind::Notification => desk::notification(app).await,
        Kind::Application => desk::application(app).await,
        Kind::Refusal => desk::refusal(app).await,
        Kind::GeneralAccess => desk::general_access(app).await,
        Kind::NeedsAssessment => path::needs_assessment(app).await,
        Kind::Plan => path::plan(app).await,
        Kind::JointPlan => path::joint_plan(app).await,
        Kind::Review => path::review(app).await,
        Kind::Agreement => agreed::agreement(app).await,
        Kind::Annex => agreed::annex(app).await,
        Kind::Termination => agreed::termination(app).await,
        Kind::Consent => agreed::consent(app).await,
        Kind::ProgressReport => path::progress_report(app).await,
        Kind::ClosingReport => path::closing_report(app).await,
        Kind::Referral => path::referral(app).await,
        Kind::HandOver => path::hand_over(app).await,
        Kind::SocialReport => steps::social_report(app).await,
        Kind::MediationAgreement => steps::mediation_agreement(app).await,
        Kind::CaseFile => unreachable!("it is given out from the case and no record makes it"),
    }
}

/// Where a page offers the paper of a kind.
async fn offer(app: &TestApp, by: &Persona, page: &str, kind: Kind) -> String {
    let here = app.as_(by).get(page).await.expect(200);
    let form = format!("form[action^='/papers/of/'][action$='/{}']", kind.code());
    here.attribute(&form, "action").unwrap_or_else(|| panic!("{page} offers no {}", kind.code()))
}

/// The paper of a case that only its team reads.
async fn of_team<'h>(app: &'h TestApp, by: &'h Persona, page: &str, kind: Kind) -> Row<'h> {
    let house = &app.house;
    let others = [&house.stranger, &house.reception, &house.duty_worker];
    Row { offer: offer(app, by, page, kind).await, by, others: others.map(|who| (who, 404, 404)).to_vec() }
}

/// Looks at the draft, makes the paper final, opens it; where it is.
async fn finalised(app: &TestApp, kind: Kind, row: &Row<'_>) -> String {
    let by = app.as_(row.by);
    let draft = by.get(&row.offer).await.expect(200);
    assert!(draft.headers["content-disposition"].to_str().unwrap().starts_with("inline"), "{kind:?}");
    opens(&draft, kind);
    let paper = by.post(&row.offer, &[]).await.expect(303).location();
    let record = app.api(row.by).await.get(&format!("/api/v1{paper}")).await.expect(200).json();
    let file = by.get(&format!("{paper}/file")).await.expect(200);
    opens(&file, kind);
    assert_eq!(record["kind"], kind.code());
    assert_eq!(record["sha256"], hex::encode(Sha256::digest(&file.bytes)), "{kind:?}");
    let (number, pages) = (record["number"].as_i64().unwrap(), record["pages"].as_i64().unwrap());
    let text = printed(app, &paper).await;
    for part in
        [format!("№ {number} / 10.03.2026"), format!("стр. 1 от {pages}"), format!("стр. {pages} от {pages}")]
    {
        assert!(says(&text, &part), "{kind:?}: {part} is missing in: {text}");
    }
    let page = by.get(&paper).await.expect(200);
    page.shows(record["sha256"].as_str().unwrap()).shows(&format!("{number} от 2026 г., изходящ"));
    paper
}

/// A file that opens, and is tagged for those who listen and for archives.
fn opens(file: &Answered, kind: Kind) {
    assert!(file.bytes.starts_with(b"%PDF") && file.bytes.trim_ascii_end().ends_with(b"%%EOF"), "{kind:?}");
    for mark in ["<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>"] {
        assert!(file.body.contains(mark), "{kind:?}: {mark}");
    }
}

/// Neither the draft nor the paper is there for those who may not read it; who only reads it makes none.
async fn hidden(app: &TestApp, row: &Row<'_>, paper: &str) {
    for (who, look, make) in &row.others {
        let asked = app.as_(who);
        asked.get(&row.offer).await.expect(*look);
        asked.post(&row.offer, &[]).await.expect(*make);
        asked.get(paper).await.expect(*look);
        asked.get(&format!("{paper}/file")).await.expect(*look);
        app.api(who).await.get(&format!("/api/v1{paper}")).await.expect(*look);
    }
}

/// Names, posts, roles and partners after the papers were signed.
async fn everything_changes(app: &TestApp) {
    let mut tx = app.app.store.begin(app.clock.now()).await.unwrap();
    for change in [
        "update users set name = 'Друг Човек', name_latin = 'Drug Chovek'",
        "update staff set job_bg = 'друга длъжност'",
        "update persons set given_name = 'Друго', family_name = 'Име', born_on = '2020-02-02'",
        "update organisations set name_bg = 'Друг партньор', address = 'Другаде'",
        "update wards set name_bg = 'Друго отделение'",
        "update case_people set role = 'kin' where role <> 'child'",
        "update cases set lead_id = null, cpd_case_number = 'друг'",
    ] {
        sql(change).run(&mut tx).await.unwrap();
    }
    tx.commit().await.unwrap();
}

/// The paper of a record says later what it said; the one that was made stays as it was made.
async fn stays(app: &TestApp, kind: Kind, row: &Row<'_>, first: &str) {
    let by = app.as_(row.by);
    let before = by.get(&format!("{first}/file")).await.expect(200).bytes;
    let second = by.post(&row.offer, &[]).await.expect(303).location();
    assert_eq!(told(app, &second).await, told(app, first).await, "{kind:?}");
    assert_eq!(by.get(&format!("{first}/file")).await.expect(200).bytes, before, "{kind:?}");
    let record = app.api(row.by).await.get(&format!("/api/v1{first}")).await.expect(200).json();
    assert_eq!(second, format!("/papers/{}", record["replaced_by"].as_str().unwrap()), "{kind:?}");
}

/// What a paper tells, without its number and the letterhead, which are of the day it is made.
async fn told(app: &TestApp, paper: &str) -> Value {
    let id: PaperId = paper.rsplit('/').next().unwrap().parse().unwrap();
    let mut db = app.app.store.read().await.unwrap();
    let mut data = documents::papers::data(&mut db, &testkit::db::keys(), id).await.unwrap();
    for of_the_day in ["paper", "centre"] {
        data.as_object_mut().unwrap().remove(of_the_day);
    }
    data
}

#[tokio::test]
async fn the_file_of_a_case_is_given_out_and_not_kept() {
    let app = app().await;
    let case = crate::cases::case(&app).await;
    let house = &app.house;
    let there = format!("/cases/{case}/file");
    let file = app.as_(&house.case_worker).post(&there, &[]).await.expect(200);
    opens(&file, Kind::CaseFile);
    let template = papers::Template::shipped(Kind::CaseFile.code()).unwrap();
    let text = papers::text(&template, &example(Kind::CaseFile)).unwrap().replace('\u{ad}', "");
    assert!(says(&text, "стр. 1 от 3") && !says(&text, "Изх. №"), "{text}");
    let kept: i64 =
        sql("select count(*) from papers").value(&mut app.app.store.read().await.unwrap()).await.unwrap();
    assert_eq!(kept, 0);
    for (who, status) in [(&house.colleague, 404), (&house.stranger, 404), (&house.reception, 403)] {
        app.as_(who).post(&there, &[]).await.expect(status);
    }
    let closed = [("layers", "psychology")];
    app.as_(&house.case_worker).post(&there, &closed).await.expect(403);
    app.as_(&house.specialist).post(&there, &closed).await.expect(200);
}
