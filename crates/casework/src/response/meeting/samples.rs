//! The pages of meetings, of each kind.

use super::{
    Consent, Intention, Known, MeetingKind, MeetingRow, MeetingView, PartRole,
    pages::{self, MeetingFormView, MeetingPageView},
    read::ParticipantRow,
};
use crate::response::{
    guide::GuideStep,
    samples::{REFERENCE, address, ago, help, id, missing, tasks},
};
use base::{FieldErrors, Lang, Problem, jiff::civil::date, typed::Typed};
use page::Markup;

/// Every page, by name.
pub fn samples(lang: Lang) -> Vec<(&'static str, Markup)> {
    let mut wrong = missing("summary");
    wrong.add("participants", Problem::said("doctor-needed", super::w::doctor_needed));
    vec![
        ("meeting form, first", form(lang, MeetingKind::First, Typed::default(), FieldErrors::new())),
        ("meeting form, further", form(lang, MeetingKind::Further, typed(), FieldErrors::new())),
        ("meeting form, diagnosis with errors", form(lang, MeetingKind::Diagnosis, typed(), wrong)),
        ("meeting form, tripartite", form(lang, MeetingKind::Tripartite, typed(), FieldErrors::new())),
        ("meeting", show(lang, MeetingKind::First)),
        ("meeting, tripartite", show(lang, MeetingKind::Tripartite)),
    ]
}

/// A meeting of a kind.
pub fn meeting(kind: MeetingKind) -> MeetingRow {
    MeetingRow {
        id: id(40),
        kind,
        met_at: ago(110),
        minutes: Some(50),
        place: "Стая 12".into(),
        private: true,
        intention: kind.is_talk().then_some(Intention::Hesitates),
        father_known: kind.is_talk().then_some(Known::NotSaid),
        kin_known: kind.is_talk().then_some(Known::Known),
        consent: kind.is_talk().then_some(Consent::Consents),
        summary: "Иска да говори със сестра си.\n\nПопита дали може да го види пак.".into(),
        follow_up: (kind == MeetingKind::Diagnosis).then(|| "Ранна интервенция: 0888 000 000".into()),
        next_on: Some(date(2026, 3, 6)),
        user_name: "Вода Водеща".into(),
        user_latin: "Voda Vodeshta".into(),
        version: 1,
    }
}

fn typed() -> Typed {
    Typed::default()
        .with("met_at", "05.03.2026 12:40")
        .with("place", "Стая 12")
        .with("private", "yes")
        .with("participants-1.role", "mother")
        .with("participants-2.role", "doctor")
        .with("participants-2.name", "д-р Лекарова")
        .with("intention", "keeps")
}

fn form(lang: Lang, kind: MeetingKind, typed: Typed, errors: FieldErrors) -> Markup {
    let step = match kind {
        MeetingKind::First => GuideStep::FirstMeeting,
        MeetingKind::Further => GuideStep::Counselling,
        MeetingKind::Diagnosis => GuideStep::Diagnosis,
        MeetingKind::Tripartite => GuideStep::Tripartite,
    };
    let view = MeetingFormView {
        signal: address(),
        reference: REFERENCE.into(),
        kind,
        action: format!("{}/meetings", address()),
        version: None,
        before: Typed::default(),
        private_place: Some("Стая 12".into()),
        institutions: vec![("20".into(), "МБАЛ „Пример“".into())],
        restored: errors.is_empty().then(|| ago(5)),
        typed,
        errors,
        draft: Some("meeting-sample".into()),
        guidance: help(lang, step),
        key: "key".into(),
    };
    pages::entry(lang, &view)
}

fn show(lang: Lang, kind: MeetingKind) -> Markup {
    let participant = |role, name: &str, hospital: bool| ParticipantRow {
        meeting_id: id(40),
        role,
        name: name.into(),
        organisation_id: hospital.then(|| id(20)),
        organisation_bg: hospital.then(|| "МБАЛ „Пример“".into()),
        organisation_en: hospital.then(|| "Primer Hospital".into()),
    };
    let three = kind == MeetingKind::Tripartite;
    let view = MeetingPageView {
        signal: address(),
        reference: REFERENCE.into(),
        meeting: MeetingView {
            meeting: meeting(kind),
            participants: vec![
                participant(PartRole::Mother, "", false),
                participant(PartRole::Doctor, "д-р Лекарова", true),
            ],
            decisions: if three {
                vec!["Детето се изписва в петък".into()]
            } else {
                Vec::new()
            },
            tasks: if three { tasks() } else { Vec::new() },
        },
        may_change: !three,
        today: date(2026, 3, 5),
    };
    pages::show(lang, &view)
}
