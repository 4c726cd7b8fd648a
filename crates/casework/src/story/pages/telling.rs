//! How each thing that happened is told.

use super::{StoryView, folding::Part};
use crate::{
    cases::{CareForm, PersonRole, TeamRole, closures::Outcome},
    notes::{self, NoteKind},
    risk::Risk,
    signals::StepKind,
    story::{Happening, Kind, w},
};
use base::{Code, Lang, jiff::civil::Date, rules::Rules};
use page::{Markup, TimelineItem, Tone, html, list, when};

/// One entry of the timeline, which may tell of several things that were written down in one go.
pub fn part(lang: Lang, view: &StoryView, part: &Part) -> TimelineItem {
    match part {
        Part::One(one) => item(lang, view, one),
        Part::People(people) => {
            let is_new = people.iter().any(|one| view.is_new(one));
            TimelineItem {
                at: people.first().map_or(view.now, |one| one.at),
                title: html! { (w::people_changed(lang)) @if is_new { " " (list::tag(w::is_new(lang), Tone::Info)) } },
                by: String::new(),
                body: lines(lang, view, people),
                kind: Kind::People.label(lang).to_owned(),
            }
        }
        Part::Opening(opening, with) => {
            let mut item = item(lang, view, opening);
            item.body = html! { (item.body) (lines(lang, view, with)) };
            item
        }
    }
}

/// Several things, a line each: the family first, then the team, then the rest.
fn lines(lang: Lang, view: &StoryView, several: &[&Happening]) -> Markup {
    let rank = |one: &&Happening| match one.what.as_str() {
        "person" => 0,
        "worker-left" => 1,
        "worker" => 2,
        _ => 3,
    };
    // That the signal is closed goes without saying once its case is open.
    let mut several: Vec<_> = several.iter().filter(|one| one.kind != Kind::Signal).collect();
    several.sort_by_key(|one| (rank(one), one.id));
    html! { ul.lines { @for one in several { li { (told(lang, view, one).0) } } } }
}

/// One thing as an entry.
fn item(lang: Lang, view: &StoryView, one: &Happening) -> TimelineItem {
    let (title, body) = told(lang, view, one);
    let title = html! {
        (title)
        @if view.is_new(one) { " " (list::tag(w::is_new(lang), Tone::Info)) }
        @if one.kind != Kind::Note && one.layer != access::Layer::General { " " (notes::layer_tag(lang, one.layer)) }
    };
    // Of a worker who came or went the name stands in the title already.
    let by = if one.what.starts_with("worker") { "" } else { one.by(lang).unwrap_or_default() };
    TimelineItem { at: one.at, title, by: by.to_owned(), body, kind: one.kind.label(lang).to_owned() }
}

fn told(lang: Lang, view: &StoryView, one: &Happening) -> (Markup, Markup) {
    let text = one.text.as_deref().unwrap_or_default();
    let plain = |title: String| (html! { (title) }, typed(text));
    match (one.kind, one.what.as_str()) {
        (Kind::Note, _) => note(lang, view, one),
        (Kind::Task, "given") => {
            let due = one.detail.as_deref().and_then(|day| day.parse::<Date>().ok());
            plain(match due {
                Some(day) => w::task_given_until(lang, when::date(lang, day)),
                None => w::task_given(lang).to_owned(),
            })
        }
        (Kind::Task, _) => plain(w::task_done(lang).to_owned()),
        (Kind::File, _) => {
            let href = format!("/cases/{}/files/{}", view.case.id, one.id);
            (html! { a href=(href) download { (text) } }, html! {})
        }
        (Kind::Paper, _) => {
            let number = one.detail.as_deref().unwrap_or_default();
            (html! { a href={ "/papers/" (one.id) } { (w::paper_made(lang, number, text)) } }, html! {})
        }
        (Kind::Risk, _) => plain(w::risk_assessed(lang, coded::<Risk>(lang, one))),
        (Kind::Assessment, "finished") => {
            let titles = one.detail.as_deref().unwrap_or_default();
            let (bg, en) = titles.split_once('|').unwrap_or((titles, titles));
            let title = if lang == Lang::En { en } else { bg };
            let href = format!("/cases/{}/assessments/{}", view.case.id, one.id);
            (html! { a href=(href) { (w::assessed(lang, title)) } }, html! {})
        }
        (Kind::Assessment, "goal-set") => {
            let due = one.detail.as_deref().and_then(|day| day.parse::<Date>().ok());
            plain(w::goal_set_until(lang, due.map(|day| when::date(lang, day)).unwrap_or_default()))
        }
        (Kind::Assessment, _) => plain(w::goal_closed(lang, one.detail.as_deref().unwrap_or_default())),
        (Kind::Path, "kind-step" | "kind-correction" | "kind-added" | "kind-ended") => {
            (of_kind(lang, view, one), typed(text))
        }
        (Kind::Path, what) => {
            let page = match what {
                "needs-assessment" => format!("needs-assessments/{}", one.id),
                "review" => format!("reviews/{}", one.id),
                "agreement" => format!("agreements/{}", one.id),
                "consent" => "path".to_owned(),
                what if what.starts_with("referral-") => format!("referrals/{}", one.id),
                _ => format!("plans/{}", one.id),
            };
            let href = format!("/cases/{}/{page}", view.case.id);
            (html! { a href=(href) { (w::path_told(lang, what)) } }, typed(text))
        }
        (Kind::People, "person") => {
            // The name comes as the view of names gives it.
            let name = people::Name::read_text(text).map(|name| name.display(lang)).unwrap_or_default();
            let href = format!("/people/{}", one.id);
            (
                html! { (w::person_came(lang, coded::<PersonRole>(lang, one))) ": " a href=(href) { (name) } },
                html! {},
            )
        }
        (Kind::People, "worker") => {
            (html! { (w::worker_came(lang, worker(lang, one), coded::<TeamRole>(lang, one))) }, html! {})
        }
        (Kind::People, _) => (html! { (w::worker_left(lang, worker(lang, one))) }, html! {}),
        (Kind::Course, "opened") => plain(w::opened(lang, &view.case.reference)),
        (Kind::Course, "request") => {
            plain(w::request_accepted(lang, one.detail.as_deref().unwrap_or_default()))
        }
        (Kind::Course, "closed") => plain(w::closed(lang, coded::<Outcome>(lang, one))),
        (Kind::Course, "reopened") => plain(w::reopened(lang).to_owned()),
        (Kind::Course, _) => plain(w::followed_up(lang, coded::<CareForm>(lang, one))),
        (Kind::Signal, "meeting") => plain(w::meeting(lang, one.detail.as_deref().unwrap_or("other"))),
        (Kind::Signal, _) => plain(coded::<StepKind>(lang, one)),
    }
}

/// A step of a kind of the case, or that the work of a kind began or ended: `kind/step|day`, or the kind alone.
fn of_kind(lang: Lang, view: &StoryView, one: &Happening) -> Markup {
    let rules = Rules::embedded();
    let (code, day) = one.detail.as_deref().and_then(|detail| detail.split_once('|')).unwrap_or_default();
    let kind = code.split_once('/').map_or(one.detail.as_deref().unwrap_or_default(), |(kind, _)| kind);
    let name = rules.programmes().label(kind, lang);
    let told = match rules.case_step(code) {
        None if one.what == "kind-ended" => w::kind_ended(lang, name),
        None => w::kind_added(lang, name),
        Some(step) => {
            let day = day.parse::<Date>().map(|day| when::date(lang, day)).unwrap_or_default();
            match one.what.as_str() {
                "kind-correction" => w::kind_correction(lang, day, name, step.name(lang)),
                _ => w::kind_step(lang, day, name, step.name(lang)),
            }
        }
    };
    html! { a href={ "/cases/" (view.case.id) "/kinds/" (kind) } { (told) } }
}

fn note(lang: Lang, view: &StoryView, one: &Happening) -> (Markup, Markup) {
    let corrections: Vec<_> =
        view.corrections.iter().filter(|correction| correction.note_id.uuid() == one.id).cloned().collect();
    let href = format!("/cases/{}/notes/{}", view.case.id, one.id);
    let title =
        html! { a href=(href) { (coded::<NoteKind>(lang, one)) } " " (notes::layer_tag(lang, one.layer)) };
    let text = one.text.as_deref().unwrap_or_default();
    let now_holds = corrections.last().map_or(text, |correction| correction.text.as_str());
    let session = view.sessions.iter().find(|session| session.note_id.uuid() == one.id);
    let session = notes::told_session(lang, &view.case, session);
    let Some(beginning) = beginning(now_holds) else {
        return (title, html! { (session) (notes::texts(lang, text, &corrections)) });
    };
    let body =
        html! { (session) p.as-typed { (beginning) "…" } p.way { a href=(href) { (w::whole_note(lang)) } } };
    (title, body)
}

/// Most characters of a note in the story; the whole of a longer one stands on its own page.
const MOST: usize = 1200;

/// The beginning of a text that is too long, up to the end of a word; nothing when it is not.
fn beginning(text: &str) -> Option<&str> {
    let (end, _) = text.char_indices().nth(MOST)?;
    let cut = &text[..end];
    Some(cut.rfind(char::is_whitespace).map_or(cut, |end| &cut[..end]))
}

fn worker(lang: Lang, one: &Happening) -> &str {
    one.by(lang).unwrap_or("–")
}

/// The words of the code in `detail`; the code itself should it not be known any more.
fn coded<C: Code>(lang: Lang, one: &Happening) -> String {
    let code = one.detail.as_deref().unwrap_or_default();
    C::from_code(code).map_or_else(|| code.to_owned(), |value| value.label(lang).to_owned())
}

fn typed(text: &str) -> Markup {
    html! { @if !text.is_empty() { p.as-typed { (text) } } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_note_is_cut_at_a_word() {
        assert_eq!(beginning("кратка"), None);
        let long = "дума ".repeat(400);
        let cut = beginning(&long).unwrap();
        assert!(cut.ends_with("дума") && cut.chars().count() <= MOST, "{}", cut.chars().count());
        assert_eq!(beginning(&"я".repeat(2000)).map(|cut| cut.chars().count()), Some(MOST));
    }
}
