//! Samples of requests. Nobody in them is real.

use super::{
    figures::Count,
    form::{NewRequest, Wanted},
    pages::{
        ChangeView, EntryView, FiguresView, ListView, OneView, change_page, entry_page, figures_page,
        list_page, one_page, ways_page,
    },
    register::{Narrow, RequestLine},
};
use crate::{
    general_access::{Kind, read::Sum},
    papers::{PapersView, samples::rows},
    record::{RequestId, RequestPerson, RequestView, StepKind, StepRow, read::RequestHead},
    state::State,
    triage::{self, Warning},
    ways::{Channel, Urgency, Way},
};
use base::{
    Code, FieldErrors, Id, Lang,
    jiff::{
        Timestamp,
        civil::{Date, date},
    },
    typed::Typed,
};
use casework::cases::PersonRole;
use directory::places::PlaceAnswer;
use page::Markup;
use people::{Name, Precision};

/// Every page of requests: empty, full, with errors.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let wrong = NewRequest::parse(
        &Typed::default().with("way", "court").with("urgency", "urgent"),
        &PlaceAnswer::none(),
        now(),
    )
    .err()
    .unwrap_or_default();
    let list = |lines, narrow| ListView {
        lines,
        next: None,
        narrow,
        typed: Typed::default(),
        errors: FieldErrors::new(),
        may_create: true,
        may_figures: true,
    };
    let not_changed = Wanted::parse(&Typed::default(), &PlaceAnswer::none()).err().unwrap_or_default();
    let all = Narrow { all: true, ..Narrow::open() };
    let change = |errors| ChangeView {
        request: id(),
        reference: "З-2026-0012".to_owned(),
        typed: Typed::default().with("wish", "Помощ с документите.").with("services", "skills-training"),
        was: Typed::default(),
        errors,
        place: PlaceAnswer::none(),
        version: 2,
    };
    vec![
        ("requests, none", list_page(lang, &list(vec![], Narrow::open()))),
        ("requests, nothing found", list_page(lang, &list(vec![], all.clone()))),
        ("requests", list_page(lang, &list(lines(), all))),
        ("request, ways in", ways_page(lang, None)),
        ("request, application", entry_page(lang, &entry(Way::Application, FieldErrors::new()))),
        ("request, referral", entry_page(lang, &entry(Way::Directorate, FieldErrors::new()))),
        ("request with errors", entry_page(lang, &entry(Way::Court, wrong.clone()))),
        ("request, change", change_page(lang, &change(FieldErrors::new()))),
        ("request, change with errors", change_page(lang, &change(not_changed))),
        ("request, open", one_page(lang, &one(State::WaitingPapers, true))),
        ("request, accepted", one_page(lang, &one(State::Accepted, false))),
        ("request, refused", one_page(lang, &one(State::Refused, true))),
        ("request, waits", one_page(lang, &one(State::Waiting, true))),
        ("request figures, none", figures_page(lang, &figures(vec![], vec![]))),
        (
            "request figures",
            figures_page(
                lang,
                &figures(
                    counts(),
                    vec![Sum { kind: Kind::Mobile, contacts: 2, people: 40, children: 21, materials: 30 }],
                ),
            ),
        ),
    ]
}

fn now() -> Timestamp {
    Timestamp::constant(1_772_713_800, 0)
}

fn today() -> Date {
    date(2026, 3, 5)
}

fn id() -> RequestId {
    RequestId::new(now())
}

fn entry(way: Way, errors: FieldErrors) -> EntryView {
    EntryView {
        way,
        bodies: vec![("1".to_owned(), "Дирекция „Социално подпомагане“".to_owned())],
        typed: Typed::default()
            .with("received_on", "05.03.2026")
            .with("person_q", "Мария")
            .with("channel", "phone"),
        errors,
        found: [Vec::new(), Vec::new(), Vec::new()],
        place: PlaceAnswer::none(),
        draft_of: Some(now()),
        now: now(),
    }
}

fn lines() -> Vec<RequestLine> {
    let one = |state: State, name: Option<Name>, urgency| RequestLine {
        id: id(),
        reference: "З-2026-0012".to_owned(),
        way: Way::Directorate,
        received_on: today(),
        created_at: now(),
        name,
        programme: Some("family-support".to_owned()),
        knows: true,
        urgency,
        state,
        missing: 1,
    };
    let name = || Some(Name::named("Мария", "", "Петрова"));
    let mut all: Vec<RequestLine> =
        State::ALL.iter().map(|state| one(*state, name(), Urgency::Urgent)).collect();
    let sealed = Some(access::secret::SEALED.to_owned());
    all.push(RequestLine {
        programme: sealed,
        knows: false,
        ..one(State::Received, name(), Urgency::Ordinary)
    });
    all.push(RequestLine { programme: None, missing: 0, ..one(State::Received, None, Urgency::Ordinary) });
    all
}

fn one(state: State, full: bool) -> OneView {
    OneView {
        request: request(state),
        papers: PapersView {
            request: id(),
            way: Way::Application,
            rows: rows(),
            state,
            may_write: full,
            today: today(),
        },
        made: documents::making::sample("request", documents::Kind::Application),
        warnings: full.then(|| vec![Warning::Place(triage::Place::NotSaid)]),
        deadlines: Vec::new(),
        steps: steps(),
        waits_since: (state == State::Waiting).then_some(today()),
        may_write: full,
        may_case: true,
        now: now(),
        today: today(),
    }
}

/// A request that says everything.
fn request(state: State) -> RequestView {
    let accepted = state == State::Accepted;
    let head = RequestHead {
        id: id(),
        centre_id: Id::new(now()),
        reference: "З-2026-0012".to_owned(),
        way: Way::Directorate,
        channel: Channel::Letter,
        received_on: today(),
        created_at: now(),
        organisation_id: Some(Id::new(now())),
        organisation_bg: Some("Дирекция „Социално подпомагане“".to_owned()),
        organisation_en: Some("Social Assistance Directorate".to_owned()),
        referral_number: Some("94-00-123".to_owned()),
        referral_on: Some(date(2026, 3, 2)),
        term_months: Some(6),
        settlement_code: None,
        settlement: "с. Енина".to_owned(),
        settlement_latin: "s. Enina".to_owned(),
        programme: Some("family-support".to_owned()),
        urgency: Urgency::Urgent,
        urgency_reason: Some("Бебето се изписва утре.".to_owned()),
        wish: "Помощ с документите на детето и с намирането на работа.".to_owned(),
        state,
        decided_on: None,
        case_id: accepted.then(|| Id::new(now())),
        case_reference: accepted.then(|| "2026-0009".to_owned()),
        refusal_told_on: (state == State::Refused).then(today),
        appeal: None,
        appealed_on: None,
        period_id: None,
        version: 3,
    };
    let person = |name: Name, role, asks, born_on| RequestPerson {
        person_id: Id::new(now()),
        role,
        asks,
        name,
        born_on,
        precision: Some(Precision::Exact),
        expected_on: None,
    };
    let mother = person(Name::named("Мария", "", "Петрова"), PersonRole::Mother, true, None);
    RequestView {
        head,
        readable: [mother.person_id].into(),
        people: vec![
            mother,
            person(Name::named("Иво", "", "Петров"), PersonRole::Child, false, Some(date(2025, 2, 1))),
        ],
        services: vec!["information-counselling".to_owned(), "skills-training".to_owned()],
        groups: vec!["TG02".to_owned()],
        referral_services: vec!["skills-training".to_owned()],
    }
}

fn steps() -> Vec<StepRow> {
    let step = |kind: StepKind| StepRow {
        kind,
        at: now(),
        on_day: today(),
        user_name: Some("Вяра Водеща".to_owned()),
        user_latin: Some("Vyara Vodeshta".to_owned()),
        ground: match kind {
            StepKind::Refuse => Some("other".to_owned()),
            StepKind::Priority => Some("raised".to_owned()),
            _ => Some("received".to_owned()),
        },
        organisation_bg: Some("Отдел „Закрила на детето“".to_owned()),
        organisation_en: Some("Child Protection Department".to_owned()),
        text: if kind == StepKind::Paper { "consent".to_owned() } else { "Защото.".to_owned() },
    };
    let mut all: Vec<StepRow> = StepKind::ALL.iter().map(|kind| step(*kind)).collect();
    for what in ["asked", "waived", "submitted"] {
        all.push(StepRow { ground: Some(what.to_owned()), ..step(StepKind::Paper) });
    }
    all
}

fn figures(counts: Vec<Count>, access: Vec<Sum>) -> FiguresView {
    let waiting = (i64::try_from(counts.len()).unwrap_or(0), counts.first().map(|_| date(2026, 1, 2)));
    FiguresView {
        from: date(2026, 1, 1),
        until: today(),
        counts,
        waiting,
        access,
        typed: Typed::default(),
        errors: FieldErrors::new(),
    }
}

fn counts() -> Vec<Count> {
    let count = |way, state, count| Count { way, state, count };
    vec![
        count(Way::Application, State::Accepted, 4),
        count(Way::Application, State::Waiting, 2),
        count(Way::Directorate, State::Refused, 1),
    ]
}
