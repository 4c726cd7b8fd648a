//! Every page of signals, empty, full and with errors: rendered by tests, looked at by people. The people are made up.

use super::{
    Answerer, ChangeView, DoorView, EntryView, Filter, JoinView, ListView, OneView, PosterView, ReportView,
    SentView, StatusView,
};
use crate::{
    risk::Risk,
    signals::{
        Channel, ChildState, NewSignal, Reason, ReporterRole, SignalView, Stage, StepKind,
        escalate::Told,
        join::Neighbour,
        link::status::Progress,
        read::{Signal, SignalLine},
        steps::StepLine,
        terms,
    },
};
use access::Role;
use base::{
    FieldErrors, Id, Lang,
    ids::{OrganisationId, SignalId, UserId, WardId},
    jiff::{SignedDuration, Timestamp, civil::date},
    typed::Typed,
};
use directory::{kinds::WardKind, wards::WardLine};
use page::{Markup, html};
use people::Name;

/// Every page, by name.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let wrong = NewSignal::parse(&Typed::default(), now()).err().unwrap_or_default();
    let mut pages = vec![
        ("signals, empty", super::list(lang, &list(false))),
        ("signals, full", super::list(lang, &list(true))),
        ("signal entry, empty", super::entry(lang, &entry(Typed::default(), FieldErrors::new(), None))),
        ("signal entry, draft", super::entry(lang, &entry(typed(), FieldErrors::new(), Some(now())))),
        ("signal entry, with errors", super::entry(lang, &entry(Typed::default(), wrong.clone(), None))),
        ("signal, just received", super::one(lang, &one(false))),
        ("signal, with its story", super::one(lang, &one(true))),
        ("signal change", super::change(lang, &change(FieldErrors::new()))),
        ("signal change, with errors", super::change(lang, &change(wrong.clone()))),
        ("signal joining", super::join(lang, &join(true))),
        ("signal joining, none likely", super::join(lang, &join(false))),
    ];
    let of_ward = Typed::default().with("ward_id", ward(1).id.to_string());
    pages.extend(doors(lang, NewSignal::parse(&of_ward, now()).err().unwrap_or_default()));
    pages
}

/// The pages of a ward's link and of the public form.
fn doors(lang: Lang, wrong: FieldErrors) -> Vec<(&'static str, Markup)> {
    let address = "https://zaedno.example/r/Q2VudHJlc0FyZUhlcmVUb0hlbHBXaG9DYWxscw0";
    let link = |link, pin: Option<&str>| DoorView {
        ward: "/wards/1".into(),
        place: place(lang),
        link,
        pin: pin.map(str::to_owned),
        keys: ["a".into(), "b".into()],
    };
    let poster = PosterView {
        ward: "/wards/1".into(),
        place: Lang::ALL.map(place),
        centre: Lang::ALL.map(|lang| say(lang, "ЦОП „Слънце“", "CSC Sun").into()),
        phone: Some("+35943164080".into()),
        address: address.into(),
    };
    vec![
        ("ward link, none", super::door(lang, &link(None, None))),
        ("ward link", super::door(lang, &link(Some((address.into(), now())), None))),
        ("ward link, just made", super::door(lang, &link(Some((address.into(), now())), Some("482913")))),
        ("ward poster", super::poster(lang, &poster)),
        ("ward report, empty", super::report(lang, &report(lang, false, FieldErrors::new()))),
        ("ward report, with errors", super::report(lang, &report(lang, false, wrong.clone()))),
        ("public report, empty", super::report(lang, &report(lang, true, FieldErrors::new()))),
        ("public report, with errors", super::report(lang, &report(lang, true, wrong))),
        ("ward report sent", super::sent(lang, &sent(lang, None))),
        ("public report sent", super::sent(lang, &sent(lang, Some("4821 9053".into())))),
        ("ward status, asked", super::status(lang, &status(lang, None))),
        ("ward status, shown", super::status(lang, &status(lang, Some(progress())))),
    ]
}

/// 5 March 2026, 14:30 in Sofia.
fn now() -> Timestamp {
    Timestamp::constant(1_772_713_800, 0)
}

fn hours_ago(hours: i64) -> Timestamp {
    now() - SignedDuration::from_hours(hours)
}

fn say(lang: Lang, bg: &'static str, en: &'static str) -> &'static str {
    lang.pick(bg, en)
}

fn place(lang: Lang) -> String {
    say(lang, "Родилно отделение, МБАЛ „Надежда“", "Maternity ward, Nadezhda Hospital").to_owned()
}

fn id<T>(number: u128) -> Id<T> {
    Id::from_uuid(uuid::Uuid::from_u128(number))
}

fn ward(number: u128) -> WardLine {
    WardLine {
        id: WardId::from_uuid(uuid::Uuid::from_u128(number)),
        organisation_id: OrganisationId::from_uuid(uuid::Uuid::nil()),
        centre_id: id(1),
        name_bg: format!("Родилно отделение {number}"),
        name_en: format!("Maternity ward {number}"),
        hospital_bg: "МБАЛ „Надежда“".into(),
        hospital_en: "Nadezhda Hospital".into(),
        kind: WardKind::Maternity,
        phone: None,
        private_place: None,
        covered_since: None,
        closed_on: None,
    }
}

fn typed() -> Typed {
    signal(Stage::Received).typed().with("mother_name", "Мария Петрова").with("child_on", "04.03.2026")
}

fn line(number: u128, stage: Stage, hours: i64, risk: Risk) -> SignalLine {
    let met = matches!(stage, Stage::Met | Stage::Decided | Stage::Closed);
    SignalLine {
        id: id(number),
        reference: format!("С-2026-{number:04}"),
        ward_bg: Some("Родилно отделение".into()).filter(|_| number != 3),
        ward_en: Some("Maternity ward".into()).filter(|_| number != 3),
        hospital_bg: Some("МБАЛ „Измислена“".into()).filter(|_| number != 3),
        hospital_en: Some("Izmislena Hospital".into()).filter(|_| number != 3),
        called_at: hours_ago(hours),
        received_at: hours_ago(hours),
        take_up_by: None,
        risk,
        stage,
        due_at: hours_ago(hours - 24),
        first_met_at: met.then(|| hours_ago(hours - 3)),
        accepted_name: Some("Ана Колева".into()).filter(|_| stage != Stage::Received),
        accepted_latin: Some("Ana Koleva".into()).filter(|_| stage != Stage::Received),
        joined_reference: Some("С-2026-0002".into()).filter(|_| number == 4),
    }
}

fn list(full: bool) -> ListView {
    let some = |lines: Vec<SignalLine>| if full { lines } else { Vec::new() };
    let typed = if full { Typed::default().with("risk", "high") } else { Typed::default() };
    ListView {
        running: some(vec![
            line(9, Stage::Received, 30, Risk::High),
            line(8, Stage::OnTheWay, 20, Risk::Medium),
            line(7, Stage::Received, 1, Risk::Low),
        ]),
        register: some(vec![
            line(4, Stage::Received, 200, Risk::High),
            line(3, Stage::Decided, 300, Risk::High),
            line(2, Stage::Closed, 400, Risk::High),
        ]),
        wards: vec![ward(1), ward(2)],
        filter: Filter { typed, errors: FieldErrors::new() },
        next: full.then(|| "/signals?after=1.2".to_owned()),
        may_create: true,
        now: now(),
    }
}

fn entry(typed: Typed, errors: FieldErrors, draft_of: Option<Timestamp>) -> EntryView {
    EntryView { wards: vec![ward(1), ward(2)], typed, errors, draft_of, back: "/signals", key: "key".into() }
}

fn mother() -> Name {
    Name::named("Мария", "", "Петрова")
}

fn signal(stage: Stage) -> SignalView {
    let is_new = stage == Stage::Received;
    let after = |hours| (!is_new).then(|| hours_ago(hours));
    let signal = Signal {
        id: id(12),
        centre_id: id(1),
        ward_id: Some(id(1)),
        ward_bg: Some("Родилно отделение".into()),
        ward_en: Some("Maternity ward".into()),
        hospital_bg: Some("МБАЛ „Надежда“".into()),
        hospital_en: Some("Nadezhda Hospital".into()),
        private_place: Some("стая 3".into()),
        reference: "С-2026-0012".into(),
        channel: Channel::Phone,
        reporter_role: ReporterRole::Midwife,
        reporter_name: Some("Стефка Иванова".into()),
        reporter_phone: Some("+35943164080".into()),
        called_at: hours_ago(5),
        received_at: hours_ago(5),
        take_up_by: None,
        mother_id: Some(id(21)),
        mother: Some(mother()),
        child_id: Some(id(22)),
        child: None,
        child_state: ChildState::Newborn,
        child_born_on: Some(date(2026, 3, 4)),
        child_expected_on: None,
        risk: Risk::High,
        said: "Плаче и не иска да види бебето.\nКазва, че няма къде да отиде с него.".into(),
        joined_to: None,
        joined_reference: None,
        rule_key: terms::RESPONSE.into(),
        rule_version: "2020".into(),
        due_at: hours_ago(-19),
        stage,
        accepted_at: after(4),
        accepted_by: (!is_new).then(|| id(31)),
        accepted_name: (!is_new).then(|| "Ана Колева".into()),
        accepted_latin: (!is_new).then(|| "Ana Koleva".into()),
        set_off_at: after(4),
        arrived_at: after(3),
        first_met_at: after(3),
        version: 4,
    };
    SignalView { signal, reasons: vec![Reason::Poverty, Reason::NoSupport, Reason::FamilyPressure] }
}

fn step(kind: StepKind, hours: i64, rung: Option<i64>, note: Option<&str>) -> StepLine {
    StepLine {
        id: id(u128::from(hours.unsigned_abs())),
        kind,
        at: hours_ago(hours),
        user_id: Some(id(31)),
        user_name: Some("Ана Колева".into()),
        user_latin: Some("Ana Koleva".into()),
        rung,
        note: note.map(str::to_owned),
    }
}

fn story() -> Vec<StepLine> {
    vec![
        step(StepKind::Received, 5, None, None),
        step(StepKind::Alerted, 5, Some(0), None),
        step(StepKind::Escalated, 4, Some(1), None),
        step(StepKind::Accepted, 4, None, None),
        step(StepKind::Joined, 4, None, Some("С-2026-0013")),
        step(StepKind::Met, 3, None, None),
    ]
}

fn neighbour() -> Neighbour {
    Neighbour {
        id: SignalId::from_uuid(uuid::Uuid::from_u128(13)),
        reference: "С-2026-0013".into(),
        called_at: hours_ago(4),
        stage: Stage::Received,
        mother: Some(mother()),
        child: None,
        said: "Обади се и санитарката: майката си събира багажа.".into(),
    }
}

fn one(full: bool) -> OneView {
    let on_duty = Told {
        user_id: UserId::from_uuid(uuid::Uuid::from_u128(31)),
        name: "Ана Колева".into(),
        name_latin: "Ana Koleva".into(),
        email: "ana@example.bg".into(),
        phone: None,
        language: "bg".into(),
    };
    OneView {
        signal: signal(if full { Stage::Met } else { Stage::Received }),
        rule: deadlines::CentreRules::default().in_force("ward-response", base::clock::date_of(now())),
        steps: if full { story() } else { vec![step(StepKind::Received, 5, None, None)] },
        joined: if full { vec![neighbour()] } else { Vec::new() },
        likely: if full { Vec::new() } else { vec![neighbour()] },
        on_duty: if full { vec![on_duty] } else { Vec::new() },
        panels: html! {},
        papers: html! {},
        may_write: true,
        may_join: true,
        may_open: [true, false],
        key: "key".into(),
        now: now(),
    }
}

fn change(errors: FieldErrors) -> ChangeView {
    ChangeView {
        signal: "/signals/12".into(),
        reference: "С-2026-0012".into(),
        wards: vec![ward(1), ward(2)],
        typed: signal(Stage::Received).typed(),
        was: "[]".into(),
        errors,
        version: 4,
        key: "key".into(),
    }
}

fn join(likely: bool) -> JoinView {
    JoinView {
        signal: "/signals/12".into(),
        reference: "С-2026-0012".into(),
        likely: if likely { vec![neighbour()] } else { Vec::new() },
        typed: Typed::default(),
        errors: FieldErrors::new(),
        key: "key".into(),
    }
}

fn answerer(lang: Lang) -> Answerer {
    Answerer {
        place: Some(place(lang)),
        centre: Some(say(lang, "ЦОП „Слънце“", "CSC Sun").into()),
        phone: Some("+35943164080".into()),
    }
}

fn report(lang: Lang, public: bool, errors: FieldErrors) -> ReportView {
    let anybody = Answerer { place: None, centre: None, phone: None };
    let receivers = vec![("ward:1".to_owned(), place(lang))];
    ReportView {
        answerer: if public { anybody } else { answerer(lang) },
        action: if public { "/report".into() } else { "/r/token".into() },
        receivers: public.then_some(receivers),
        typed: Typed::default(),
        errors,
        key: "key".into(),
    }
}

fn sent(lang: Lang, code: Option<String>) -> SentView {
    SentView {
        answerer: answerer(lang),
        reference: "С-2026-0012".into(),
        code,
        status: "/r/token/status".into(),
        again: "/r/token".into(),
    }
}

fn progress() -> Progress {
    Progress {
        id: id(12),
        reference: "С-2026-0012".into(),
        centre_id: id(1),
        received_at: hours_ago(5),
        accepted_at: Some(hours_ago(4)),
        accepted_name: Some("Ана Колева".into()),
        accepted_latin: Some("Ana Koleva".into()),
        role: Some(Role::CaseWorker),
        set_off_at: Some(hours_ago(4)),
        arrived_at: None,
    }
}

fn status(lang: Lang, progress: Option<Progress>) -> StatusView {
    StatusView {
        answerer: answerer(lang),
        is_public: false,
        action: "/r/token/status".into(),
        report: "/r/token".into(),
        number: "2026-0012".into(),
        errors: FieldErrors::new(),
        progress,
        key: "key".into(),
    }
}
