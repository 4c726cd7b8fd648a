//! Notes as pages.

use super::{
    Correction, Mode, Note, NoteKind, SessionTold,
    session::{Choices, FIELDS},
    w,
};
use crate::{
    cases::{CaseView, frame},
    merging, order,
};
use access::{Layer, answer::form_key};
use base::{
    Code, FieldErrors, Lang,
    jiff::Timestamp,
    rules::{Rules, ServiceClass},
    typed::Typed,
};
use page::{Draft, Fields, Markup, Tone, form, html, list, notice, when};

/// A note being written.
#[derive(Debug, Clone)]
pub struct Writing {
    /// Where it is sent.
    pub action: String,
    /// The name of its draft in the browser.
    pub draft: String,
    /// When the browser kept it, if what it kept is shown.
    pub restored: Option<Timestamp>,
    /// The version of the saved draft it was read at, and what it held then.
    pub read: Option<(i64, Typed)>,
    /// Where it is thrown away, when it is a saved draft.
    pub discard: Option<String>,
}

/// Writing a note.
pub fn write_page(
    lang: Lang,
    (case, choices): (&CaseView, &Choices),
    writing: &Writing,
    typed: &Typed,
    errors: &FieldErrors,
) -> Markup {
    let fields = Fields::new(lang, errors);
    let body = fields.with_errors(html! {
        @if let Some((_, read)) = &writing.read { (merging::was(read)) }
        (fields.select_code::<NoteKind>("kind", w::kind(lang), Some(typed.get("kind"))))
        (fields.text("happened_at", w::happened_at(lang), typed.get("happened_at")).datetime())
        (fields.textarea("text", w::text(lang), typed.get("text")).rows(12).hint(w::text_hint(lang)))
        (session(lang, (case, choices), typed, &fields, errors))
        (layer(lang, case, typed, &fields))
        (form::buttons(html! {
            button.button type="submit" name="do" value="sign" { (w::sign(lang)) }
            (form::secondary(w::keep_draft(lang), "do", "draft"))
            (form::button_link(&format!("/cases/{}", case.id), page::w::cancel(lang)))
        }))
        p.soft { (w::sign_means(lang)) }
    });
    let draft = Draft { name: &writing.draft, saved: None };
    let version = writing.read.as_ref().map(|(version, _)| *version);
    let content = html! {
        @if let Some(at) = writing.restored { (notice::draft_restored(lang, at)) }
        (form::form_draft(lang, draft, &writing.action, &form_key(), version, body))
        @if let Some(discard) = &writing.discard {
            (form::post_button(discard, &form_key(), None, w::discard_draft(lang)))
        }
    };
    frame::step(lang, case, w::write_note(lang), content)
}

/// What is said of the session: folded away until somebody says something of it.
fn session<'a>(
    lang: Lang,
    (case, choices): (&CaseView, &'a Choices),
    typed: &'a Typed,
    fields: &Fields<'a>,
    errors: &FieldErrors,
) -> Markup {
    let said = FIELDS.iter().any(|field| !typed.get(field).is_empty() || errors.of(field).is_some());
    let with_none = |list: &[(String, String)]| {
        let none = (String::new(), page::w::not_given(lang).to_owned());
        std::iter::once(none).chain(list.iter().cloned()).collect::<Vec<_>>()
    };
    let services = services(lang);
    html! {
        details.more open[said] {
            summary { (w::session(lang)) }
            div.more-body {
                (fields.radios::<Mode>("mode", w::mode(lang), Some(typed.get("mode"))).inline().optional())
                (fields.select("service", w::service(lang), typed.get("service"), &with_none(&services)).optional())
                (order::beside(lang, case.id, &choices.before))
                @if !choices.goals.is_empty() {
                    (fields.select("goal", w::goal(lang), typed.get("goal"), &with_none(&choices.goals)).optional().hint(w::goal_hint(lang)))
                }
                (fields.text("method", w::method(lang), typed.get("method")).optional().hint(w::method_hint(lang)))
                (fields.text("test_name", w::test_name(lang), typed.get("test_name")).optional().hint(w::test_hint(lang)))
                (fields.textarea("test_result", w::test_result(lang), typed.get("test_result")).rows(2).optional())
                @if !choices.assessments.is_empty() {
                    (fields.select("assessment", w::assessment(lang), typed.get("assessment"), &with_none(&choices.assessments)).optional())
                }
            }
        }
    }
}

fn services(lang: Lang) -> Vec<(String, String)> {
    let all = Rules::embedded().services();
    let all = all.of(ServiceClass::Specialised).chain(all.of(ServiceClass::General));
    all.map(|service| (service.code.clone(), service.label(lang).to_owned())).collect()
}

/// The session behind a note, in a line; nothing when nothing was said of it.
pub fn told_session(lang: Lang, case: &CaseView, session: Option<&SessionTold>) -> Markup {
    let Some(one) = session else { return html! {} };
    let goal = one.goal.as_deref().map(|goal| w::towards(lang, goal));
    let test = one.test_name.as_deref().map(|test| match one.test_result.as_deref() {
        Some(result) => w::tested_result(lang, result, test),
        None => w::tested(lang, test),
    });
    let parts = [
        one.mode.map(|mode| mode.label(lang).to_owned()),
        one.service(lang).map(str::to_owned),
        one.method.clone(),
        goal,
        test,
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    html! {
        p.soft {
            (parts.join(" · "))
            @if let (Some(id), Some(title)) = (one.assessment_id, one.title(lang)) {
                @if !parts.is_empty() { " · " }
                a href={ "/cases/" (case.id) "/assessments/" (id) } { (title) }
            }
        }
    }
}

/// Offered only to those who have a choice.
fn layer<'a>(lang: Lang, case: &CaseView, typed: &'a Typed, fields: &Fields<'a>) -> Markup {
    let options = field_options(lang, case, "layer");
    let chosen = if typed.get("layer").is_empty() { Layer::General.code() } else { typed.get("layer") };
    html! {
        @if options.len() > 1 { (fields.radio_list("layer", w::layer(lang), Some(chosen), &options).hint(w::layer_hint(lang))) }
        @else { (fields.hidden("layer", chosen)) }
    }
}

/// The list that a field is chosen from; empty for what is typed.
pub fn field_options(lang: Lang, case: &CaseView, field: &str) -> Vec<(String, String)> {
    let layer = |layer: &Layer| (layer.code().to_owned(), layer_label(lang, *layer));
    match field {
        "kind" => page::options::<NoteKind>(lang),
        "layer" => case.may.write_notes.iter().map(layer).collect(),
        "mode" => page::options::<Mode>(lang),
        "service" => services(lang),
        _ => Vec::new(),
    }
}

/// A layer with who reads it.
pub fn layer_label(lang: Lang, layer: Layer) -> String {
    let who = match layer {
        Layer::General => w::layer_general_who(lang),
        Layer::Psychology => w::layer_psychology_who(lang),
        Layer::Safety => w::layer_safety_who(lang),
        Layer::Adoption => w::layer_adoption_who(lang),
    };
    format!("{} · {who}", layer.label(lang))
}

/// A layer as a tag; the general one needs none.
pub fn layer_tag(lang: Lang, layer: Layer) -> Markup {
    html! { @if layer != Layer::General { (list::tag(layer.label(lang), Tone::Warn)) } }
}

/// A signed note with its corrections beside.
pub fn note_page(
    lang: Lang,
    case: &CaseView,
    (note, session): (&Note, Option<&SessionTold>),
    corrections: &[Correction],
) -> Markup {
    let may_correct = case.may.write_notes.contains(&note.layer);
    let body = html! {
        p.case-tags {
            (list::tag(note.kind.label(lang), Tone::Neutral)) " " (layer_tag(lang, note.layer))
        }
        (told_session(lang, case, session))
        p.soft { (w::signed(lang, note.author(lang), when::date_time(lang, note.signed_at))) }
        (texts(lang, &note.text, corrections))
        @if may_correct {
            p { (form::button_link(&format!("/cases/{}/notes/{}/correction", case.id, note.id), w::correct_note(lang))) }
        }
    };
    frame::step(lang, case, &w::note_of(lang, when::date_time(lang, note.happened_at)), body)
}

/// The text as it holds now; where it was corrected, the first text and each correction stand beside it.
pub fn texts(lang: Lang, first: &str, corrections: &[Correction]) -> Markup {
    let Some(last) = corrections.last() else { return html! { div.as-typed { (first) } } };
    html! {
        div.as-typed { (last.text) }
        p.soft {
            (w::corrected(lang, last.author(lang), when::date_time(lang, last.corrected_at)))
            ": " (last.reason)
        }
        (list::details(w::first_text(lang), html! {
            div.as-typed { (first) }
            @for earlier in corrections.iter().rev().skip(1).rev() {
                p.soft { (w::corrected(lang, earlier.author(lang), when::date_time(lang, earlier.corrected_at))) ": " (earlier.reason) }
                div.as-typed { (earlier.text) }
            }
        }))
    }
}

/// Correcting a signed note.
pub fn correction_page(
    lang: Lang,
    case: &CaseView,
    note: &Note,
    restored: Option<Timestamp>,
    typed: &Typed,
    errors: &FieldErrors,
) -> Markup {
    let fields = Fields::new(lang, errors);
    let here = format!("/cases/{}/notes/{}", case.id, note.id);
    let body = fields.with_errors(html! {
        (fields.textarea("text", w::corrected_text(lang), typed.get("text")).rows(12))
        (fields.textarea("reason", w::correction_reason(lang), typed.get("reason")).rows(2))
        (form::buttons(html! {
            (form::submit(w::sign_correction(lang)))
            (form::button_link(&here, page::w::cancel(lang)))
        }))
    });
    let name = format!("correction-{}", note.id);
    let content = html! {
        p.lead { (w::correction_lead(lang)) }
        @if let Some(at) = restored { (notice::draft_restored(lang, at)) }
        (list::details(w::first_text(lang), html! { div.as-typed { (note.text) } }))
        (form::form_draft(lang, Draft { name: &name, saved: None }, &format!("{here}/correction"), &form_key(), None, body))
    };
    frame::step(lang, case, w::correct_note(lang), content)
}
