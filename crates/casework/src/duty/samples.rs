//! Every page of duty, empty, full and with errors: rendered by tests, looked at by people. The people are made up.

use super::{
    cover::{Cover, Stretch},
    handovers::{self, HandoversView, NoteView},
    hours::{self, HoursView},
    roster::{self, DayView, GapView, RosterView, ShiftCell, WardCover},
    shifts::{self, RemovalView, ShiftFormView, ShiftView},
    visits::{self, PlanFormView, ReportView, VisitLine, VisitState, VisitsView, WardVisitsView},
    w,
    week::{Week, stretch},
};
use base::{
    FieldErrors, Lang, Problem,
    jiff::{
        SignedDuration, Timestamp,
        civil::{Date, date, time},
    },
    typed::Typed,
};
use page::Markup;

/// The moment of the samples: 10 March 2026, 10:30 in Sofia.
const NOW: Timestamp = Timestamp::constant(1_773_131_400, 0);

/// Every page of duty, by name.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let none = FieldErrors::new;
    let wrong = |field, problem| FieldErrors::one(field, problem);
    let twice = wrong("person", Problem::said("already-on-duty", w::already_on_duty));
    vec![
        ("roster, empty", roster::roster(lang, &week(false, 0))),
        ("roster, without wards", roster::roster(lang, &RosterView { wards: Vec::new(), ..week(true, 0) })),
        ("roster, full", roster::roster(lang, &week(true, 2))),
        ("shift, empty", shifts::shift_form(lang, &shift(Typed::default(), none(), None))),
        ("shift, full", shifts::shift_form(lang, &shift(typed_shift(), none(), Some(3)))),
        ("shift, with errors", shifts::shift_form(lang, &shift(typed_shift(), twice, None))),
        ("shift, to read", shifts::shift(lang, &shift_to_read())),
        ("shift, removal", shifts::removal(lang, &removal())),
        ("hours, empty", hours::hours(lang, &ward_hours(Typed::default().with("when", "always"), none()))),
        (
            "hours, full",
            hours::hours(lang, &HoursView { may_write: false, ..ward_hours(Typed::default(), none()) }),
        ),
        (
            "hours, with errors",
            hours::hours(lang, &ward_hours(typed_hours(), wrong("until-1", Problem::NotATime))),
        ),
        ("visits, empty", visits::visits(lang, &ward_visits(false))),
        ("visits, full", visits::visits(lang, &ward_visits(true))),
        ("visit, empty", visits::report(lang, &report(None, none()))),
        ("visit, full", visits::report(lang, &report(Some(WARDS[0]), none()))),
        (
            "visit, with errors",
            visits::report(lang, &report(Some(WARDS[0]), wrong("reason", Problem::Required))),
        ),
        ("plan, empty", visits::plan_form(lang, &plan(None, none()))),
        (
            "plan, with errors",
            visits::plan_form(lang, &plan(Some(2), wrong("every", Problem::OutOfRange(1, 12)))),
        ),
        ("handovers, empty", handovers::handovers(lang, &notes(0, none()))),
        ("handovers, full", handovers::handovers(lang, &notes(2, none()))),
        ("handovers, with errors", handovers::handovers(lang, &notes(1, wrong("text", Problem::Required)))),
    ]
}

const WARDS: [&str; 2] = ["Родилно отделение, МБАЛ „Измислена“", "Неонатология, МБАЛ „Измислена“"];
const PEOPLE: [&str; 3] = ["Мария Петрова", "Стоян Колев", "Десислава Ангелова-Димитрова"];

fn choices(names: &[&str]) -> Vec<(String, String)> {
    names.iter().enumerate().map(|(at, name)| (at.to_string(), (*name).to_owned())).collect()
}

fn day(day: i8, from: i8, until: i8) -> Stretch {
    stretch(date(2026, 3, day), time(from, 0, 0, 0), time(until, 0, 0, 0))
}

fn week(may_write: bool, people: usize) -> RosterView {
    let week = Week::of(date(2026, 3, 10));
    let shifts: Vec<(usize, Stretch)> = match people {
        0 => Vec::new(),
        _ => vec![
            (0, day(9, 8, 20)),
            (1, day(9, 20, 8)),
            (0, day(10, 8, 20)),
            (1, day(10, 18, 8)),
            (2, day(13, 0, 0)),
        ],
    };
    RosterView {
        week,
        now: NOW,
        centres: Vec::new(),
        wards: WARDS.iter().enumerate().map(|(at, name)| ward(at, name, week, &shifts)).collect(),
        days: week.days().into_iter().map(|date| one_day(date, &shifts)).collect(),
        may_write,
        may_hand_over: true,
        centre: "1".into(),
        key: "key".into(),
    }
}

fn ward(at: usize, name: &str, week: Week, shifts: &[(usize, Stretch)]) -> WardCover {
    let cover = Cover::of(&[week.stretch()], shifts);
    let named = |people: Vec<usize>| {
        people.into_iter().filter_map(|at| PEOPLE.get(at)).map(|name| (*name).to_owned()).collect()
    };
    WardCover {
        id: at.to_string(),
        name: name.to_owned(),
        whole: week.stretch(),
        covered: cover.covered,
        gaps: cover.gaps,
        shared: cover.shared.into_iter().map(|(stretch, people)| (stretch, named(people))).collect(),
    }
}

fn one_day(of: Date, shifts: &[(usize, Stretch)]) -> DayView {
    let whole = stretch(of, time(0, 0, 0, 0), time(0, 0, 0, 0));
    let cells =
        shifts.iter().filter(|(_, stretch)| whole.holds(stretch.from)).map(|(person, stretch)| ShiftCell {
            href: "/duty/shifts/1".into(),
            stretch: *stretch,
            person: PEOPLE.get(*person).map(|name| (*name).to_owned()).unwrap_or_default(),
            phone: Some("+359888123456".into()),
            substitute: (*person == 0).then(|| (PEOPLE[1].to_owned(), Some("+359899123456".into()))),
            wards: WARDS.map(str::to_owned).to_vec(),
        });
    let gaps = Cover::of(&[whole], shifts)
        .gaps
        .into_iter()
        .map(|stretch| GapView { stretch, wards: choices(&WARDS) });
    DayView { date: of, shifts: cells.collect(), gaps: gaps.collect() }
}

fn shift(typed: Typed, errors: FieldErrors, version: Option<i64>) -> ShiftFormView {
    ShiftFormView {
        action: "/duty/shifts".into(),
        centre: "1".into(),
        roster: "/duty?week=2026-W11".into(),
        removal: version.map(|_| "/duty/shifts/1/removal".into()),
        people: choices(&PEOPLE),
        wards: choices(&WARDS),
        was: if version.is_some() { typed.clone() } else { Typed::default() },
        typed,
        errors,
        key: "key".into(),
        version,
    }
}

fn typed_shift() -> Typed {
    Typed::default()
        .with("person", "1")
        .with("wards", "0")
        .with("wards", "1")
        .with("day", "10.03.2026")
        .with("from", "20:00")
        .with("until", "08:00")
        .with("substitute", "2")
        .with("phone", "0888 123 456")
}

fn shift_to_read() -> ShiftView {
    ShiftView {
        person: PEOPLE[0].into(),
        phone: Some("+359888123456".into()),
        substitute: Some((PEOPLE[1].into(), None)),
        when: "вт 10.03.2026, 08:00–20:00".into(),
        wards: WARDS.map(str::to_owned).to_vec(),
        roster: "/duty".into(),
    }
}

fn removal() -> RemovalView {
    RemovalView {
        person: PEOPLE[0].into(),
        when: "вт 10.03.2026, 08:00–20:00".into(),
        wards: WARDS.map(str::to_owned).to_vec(),
        action: "/duty/shifts/1/removal".into(),
        back: "/duty/shifts/1".into(),
        key: "key".into(),
        version: 1,
    }
}

fn ward_hours(typed: Typed, errors: FieldErrors) -> HoursView {
    HoursView {
        ward: WARDS[0].into(),
        action: "/duty/hours/1".into(),
        hours: vec!["Понеделник: 08:00–24:00".into(), "Петък: 20:00–08:00".into()],
        may_write: true,
        typed,
        errors,
        key: "key".into(),
    }
}

fn typed_hours() -> Typed {
    Typed::default().with("when", "hours").with("on-1", "yes").with("from-1", "20:00").with("until-1", "осем")
}

fn ward_visits(full: bool) -> VisitsView {
    let lines = |states: &[VisitState]| {
        let states = if full { states } else { &[] };
        states.iter().map(|state| visit(*state)).collect::<Vec<_>>()
    };
    let plan =
        ("/duty/visits/plans/1".to_owned(), "Четвъртък, 10:00, всяка седмица: Мария Петрова".to_owned());
    let ward = |name: &&str| WardVisitsView {
        ward: (*name).to_owned(),
        plans: if full { vec![plan.clone()] } else { Vec::new() },
        planned: if full { 12 } else { 0 },
        made: if full { 11 } else { 0 },
        extra: i64::from(full),
    };
    VisitsView {
        wards: WARDS.iter().map(ward).collect(),
        waiting: lines(&[VisitState::Waiting]),
        coming: lines(&[VisitState::Planned, VisitState::Planned]),
        past: lines(&[VisitState::Made, VisitState::Missed]),
        may_plan: true,
        may_hand_over: full,
        may_report: full,
        centre: "1".into(),
    }
}

fn visit(state: VisitState) -> VisitLine {
    let note = match state {
        VisitState::Made => Some("Спокойно. Акушерката моли за листовки."),
        VisitState::Missed => Some("Карантина в отделението"),
        VisitState::Planned | VisitState::Waiting => None,
    };
    VisitLine {
        href: "/duty/visits/1".into(),
        ward: WARDS[0].into(),
        planned_at: NOW + SignedDuration::from_hours(47),
        done_at: (state == VisitState::Made).then_some(NOW),
        person: (state != VisitState::Planned).then(|| PEOPLE[0].to_owned()),
        state,
        place: (state == VisitState::Made).then(|| "Стая 12".to_owned()),
        note: note.map(str::to_owned),
    }
}

fn report(ward: Option<&str>, errors: FieldErrors) -> ReportView {
    let typed = Typed::default().with("at", "10.03.2026 10:00").with("place", "Стая 12");
    ReportView {
        action: "/duty/visits/1".into(),
        centre: "1".into(),
        ward: ward.map(str::to_owned),
        planned_at: ward.map(|_| NOW),
        wards: choices(&WARDS),
        typed: if errors.is_empty() { typed } else { typed.with("outcome", "missed") },
        errors,
        key: "key".into(),
        version: ward.map(|_| 1),
        was: Typed::default(),
    }
}

fn plan(version: Option<i64>, errors: FieldErrors) -> PlanFormView {
    PlanFormView {
        action: "/duty/visits/plans".into(),
        centre: "1".into(),
        wards: choices(&WARDS),
        people: choices(&PEOPLE),
        typed: Typed::default()
            .with("weekday", "4")
            .with("at", "10:00")
            .with("every", "40")
            .with("from", "10.03.2026"),
        errors,
        key: "key".into(),
        was: Typed::default(),
        version,
    }
}

fn notes(count: usize, errors: FieldErrors) -> HandoversView {
    let all: Vec<NoteView> = (0..count).map(note).collect();
    HandoversView {
        unread: all.clone(),
        past: all.into_iter().map(|note| NoteView { id: format!("past-{}", note.id), ..note }).collect(),
        next: (count > 1).then(|| "/duty/handovers?before=1".into()),
        may_write: true,
        centre: "1".into(),
        typed: Typed::default(),
        draft: (count > 1).then_some(NOW),
        errors,
        key: "key".into(),
    }
}

/// A hand-over note.
pub fn note(at: usize) -> NoteView {
    NoteView {
        id: at.to_string(),
        author: PEOPLE.get(at).map(|name| (*name).to_owned()).unwrap_or_default(),
        at: NOW,
        text: "По С-2026-0012 лекарят се обажда след 18 ч.\nСтаята за разговори е заета до обяд.".into(),
        readers: PEOPLE.iter().take(at).map(|name| (*name).to_owned()).collect(),
        key: "key".into(),
    }
}
