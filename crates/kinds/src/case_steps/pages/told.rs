//! What was recorded, and the two parents side by side.

use super::super::{StepRecord, view::KindView};
use crate::{answers::shown, w};
use base::{Lang, ids::PersonId, rules::KindStep};
use casework::{
    files::{self, About, AboutKind},
    notes,
};
use page::{Markup, Tone, form, html, list, story, when};

/// Both parents with what was done with each: the same for both, neither first but by name.
pub fn parties(lang: Lang, view: &KindView) -> Markup {
    let parents = view.lists.parents();
    let shared = || view.lines.iter().map(|line| line.step).filter(|step| step.each_parent);
    html! {
        section {
            h3 { (w::parties(lang)) }
            @if parents.len() < 2 {
                (story::empty_state(w::parties_missing(lang), html! {
                    p { (form::button_link(&format!("/cases/{}/people", view.case.id), w::to_people(lang))) }
                }))
            } @else {
                p { (w::parties_alike(lang)) }
            }
            div.alike {
                @for (id, name) in &parents {
                    section.card {
                        h4 { a href={ "/people/" (id) } { (name) } }
                        ul.plain { @for step in shared() { li { (with(lang, view, step, *id)) } } }
                    }
                }
            }
        }
    }
}

fn with(lang: Lang, view: &KindView, step: &KindStep, parent: PersonId) -> Markup {
    let days: Vec<_> = view
        .work
        .recorded
        .iter()
        .filter(|one| one.step == step.code && one.party_id == Some(parent))
        .map(|one| when::date(lang, one.happened_on))
        .collect();
    html! {
        (step.name(lang)) ": "
        @if days.is_empty() { (w::not_yet(lang)) } @else { (days.join(", ")) }
    }
}

/// What was recorded, the latest first.
pub fn records(lang: Lang, view: &KindView) -> Markup {
    html! {
        section {
            h3 { (w::recorded(lang)) }
            @if view.records.is_empty() { (story::empty_state(w::nothing_recorded(lang), html! {})) }
            @for record in view.standing() { (one(lang, view, record)) }
        }
    }
}

fn one(lang: Lang, view: &KindView, record: &StepRecord) -> Markup {
    let Some(step) = view.work.kind.step(&record.step) else { return html! {} };
    let before = view.before(record);
    let can_correct = view.is_open() && view.writes(step);
    html! {
        section.card.record id={ "record-" (record.id) } {
            h4 { (step.name(lang)) ", " (when::date(lang, record.happened_on)) }
            p.soft {
                (w::recorded_by(lang, record.by(lang), when::date_time(lang, record.recorded_at)))
                @if record.layer != view.work.layer() { " " (notes::layer_tag(lang, record.layer)) }
                @if !before.is_empty() { " " (list::tag(w::corrected(lang), Tone::Info)) }
            }
            (answered(lang, view, step, record))
            @for (_, made) in view.made.iter().filter(|(of, _)| *of == record.id.uuid()) { (documents::making::lines(lang, made)) }
            (attached(lang, view, record, before.last().copied()))
            @if !before.is_empty() { (list::details(w::as_first_recorded(lang), earlier(lang, view, step, record, &before))) }
            @if can_correct {
                p.way { a href={ (view.here()) "/records/" (record.id) } { (w::correct(lang)) span.unseen { " " (step.name(lang)) ", " (when::date(lang, record.happened_on)) } } }
            }
        }
    }
}

/// The files of a step: they belong to it as it was first recorded, and stay with its corrections.
fn attached(lang: Lang, view: &KindView, record: &StepRecord, first: Option<&StepRecord>) -> Markup {
    let about = About { kind: AboutKind::CaseStep, id: first.map_or(record.id, |first| first.id).uuid() };
    let may_add = view.case.may.write_files.contains(&record.layer);
    files::files_of(lang, view.case.id, &view.files, about, may_add)
}

fn answered(lang: Lang, view: &KindView, step: &KindStep, record: &StepRecord) -> Markup {
    let party = record.party_id.and_then(|party| {
        view.lists.people.iter().find(|(id, ..)| *id == party).map(|(_, name, _)| name.clone())
    });
    let facts: Vec<_> = party
        .map(|name| (w::party(lang), name))
        .into_iter()
        .chain(shown(lang, step, &record.answers, &view.lists))
        .chain(record.answers.urgent_reason().map(|reason| (w::urgent_reason(lang), reason.to_owned())))
        .map(|(label, answer)| (label, html! { span.as-typed { (answer) } }))
        .collect();
    list::summary_list(&facts)
}

/// What stood there before, and why it was corrected.
fn earlier(
    lang: Lang,
    view: &KindView,
    step: &KindStep,
    record: &StepRecord,
    before: &[&StepRecord],
) -> Markup {
    let later = std::iter::once(record).chain(before.iter().copied());
    html! {
        @for (old, by) in before.iter().zip(later) {
            p {
                (w::corrected_by(lang, by.by(lang), when::date_time(lang, by.recorded_at)))
                @if let Some(reason) = &by.reason { " " (reason) }
            }
            p.soft { (when::date(lang, old.happened_on)) " · " (w::recorded_by(lang, old.by(lang), when::date_time(lang, old.recorded_at))) }
            (answered(lang, view, step, old))
        }
    }
}
