//! One criterion in a year.

use super::level_tag;
use crate::board::{
    Kind, Level,
    form::TEXT_MOST,
    read::{ActionRow, EvidenceRow, Line},
    w,
};
use access::answer::form_key;
use base::{Code, FieldErrors, Lang, jiff::civil::Date, typed::Typed};
use page::{Fields, Markup, Tone, form, html, list, when};

/// One criterion.
#[derive(Debug, Clone)]
pub struct OneView {
    /// The criterion.
    pub line: Line,
    /// The year.
    pub year: i64,
    /// What shows it, and whether each opens for the viewer.
    pub evidence: Vec<(EvidenceRow, bool)>,
    /// What is to be done.
    pub actions: Vec<ActionRow>,
    /// Who works in the centre.
    pub colleagues: Vec<(String, String)>,
    /// True when the viewer keeps the board.
    pub may_write: bool,
    /// What was typed in one of the forms.
    pub typed: Typed,
    /// What was wrong with it.
    pub errors: FieldErrors,
    /// The day of the request.
    pub today: Date,
}

/// Its page.
pub fn one_page(lang: Lang, view: &OneView) -> Markup {
    let one = &view.line;
    let fields = Fields::new(lang, &view.errors);
    let forms = html! {
        (scoring(lang, view, &fields))
        section { h2 { (w::evidence(lang)) } (shown(lang, view)) @if view.may_write { (showing(lang, view, &fields)) } }
        section { h2 { (w::actions(lang)) } (to_do(lang, view)) @if view.may_write { (doing(lang, view, &fields)) } }
    };
    html! {
        p.back { a href={ "/quality?year=" (view.year) "&centre=" (one.centre_id) } { "← " (w::title(lang)) } }
        h1 { (one.code) " " (one.text) }
        p.lead { (one.direction.label(lang)) ", " (view.year) }
        @if !one.indicator.is_empty() { p { (w::indicator(lang)) ": " (one.indicator) } }
        (fields.errors())
        (forms)
    }
}

fn scoring<'a>(lang: Lang, view: &'a OneView, fields: &Fields<'a>) -> Markup {
    let one = &view.line;
    let typed = |name: &str, kept: Option<&'a str>| -> &'a str {
        if view.typed.has(name) {
            view.typed.0.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value)
        } else {
            kept.unwrap_or_default()
        }
    };
    let body = html! {
        (form::hidden("year", &view.year.to_string()))
        (fields.radios::<Level>("level", w::level(lang), Some(typed("level", one.level.map(Code::code)))))
        (fields.textarea("note", w::note(lang), typed("note", one.note.as_deref())).rows(3).hint(w::note_hint(lang)).max_length(TEXT_MOST))
        (form::buttons(form::submit(w::score(lang))))
    };
    html! {
        section {
            h2 { (w::own_score(lang)) }
            p { (w::year_before(lang, view.year - 1)) ": " (level_tag(lang, one.before)) }
            p { (view.year) ": " (level_tag(lang, one.level)) }
            @if let (Some(note), false) = (&one.note, view.may_write) { p.as-typed { (note) } }
            @if view.may_write { (form::form(&format!("/quality/criteria/{}/score", one.id), &form_key(), one.version, body)) }
        }
    }
}

fn shown(lang: Lang, view: &OneView) -> Markup {
    html! {
        @if view.evidence.is_empty() { p { (w::no_evidence(lang)) } }
        ul.plain { @for (one, opens) in &view.evidence {
            li {
                @match one.target.as_ref().filter(|_| *opens) {
                    Some(target) => { a href=(target) { (one.text) } }
                    None => { (one.text) }
                }
                span.soft { " · " (one.kind.label(lang)) }
                @if view.may_write {
                    " " (form::post_button(&format!("/quality/evidence/{}/removal", one.id), &form_key(), None, page::w::remove(lang)))
                }
            }
        } }
    }
}

fn showing<'a>(lang: Lang, view: &'a OneView, fields: &Fields<'a>) -> Markup {
    let body = html! {
        (form::hidden("year", &view.year.to_string()))
        (fields.text("evidence", w::evidence_text(lang), view.typed.get("evidence")).max_length(TEXT_MOST))
        (fields.select_code::<Kind>("kind", w::evidence_kind(lang), Some(view.typed.get("kind"))))
        (fields.text("target", w::target(lang), view.typed.get("target")).optional().hint(w::target_hint(lang)))
        (form::buttons(form::submit(w::add_evidence(lang))))
    };
    let form = form::form(&format!("/quality/criteria/{}/evidence", view.line.id), &form_key(), None, body);
    opened(lang, view, &["evidence", "kind", "target"], w::add_evidence(lang), form)
}

fn to_do(lang: Lang, view: &OneView) -> Markup {
    html! {
        @if view.actions.is_empty() { p { (w::no_actions(lang)) } }
        ul.plain { @for one in &view.actions {
            li {
                a href={ "/quality/actions/" (one.id) } { (one.text) } span.soft { " · " (one.by(lang)) } " "
                @match one.done_on {
                    Some(day) => { (list::tag(&w::done_on(lang, when::date(lang, day)), Tone::Good)) }
                    None => {
                        @if one.due_on < view.today { (list::tag(&w::was_due(lang, when::date(lang, one.due_on)), Tone::Bad)) }
                        @else { (list::tag(&w::due(lang, when::date(lang, one.due_on)), Tone::Info)) }
                        @if view.may_write {
                            " " (form::post_button(&format!("/quality/actions/{}/completion", one.id), &form_key(), None, w::complete(lang)))
                        }
                    }
                }
            }
        } }
    }
}

fn doing<'a>(lang: Lang, view: &'a OneView, fields: &Fields<'a>) -> Markup {
    let body = html! {
        (form::hidden("year", &view.year.to_string()))
        (fields.text("action", w::action_text(lang), view.typed.get("action")).max_length(TEXT_MOST))
        (fields.select("user_id", w::responsible(lang), view.typed.get("user_id"), &view.colleagues))
        (fields.text("due_on", w::until(lang), view.typed.get("due_on")).date())
        (form::buttons(form::submit(w::add_action(lang))))
    };
    let form = form::form(&format!("/quality/criteria/{}/actions", view.line.id), &form_key(), None, body);
    opened(lang, view, &["action", "user_id", "due_on"], w::add_action(lang), form)
}

/// Behind a line, unless something in it is wrong.
fn opened(_lang: Lang, view: &OneView, names: &[&str], label: &str, form: Markup) -> Markup {
    if names.iter().any(|name| view.errors.of(name).is_some()) { form } else { list::details(label, form) }
}
