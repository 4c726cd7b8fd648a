//! How each thing that happened is told in print. What has a section of its own in the file is left out here.

use super::{LANG, w};
use base::{Code, clock};
use casework::{
    cases::closures::Outcome,
    notes::{Correction, NoteKind, SessionTold, layer_label, w as words},
    risk::Risk,
    signals::StepKind,
    story::{Happening, Kind},
};
use page::when;
use serde_json::{Value, json};

/// An entry of the story; `None` for what stands elsewhere in the file.
pub(super) fn told(one: &Happening, corrections: &[Correction], sessions: &[SessionTold]) -> Option<Value> {
    let title = title(one)?;
    let mut text = one.text.clone().unwrap_or_default();
    for of in sessions.iter().filter(|of| of.note_id.uuid() == one.id) {
        text.push('\n');
        text.push_str(&session(of));
    }
    for correction in corrections.iter().filter(|correction| correction.note_id.uuid() == one.id) {
        let when = when::date(LANG, clock::date_of(correction.corrected_at));
        text.push('\n');
        text.push_str(&w::corrected(LANG, correction.reason.as_str(), correction.text.as_str(), when));
    }
    Some(json!({
        "at": when::date_time(LANG, one.at),
        "who": one.by(LANG),
        "title": title,
        "text": text,
        "layer": layer_label(LANG, one.layer),
    }))
}

/// The session behind a note: with whom, which service, towards which goal, how, with which test.
fn session(of: &SessionTold) -> String {
    let parts = [
        (words::mode(LANG), of.mode.map(|mode| mode.label(LANG))),
        (words::service(LANG), of.service(LANG)),
        (words::goal(LANG), of.goal.as_deref()),
        (words::method(LANG), of.method.as_deref()),
        (words::test_name(LANG), of.test_name.as_deref()),
        (words::test_result(LANG), of.test_result.as_deref()),
        (words::assessment(LANG), of.title(LANG)),
    ];
    let said = parts.into_iter().filter_map(|(what, said)| Some(format!("{what}: {}", said?)));
    said.collect::<Vec<_>>().join("; ")
}

fn title(one: &Happening) -> Option<String> {
    Some(match (one.kind, one.what.as_str()) {
        (Kind::Note, _) => coded::<NoteKind>(one),
        (Kind::Risk, _) => w::risk(LANG, coded::<Risk>(one)),
        (Kind::Course, "opened") => w::opened(LANG).to_owned(),
        (Kind::Course, "closed") => w::closed(LANG, coded::<Outcome>(one)),
        (Kind::Course, "reopened") => w::reopened(LANG).to_owned(),
        (Kind::Course, _) => w::followed_up(LANG).to_owned(),
        (Kind::Signal, "meeting") => w::meeting(LANG).to_owned(),
        (Kind::Signal, _) => coded::<StepKind>(one),
        (Kind::Path, what) => casework::story::w::path_told(LANG, what).to_owned(),
        (Kind::Task | Kind::File | Kind::Paper | Kind::Assessment | Kind::People, _) => return None,
    })
}

/// The words of the code in `detail`; the code itself should it not be known any more.
fn coded<C: Code>(one: &Happening) -> String {
    let code = one.detail.as_deref().unwrap_or_default();
    C::from_code(code).map_or_else(|| code.to_owned(), |value| value.label(LANG).to_owned())
}
