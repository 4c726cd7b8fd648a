//! Samples of complaints. Nobody in them is real.

use super::{
    Against, Channel, NewComplaint, NewStep, Outcome, Reason, Sender, State, Step,
    figures::Terms,
    outside,
    pages::{
        DoorView, EntryView, FiguresView, ListView, OneView, PosterView, RegisterView, StepView, door_page,
        entry_page, figures_page, list_page, one_page, poster_page, register_page, step_page,
    },
    read::{Complaint, Narrow},
    steps::{Happened, StepRow},
};
use base::{
    FieldErrors, Lang, Problem,
    jiff::{Timestamp, civil::date},
    typed::Typed,
};
use casework::cases::samples::{colleagues, id, now, today};
use documents::registers::Period;
use page::Markup;
use papers::{Cell, Sheet};

/// Every page: empty, full, with errors.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let mut all = vec![
        ("complaints, empty", list_page(lang, &list(false))),
        ("complaints", list_page(lang, &list(true))),
        ("complaint", one_page(lang, &one(State::Received))),
        ("complaint, looked into", one_page(lang, &one(State::LookedInto))),
        ("complaint, answered", one_page(lang, &one(State::Answered))),
        ("complaints, register", register_page(lang, &register(true))),
        ("complaints, register empty", register_page(lang, &register(false))),
        ("complaints, register with errors", register_page(lang, &no_period())),
        ("complaints, figures", figures_page(lang, &figures(true))),
        ("complaints, figures empty", figures_page(lang, &figures(false))),
        ("complaints, link", door_page(lang, &door(true))),
        ("complaints, no link", door_page(lang, &door(false))),
        ("complaints, poster", poster_page(lang, &poster())),
    ];
    all.extend(entries(lang));
    all.extend(steps(lang));
    all.extend(outside::samples::samples(lang));
    all
}

fn entries(lang: Lang) -> [(&'static str, Markup); 2] {
    let view = |typed, errors, draft_of| EntryView {
        typed,
        errors,
        found: Vec::new(),
        colleagues: colleagues(),
        draft_of,
        now: now(),
        may_list: true,
    };
    let wrong =
        Typed::default().with("sender", "person").with("against", "employee").with("person_q", "Мария");
    let errors = NewComplaint::parse(&wrong, now()).err().unwrap_or_default();
    let likely = Typed::default().with("received_on", "05.03.2026").with("sender", "named");
    [
        ("complaint, new", entry_page(lang, &view(likely, FieldErrors::new(), Some(now())))),
        ("complaint, new with errors", entry_page(lang, &view(wrong, errors, None))),
    ]
}

fn steps(lang: Lang) -> Vec<(&'static str, Markup)> {
    let view = |step, typed: Typed, errors| {
        let view = StepView {
            step,
            complaint: complaint(State::LookedInto),
            colleagues: colleagues(),
            due_on: Some(date(2026, 3, 19)),
            typed,
            errors,
        };
        step_page(lang, &view)
    };
    let on = || Typed::default().with("on", "05.03.2026");
    let wrong = on().with("outcome", "upheld").with("text", "Извиняваме се.");
    let errors = NewStep::parse(Step::Answer, &wrong, today(), today()).err().unwrap_or_default();
    vec![
        ("complaint, assign", view(Step::Assign, Typed::default(), FieldErrors::new())),
        ("complaint, acknowledge", view(Step::Acknowledge, on(), FieldErrors::new())),
        ("complaint, look into", view(Step::LookInto, on(), FieldErrors::new())),
        ("complaint, answer", view(Step::Answer, on(), FieldErrors::new())),
        ("complaint, answer with errors", view(Step::Answer, wrong, errors)),
        ("complaint, withdraw", view(Step::Withdraw, on(), FieldErrors::new())),
    ]
}

/// A complaint in a state.
pub fn complaint(state: State) -> Complaint {
    let is_answered = state == State::Answered;
    Complaint {
        id: id(81),
        centre_id: id(2),
        reference: "Ж-2026-0003".to_owned(),
        received_on: date(2026, 3, 2),
        created_at: now(),
        channel: Channel::Spoken,
        sender: Sender::Named,
        sender_name: Some("Станка Измислена".to_owned()),
        sender_contact: Some("0888 000 001".to_owned()),
        person_id: None,
        person_name: None,
        is_child: false,
        reason: Reason::Waiting,
        against: Against::Employee,
        about_user_id: (state != State::Received).then(|| id(9)),
        about_name: (state != State::Received).then(|| "Милен Тестов".to_owned()),
        about_latin: (state != State::Received).then(|| "Milen Testov".to_owned()),
        text: "Два пъти дойдохме в уречения час и никой не ни прие.\nДетето плака през цялото време."
            .to_owned(),
        is_confidential: true,
        state,
        handler_id: (state != State::Received).then(|| id(7)),
        handler_name: (state != State::Received).then(|| "Калина Опитова".to_owned()),
        handler_latin: (state != State::Received).then(|| "Kalina Opitova".to_owned()),
        outcome: is_answered.then_some(Outcome::Upheld),
        measures: is_answered.then(|| "Отменена среща се съобщава по телефона предния ден.".to_owned()),
        answer: is_answered.then(|| "Права сте. Извиняваме се на Вас и на детето.".to_owned()),
        closed_on: is_answered.then_some(date(2026, 3, 5)),
        risk_at: Some(now()),
        due_at: "2026-03-16T22:00:00Z".parse().ok(),
        met_at: is_answered.then(now),
        lifted_at: None,
        version: 3,
    }
}

fn list(full: bool) -> ListView {
    let states = [State::Received, State::LookedInto, State::Answered, State::Withdrawn];
    ListView {
        lines: if full { states.map(complaint).to_vec() } else { Vec::new() },
        next: full.then(|| "/complaints?after=x".to_owned()),
        narrow: Narrow::open(),
        typed: Typed::default(),
        errors: FieldErrors::new(),
        may_create: full,
        may_export: full,
        may_figures: full,
        may_link: full,
        today: today(),
    }
}

fn one(state: State) -> OneView {
    let told = |kind, text: &str| StepRow {
        kind,
        at: now(),
        on_day: today(),
        user_name: Some("Росица Пробна".to_owned()),
        user_latin: Some("Rositsa Probna".to_owned()),
        text: text.to_owned(),
    };
    OneView {
        complaint: complaint(state),
        steps: vec![
            told(Happened::LookInto, "Срещата е била отменена, без да се обадим."),
            told(Happened::Acknowledge, ""),
            told(Happened::Assign, "Калина Опитова"),
            told(Happened::Received, ""),
        ],
        may_write: true,
        may_assign: true,
        may_person: false,
        today: today(),
    }
}

fn register(full: bool) -> RegisterView {
    let heads: Vec<String> = ["Номер", "Постъпила", "От кого"].map(str::to_owned).to_vec();
    let row = vec!["Ж-2026-0003".into(), today().into(), Cell::Empty];
    RegisterView {
        period: Period::year_to(today()),
        sheet: Some(Sheet {
            title: "Регистър".to_owned(),
            heads,
            rows: if full { vec![row] } else { Vec::new() },
        }),
        typed: Typed::default(),
        errors: FieldErrors::new(),
    }
}

fn no_period() -> RegisterView {
    RegisterView {
        sheet: None,
        typed: Typed::default().with("to", "утре"),
        errors: FieldErrors::one("to", Problem::NotADate),
        ..register(false)
    }
}

fn figures(full: bool) -> FiguresView {
    FiguresView {
        period: Period::year_to(today()),
        terms: if full {
            Terms { received: 14, in_time: 9, late: 1, over: 1, withdrawn: 1 }
        } else {
            Terms { received: 0, in_time: 0, late: 0, over: 0, withdrawn: 0 }
        },
        reasons: if full { vec![(Reason::Waiting, 8), (Reason::Attitude, 4)] } else { Vec::new() },
        outcomes: if full { vec![(Outcome::Upheld, 6), (Outcome::Withdrawn, 1)] } else { Vec::new() },
        typed: Typed::default(),
        errors: FieldErrors::new(),
    }
}

fn door(full: bool) -> DoorView {
    let since: Timestamp = now();
    DoorView { link: full.then(|| ("https://zaedno.example/c/abc".to_owned(), since)), key: "k".to_owned() }
}

fn poster() -> PosterView {
    PosterView {
        centre: ["ЦОП „Заедно“".to_owned(), "CSC Zaedno".to_owned()],
        phone: Some("+35928223510".to_owned()),
        address: "https://zaedno.example/c/abcdefghijklmnopqrstuvwxyzabcdefghijklmnopq".to_owned(),
    }
}
