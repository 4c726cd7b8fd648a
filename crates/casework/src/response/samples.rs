//! Every page of the response, empty, full and with errors: rendered by tests, looked at by people. The people are
//! made up.

use super::{
    acceptance::{ColleagueLine, pages::ColleaguesView},
    alert::{self, AlertRow, pages::AlertsView},
    guide::{
        GuideStep,
        guidance::{self, pages as guidance_pages, shipped},
    },
    meeting, notification,
    notification::Way,
    outcome, panels,
    party::Party,
    task::{TaskLine, pages::TaskView},
    travel::{Leg, pages::TravelView},
    weighing::pages::WeighingView,
};
use crate::{
    risk::Risk,
    signals::{Channel, ChildState, Reason, ReporterRole, SignalView, Stage, read::Signal},
};
use base::{
    FieldErrors, Id, Lang, Problem,
    ids::{CentreId, PersonId, SignalId, UserId, WardId},
    jiff::{SignedDuration, Timestamp, civil::date},
    typed::Typed,
};
use page::{Markup, details};
use people::Name;
use uuid::Uuid;

/// Every page, by name.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let mut all = small(lang);
    all.extend(meeting::samples(lang));
    all.extend(notification::samples(lang));
    all.extend(outcome::samples(lang));
    all.extend(panels::samples(lang));
    all
}

/// Half past two in the afternoon of 5 March 2026 in Sofia.
pub(super) fn now() -> Timestamp {
    Timestamp::from_second(1_772_713_800).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// So many minutes before that.
pub(super) fn ago(minutes: i64) -> Timestamp {
    now() - SignedDuration::from_mins(minutes)
}

/// An id that is the same in every run.
pub(super) fn id<T>(number: u128) -> Id<T> {
    Id::from_uuid(Uuid::from_u128(number))
}

/// The address of the signal of the samples.
pub(super) fn address() -> String {
    format!("/signals/{}", id::<base::ids::Signal>(1))
}

/// Its number.
pub(super) const REFERENCE: &str = "С-2026-0012";

/// The guidance of a step, as the pages show it.
pub(super) fn help(lang: Lang, step: GuideStep) -> Markup {
    details(
        &super::w::guidance_of(lang, base::Code::label(step, lang)),
        guidance::markup(shipped(step, lang)),
    )
}

/// A required field that is missing.
pub(super) fn missing(field: &'static str) -> FieldErrors {
    FieldErrors::one(field, Problem::Required)
}

/// A signal at a stage.
pub(super) fn signal(stage: Stage) -> SignalView {
    let reached = |at: Stage, minutes| (stage >= at).then(|| ago(minutes));
    SignalView {
        signal: Signal {
            id: SignalId::from_uuid(Uuid::from_u128(1)),
            centre_id: CentreId::from_uuid(Uuid::from_u128(2)),
            ward_id: Some(WardId::from_uuid(Uuid::from_u128(3))),
            ward_bg: Some("Родилно отделение".into()),
            ward_en: Some("Maternity ward".into()),
            hospital_bg: Some("МБАЛ „Пример“".into()),
            hospital_en: Some("Primer Hospital".into()),
            private_place: Some("Стая 12, до манипулационната".into()),
            reference: REFERENCE.into(),
            channel: Channel::Phone,
            reporter_role: ReporterRole::Midwife,
            reporter_name: Some("Акуша Шерова".into()),
            reporter_phone: Some("+359888111222".into()),
            called_at: ago(180),
            received_at: ago(178),
            take_up_by: None,
            mother: Some(Name::named("Иванка", "", "Тестова")),
            child: None,
            mother_id: Some(PersonId::from_uuid(Uuid::from_u128(4))),
            child_id: Some(PersonId::from_uuid(Uuid::from_u128(5))),
            child_state: ChildState::Newborn,
            child_born_on: Some(date(2026, 3, 4)),
            child_expected_on: None,
            risk: Risk::High,
            said: "Казва, че няма къде да го заведе.".into(),
            joined_to: None,
            joined_reference: None,
            rule_key: "ward-response".into(),
            rule_version: "1".into(),
            due_at: ago(-1260),
            stage,
            accepted_at: reached(Stage::Accepted, 170),
            accepted_by: (stage >= Stage::Accepted).then(|| UserId::from_uuid(Uuid::from_u128(6))),
            accepted_name: (stage >= Stage::Accepted).then(|| "Вода Водеща".into()),
            accepted_latin: (stage >= Stage::Accepted).then(|| "Voda Vodeshta".into()),
            set_off_at: reached(Stage::OnTheWay, 160),
            arrived_at: reached(Stage::Arrived, 120),
            first_met_at: reached(Stage::Met, 110),
            version: 4,
        },
        reasons: vec![Reason::Poverty, Reason::NoSupport],
    }
}

/// Two colleagues.
pub(super) fn team() -> Vec<ColleagueLine> {
    let one = |number, name: &str, latin: &str, phone: Option<&str>| ColleagueLine {
        id: id(number),
        name: name.into(),
        name_latin: latin.into(),
        phone: phone.map(Into::into),
    };
    vec![
        one(6, "Вода Водеща", "Voda Vodeshta", Some("+359 888 000 001")),
        one(7, "Психа Логова", "Psiha Logova", None),
    ]
}

/// A task of an institution that is overdue, one of the centre, and one that is done.
pub(super) fn tasks() -> Vec<TaskLine> {
    let one = |number, text: &str, hospital: bool, day, done| TaskLine {
        id: id(number),
        text: text.into(),
        organisation_id: hospital.then(|| id(20)),
        organisation_bg: hospital.then(|| "МБАЛ „Пример“".into()),
        organisation_en: hospital.then(|| "Primer Hospital".into()),
        user_name: (!hospital).then(|| "Вода Водеща".into()),
        user_latin: (!hospital).then(|| "Voda Vodeshta".into()),
        due_on: day,
        done_at: done,
    };
    vec![
        one(21, "Епикриза за личния лекар", true, Some(date(2026, 3, 4)), None),
        one(22, "Пакет за бебето", false, None, None),
        one(23, "Обаждане до бабата", false, Some(date(2026, 3, 5)), Some(ago(30))),
    ]
}

/// The hospital, told this morning.
pub(super) fn alerts() -> Vec<AlertRow> {
    vec![AlertRow {
        id: id(30),
        party: Party::Hospital,
        receiver: "д-р Лекарова, началник отделение".into(),
        channel: Way::Phone,
        alerted_at: ago(150),
        user_name: "Вода Водеща".into(),
        user_latin: "Voda Vodeshta".into(),
    }]
}

fn small(lang: Lang) -> Vec<(&'static str, Markup)> {
    vec![
        ("colleagues, empty", colleagues(lang, Vec::new(), FieldErrors::new())),
        ("colleagues", colleagues(lang, team(), FieldErrors::new())),
        ("colleagues, with errors", colleagues(lang, team(), missing("reason"))),
        ("departure", travel(lang, Leg::Departure, FieldErrors::new())),
        ("arrival, with errors", travel(lang, Leg::Arrival, missing("reason"))),
        ("weighing", weighing(lang, FieldErrors::new())),
        ("weighing, with errors", weighing(lang, missing("reason"))),
        ("task of a signal", task(lang, FieldErrors::new())),
        ("task of a signal, with errors", task(lang, missing("text"))),
        ("alerts, empty", early(lang, Vec::new(), FieldErrors::new())),
        ("alerts", early(lang, alerts(), FieldErrors::new())),
        ("alerts, with errors", early(lang, alerts(), missing("receiver"))),
        (
            "guidance, all",
            guidance_pages::list(lang, &guidance_pages::GuidanceListView { changed: vec![GuideStep::Home] }),
        ),
        ("guidance, shipped", guidance_of(lang, false)),
        ("guidance, own", guidance_of(lang, true)),
        ("guidance, form", guidance_form(lang, FieldErrors::new())),
        ("guidance, form with errors", guidance_form(lang, missing("text_bg"))),
    ]
}

fn colleagues(lang: Lang, team: Vec<ColleagueLine>, errors: FieldErrors) -> Markup {
    let view = ColleaguesView {
        signal: address(),
        reference: REFERENCE.into(),
        colleagues: team.clone(),
        team,
        typed: Typed::default(),
        errors,
        keys: ["key-1".into(), "key-2".into()],
    };
    super::acceptance::pages::colleagues(lang, &view)
}

fn travel(lang: Lang, leg: Leg, errors: FieldErrors) -> Markup {
    let view = TravelView {
        leg,
        signal: address(),
        reference: REFERENCE.into(),
        known: (!errors.is_empty()).then(|| page::date_time(lang, ago(60))),
        typed: Typed::default().with("at", "05.03.2026 13:10"),
        errors,
        key: "key".into(),
    };
    super::travel::pages::travel(lang, &view)
}

fn weighing(lang: Lang, errors: FieldErrors) -> Markup {
    let view = WeighingView {
        signal: address(),
        reference: REFERENCE.into(),
        risk: Risk::High,
        typed: Typed::default().with("risk", "medium"),
        errors,
        guidance: help(lang, GuideStep::Assessment),
        key: "key".into(),
    };
    super::weighing::pages::weighing(lang, &view)
}

fn task(lang: Lang, errors: FieldErrors) -> Markup {
    let view = TaskView {
        signal: address(),
        reference: REFERENCE.into(),
        institutions: vec![("20".into(), "МБАЛ „Пример“".into())],
        typed: Typed::default().with("due_on", "09.03.2026"),
        errors,
        key: "key".into(),
    };
    super::task::pages::task(lang, &view)
}

fn early(lang: Lang, alerts: Vec<AlertRow>, errors: FieldErrors) -> Markup {
    let recipient = alert::Recipient { party: Party::Cpd, id: Uuid::from_u128(31) };
    let known =
        alert::Known { recipient, shown: "ОЗД Пример".into(), email: "ozd@example.org".into() };
    let view = AlertsView {
        signal: address(),
        reference: REFERENCE.into(),
        known: if alerts.is_empty() { Vec::new() } else { vec![known] },
        alerts,
        typed: Typed::default().with("at", "05.03.2026 14:30"),
        errors,
        keys: ["key-1".into(), "key-2".into()],
    };
    alert::pages::alerts(lang, &view)
}

fn guidance_of(lang: Lang, own: bool) -> Markup {
    let step = GuideStep::FirstMeeting;
    let view = guidance_pages::GuidanceView {
        step,
        text: shipped(step, lang).into(),
        own,
        may_change: own,
        key: "key".into(),
    };
    guidance_pages::show(lang, &view)
}

fn guidance_form(lang: Lang, errors: FieldErrors) -> Markup {
    let step = GuideStep::Home;
    let typed =
        Typed::default().with("text_bg", shipped(step, Lang::Bg)).with("text_en", shipped(step, Lang::En));
    let view = guidance_pages::GuidanceFormView {
        step,
        version: 2,
        before: typed.clone(),
        typed,
        errors,
        key: "key".into(),
    };
    guidance_pages::edit(lang, &view)
}
