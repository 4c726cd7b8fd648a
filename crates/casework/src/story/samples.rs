//! Samples of the story. Nobody in them is real.

use super::{
    Happening, Kind,
    pages::{StoryView, story_page},
    read::Wanted,
};
use crate::{
    cases::{
        deadlines::CaseDeadline,
        samples::{case, closed, id, now, viewer},
    },
    cursor::Cursor,
    notes::{self, Draft, NoteKind},
};
use access::Layer;
use base::{
    Lang,
    jiff::{SignedDuration, Timestamp},
    typed::Typed,
};
use page::Markup;

/// The story: full, at its beginning, of a closed case, narrowed to nothing.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let view = |happenings, typed: Typed| StoryView {
        panel: page::html! {},
        case: case(true),
        wanted: Wanted::typed(&typed),
        happenings,
        older: None,
        corrections: vec![notes::samples::correction(84, "Посетихме семейството.")],
        sessions: vec![notes::samples::session()],
        follow_ups: Vec::new(),
        deadlines: Vec::new(),
        drafts: Vec::new(),
        viewer: viewer(),
        last_look: Some(Timestamp::constant(1_772_700_000, 0)),
        now: now(),
    };
    let older = Some(Cursor { at: now(), id: id::<()>(1).uuid() });
    let full = StoryView {
        older,
        drafts: vec![draft()],
        deadlines: deadlines(),
        ..view(happenings(), Typed::default())
    };
    let begun = StoryView { case: case(false), ..view(Vec::new(), Typed::default()) };
    let ended = StoryView { case: closed(), ..view(happenings(), Typed::default()) };
    let narrowed = view(Vec::new(), Typed::default().with("kind", "file"));
    vec![
        ("story", story_page(lang, &full)),
        ("story, beginning", story_page(lang, &begun)),
        ("story, closed", story_page(lang, &ended)),
        ("story, nothing found", story_page(lang, &narrowed)),
    ]
}

/// One that is late, one at risk, one with time left.
fn deadlines() -> Vec<CaseDeadline> {
    let one = |number, rule_key: &str, risk, due| CaseDeadline {
        id: id(number),
        rule_key: rule_key.to_owned(),
        risk_at: now() + SignedDuration::from_hours(risk),
        due_at: now() + SignedDuration::from_hours(due),
    };
    vec![
        one(141, "needs-assessment-and-plan", -96, -48),
        one(142, "plan-review", -2, 24),
        one(143, "adoption-follow-up", 300, 400),
    ]
}

fn draft() -> Draft {
    Draft {
        id: id(111),
        kind: NoteKind::Phone,
        layer: Layer::General,
        happened_at: now(),
        text: "Обади се бабата.".to_owned(),
        saved_at: now(),
        version: 1,
        mode: None,
        service: None,
        goal_id: None,
        method: None,
        test_name: None,
        test_result: None,
        assessment_id: None,
    }
}

fn happenings() -> Vec<Happening> {
    let one = |number: u128, kind, what: &str, detail: &str, text: &str| Happening {
        at: now(),
        id: uuid::Uuid::from_u128(number),
        recorded_at: now(),
        kind,
        what: what.to_owned(),
        detail: Some(detail.to_owned()),
        layer: Layer::General,
        text: Some(text.to_owned()),
        user_id: Some(id(22)),
        user_name: Some("Психа Логова".to_owned()),
        user_latin: Some("Psiha Logova".to_owned()),
    };
    let name = "named|female|Мария||Петрова|Maria||Petrova||||";
    vec![
        Happening {
            layer: Layer::Psychology,
            ..one(83, Kind::Note, "note", "counselling", "Говорихме за съня.")
        },
        one(121, Kind::Task, "given", "2026-03-08", "Избор на личен лекар"),
        one(122, Kind::Task, "done", "", "Бебешки пакет"),
        one(123, Kind::File, "added", "akt.pdf", "Акт за раждане"),
        one(134, Kind::Paper, "finalised", "21", "Договор за ползване на социални услуги"),
        one(124, Kind::Risk, "assessed", "medium", "Бабата ще помага."),
        one(125, Kind::People, "person", "mother", name),
        one(126, Kind::People, "worker", "member", ""),
        one(127, Kind::People, "worker-left", "member", ""),
        one(128, Kind::Signal, "meeting", "tripartite", "Уговорихме изписването."),
        one(129, Kind::Signal, "step", "received", ""),
        one(135, Kind::Path, "kind-step", "foster-care/training|2026-03-01", ""),
        one(136, Kind::Path, "kind-correction", "foster-care/application|2026-02-20", ""),
        one(137, Kind::Path, "kind-added", "foster-care", "Бабата кандидатства."),
        one(138, Kind::Path, "kind-ended", "foster-care", "Подкрепата приключи."),
        one(130, Kind::Course, "closed", "reached", "Справят се."),
        one(131, Kind::Course, "reopened", "", "Майката се обади отново."),
        one(132, Kind::Course, "followed-up", "kin", "Живее при баба си."),
        one(133, Kind::Course, "opened", "2026-02-22", ""),
    ]
}
