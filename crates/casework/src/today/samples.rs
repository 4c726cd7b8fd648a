//! The first screen of each role, empty and full: rendered by tests, looked at by people. The people are made up.

use super::{
    TodayView, panels,
    view::{
        ChangedCase, ClockLine, DraftLine, DueLine, DutyView, HeadView, MeetingLine, MineView, OpeningLine,
        PartnerSignal, PartnerView, PartnerWard, Start, WardNow,
    },
    w,
};
use crate::{
    duty::{
        self,
        cover::Stretch,
        visits::{VisitLine, VisitState},
    },
    risk::Risk,
    signals::Stage,
};
use base::{
    Lang,
    jiff::{SignedDuration, Timestamp, civil::date},
};
use page::{ClockView, Markup, Waiting};

/// The moment of the samples: 10 March 2026, 10:30 in Sofia.
const NOW: Timestamp = Timestamp::constant(1_773_131_400, 0);

/// The first screens, by name.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let quiet = TodayView {
        may_signal: true,
        duty: Some(DutyView { wards: wards(), ..DutyView::default() }),
        clocks: Some(Vec::new()),
        ..TodayView::empty(NOW)
    };
    let outside = TodayView {
        starts: starts(lang),
        setting_up: Some("2 / 5".into()),
        centre: Some(("ЦОП „Измислен“".into(), Some("+35928223510".into()))),
        ..TodayView::empty(NOW)
    };
    vec![
        ("today, quiet", panels::today(lang, &quiet)),
        ("today, on duty", panels::today(lang, &on_duty())),
        ("today, head of service", panels::today(lang, &TodayView { head: Some(head()), ..on_duty() })),
        (
            "today, head of a quiet centre",
            panels::today(lang, &TodayView { head: Some(HeadView::default()), ..quiet.clone() }),
        ),
        ("today, outside of cases", panels::today(lang, &outside)),
        (
            "today, partner",
            panels::today(lang, &TodayView { partner: Some(partner(lang)), ..outside.clone() }),
        ),
        (
            "today, partner without wards",
            panels::today(lang, &TodayView { partner: Some(PartnerView::default()), ..outside }),
        ),
    ]
}

fn partner(lang: Lang) -> PartnerView {
    let ward = |name: &&str, door: Option<&str>| PartnerWard {
        name: (*name).to_owned(),
        centre: "ЦОП „Измислен“".into(),
        phone: Some("+35928223510".into()),
        door: door.map(str::to_owned),
    };
    let signal = |number: i64, told: &str| PartnerSignal {
        reference: format!("С-2026-{number:04}"),
        ward: WARDS[0].into(),
        received_at: hours(-number),
        told: told.to_owned(),
    };
    PartnerView {
        wards: vec![ward(&WARDS[0], Some("/r/abc")), ward(&WARDS[1], None)],
        signals: vec![signal(12, w::partner_waits(lang)), signal(11, w::partner_waits(lang))],
    }
}

const WARDS: [&str; 2] = ["Родилно отделение, МБАЛ „Измислена“", "Неонатология, МБАЛ „Измислена“"];

fn hours(hours: i64) -> Timestamp {
    NOW + SignedDuration::from_hours(hours)
}

fn on_duty() -> TodayView {
    TodayView {
        now: NOW,
        may_signal: true,
        duty: Some(DutyView {
            mine: Some(MineView {
                until: hours(22),
                wards: vec![(WARDS[0].into(), hours(22)), (WARDS[1].into(), hours(9))],
                substitutes: vec![("Стоян Колев".into(), Some("+359888123456".into()))],
            }),
            next: None,
            wards: wards(),
        }),
        clocks: Some(vec![
            clock(Stage::Received, Risk::High, -5, 3),
            clock(Stage::Accepted, Risk::Low, -20, 4),
        ]),
        waiting: vec![page::NavLink {
            href: "/procedures".into(),
            label: "Процедури".into(),
            current: false,
            count: Some(2),
        }],
        handovers: vec![duty::samples::note(0)],
        visits: vec![visit(VisitState::Waiting, -20), visit(VisitState::Planned, 48)],
        meetings: vec![MeetingLine {
            href: "/signals/1".into(),
            reference: "С-2026-0012".into(),
            on: date(2026, 3, 11),
            ward: Some(WARDS[0].into()),
        }],
        due: vec![
            due("Обаждане до общината", Some(8)),
            due("Домашно посещение", Some(10)),
            due("Акт за раждане", None),
        ],
        drafts: vec![DraftLine {
            href: "/cases/1/drafts/1".into(),
            case: "2026-0001 Измислени".into(),
            saved_at: hours(-30),
        }],
        changed: vec![changed(true), changed(false)],
        head: None,
        partner: None,
        setting_up: None,
        starts: Vec::new(),
        centre: None,
    }
}

fn wards() -> Vec<WardNow> {
    let people = vec![("Мария Петрова".to_owned(), Some("+359899123456".to_owned()), hours(9))];
    vec![
        WardNow { wards: vec![WARDS[1].into()], people: Vec::new() },
        WardNow { wards: vec![WARDS[0].into()], people },
    ]
}

fn clock(stage: Stage, risk: Risk, started: i64, due: i64) -> ClockLine {
    ClockLine {
        clock: ClockView {
            href: "/signals/1".into(),
            label: format!("{}, С-2026-0012", WARDS[0]),
            due: hours(due),
            started: hours(started),
            stopped: None,
            waits: (stage == Stage::Received)
                .then_some(Waiting { since: hours(started), until: hours(started + 1) }),
        },
        stage,
        risk,
        accepted_by: (stage != Stage::Received).then(|| "Мария Петрова".to_owned()),
    }
}

fn visit(state: VisitState, at: i64) -> VisitLine {
    VisitLine {
        href: "/duty/visits/1".into(),
        ward: WARDS[0].into(),
        planned_at: hours(at),
        done_at: None,
        person: None,
        state,
        place: None,
        note: None,
    }
}

fn due(text: &str, day: Option<i8>) -> DueLine {
    DueLine {
        href: "/cases/1/tasks".into(),
        text: text.to_owned(),
        of: Some("2026-0001".into()),
        on: day.map(|day| date(2026, 3, day)),
    }
}

fn changed(is_new: bool) -> ChangedCase {
    ChangedCase {
        href: "/cases/1".into(), case: "2026-0001 Измислени".into(), changed_at: hours(-2), is_new
    }
}

fn head() -> HeadView {
    HeadView {
        days: 7,
        gaps: vec![(vec![WARDS[1].into()], 14 * 60, Stretch { from: hours(9), until: hours(23) })],
        unaccepted: 1,
        requests: 3,
        openings: vec![OpeningLine {
            href: "/cases/1".into(),
            reference: "2026-0001".into(),
            name: "Стоян Колев".into(),
            at: hours(-10),
            reason: "Обаждане на майката през нощта".into(),
        }],
    }
}

fn starts(lang: Lang) -> Vec<Start> {
    vec![
        Start { href: "/figures", title: w::start_figures(lang), text: w::start_figures_text(lang) },
        Start { href: "/account", title: w::start_account(lang), text: w::start_account_text(lang) },
    ]
}
