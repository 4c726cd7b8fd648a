//! The form of a meeting.

use crate::response::{
    meeting::{
        Consent, Intention, Known, MeetingKind, PartRole,
        form::{MOST_ROWS, row},
    },
    task::pages::with_centre,
    w,
};
use base::{FieldErrors, Lang, jiff::Timestamp, typed::Typed};
use page::{
    Draft, Fields, Markup, button_link, buttons, draft_restored, form, form_draft, hidden, html, problem,
    submit,
};

/// The form of a meeting.
#[derive(Debug, Clone)]
pub struct MeetingFormView {
    /// The address of the signal.
    pub signal: String,
    /// As people write it.
    pub reference: String,
    /// What the meeting is for.
    pub kind: MeetingKind,
    /// Where the form is sent.
    pub action: String,
    /// The version of the meeting, when one is corrected.
    pub version: Option<i64>,
    /// The fields as they were when the correction began, for the merge.
    pub before: Typed,
    /// The place in the ward where one can talk undisturbed.
    pub private_place: Option<String>,
    /// The institutions, by id and name.
    pub institutions: Vec<(String, String)>,
    /// What was typed.
    pub typed: Typed,
    /// What was wrong with it.
    pub errors: FieldErrors,
    /// The name of the draft; none when a meeting is corrected.
    pub draft: Option<String>,
    /// When the draft that is shown was kept.
    pub restored: Option<Timestamp>,
    /// The guidance beside it.
    pub guidance: Markup,
    /// A fresh key.
    pub key: String,
}

/// Its content.
pub fn entry(lang: Lang, view: &MeetingFormView) -> Markup {
    let names = Names::of(view);
    let fields = Fields::new(lang, &view.errors);
    let body = html! {
        (about(lang, &fields, view))
        (participants(lang, &fields, &names, view))
        @if view.kind.is_talk() { (answers(lang, &fields, view)) }
        (what_was_said(lang, &fields, view))
        @if view.kind == MeetingKind::Tripartite && view.version.is_none() { (tasks(lang, &fields, &names, view)) }
        (fields.text("next_on", w::meeting_next(lang), view.typed.get("next_on")).date().optional())
        @for (name, value) in &view.before.0 { (hidden(&format!("_before.{name}"), value)) }
        (buttons(html! { (submit(page::w::save(lang))) (button_link(&view.signal, page::w::cancel(lang))) }))
    };
    let sent = match &view.draft {
        Some(name) => {
            form_draft(lang, Draft { name, saved: None }, &view.action, &view.key, view.version, body)
        }
        None => form(&view.action, &view.key, view.version, body),
    };
    html! {
        p { a href=(view.signal) { (w::to_signal(lang, &view.reference)) } }
        h1 { (super::title(lang, view.kind)) }
        @if let Some(at) = view.restored { (draft_restored(lang, at)) }
        (view.guidance)
        (fields.with_errors(sent))
    }
}

/// What a field is called, for choosing between two versions of it.
pub fn field_label(lang: Lang, field: &str) -> String {
    let label = match field {
        "met_at" => w::meeting_at(lang),
        "minutes" => w::meeting_minutes(lang),
        "place" => w::meeting_place(lang),
        "private" => w::meeting_private(lang),
        "intention" => w::meeting_intention(lang),
        "father_known" => w::meeting_father(lang),
        "kin_known" => w::meeting_kin(lang),
        "consent" => w::meeting_consent(lang),
        "summary" => w::meeting_summary(lang),
        "follow_up" => w::meeting_follow_up(lang),
        "decisions" => w::meeting_decisions(lang),
        "next_on" => w::meeting_next(lang),
        _ => w::participants(lang),
    };
    label.to_owned()
}

/// The list that a field is chosen from; empty for what is typed.
pub fn field_options(lang: Lang, institutions: &[(String, String)], field: &str) -> Vec<(String, String)> {
    match field {
        "private" => page::yes_or_no(lang),
        "intention" => page::options::<Intention>(lang),
        "father_known" | "kin_known" => page::options::<Known>(lang),
        "consent" => page::options::<Consent>(lang),
        row if row.ends_with("role") => page::options::<PartRole>(lang),
        row if row.ends_with("organisation") => institutions.to_vec(),
        _ => Vec::new(),
    }
}

fn about<'a>(lang: Lang, fields: &Fields<'a>, view: &'a MeetingFormView) -> Markup {
    let place = fields.text("place", w::meeting_place(lang), view.typed.get("place"));
    html! {
        (fields.hidden("kind", base::Code::code(view.kind)))
        (fields.text("met_at", w::meeting_at(lang), view.typed.get("met_at")).datetime())
        (fields.text("minutes", w::meeting_minutes(lang), view.typed.get("minutes")).number().optional())
        @if let Some(private_place) = &view.private_place { (place.hint(w::meeting_place_hint(lang, private_place))) } @else { (place) }
        (fields.yes_no("private", w::meeting_private(lang), chosen(&view.typed, "private")))
    }
}

fn participants<'a>(lang: Lang, fields: &Fields<'a>, names: &'a Names, view: &'a MeetingFormView) -> Markup {
    let hint = match view.kind {
        MeetingKind::First | MeetingKind::Further => w::participants_hint(lang),
        MeetingKind::Diagnosis => w::participants_hint_diagnosis(lang),
        MeetingKind::Tripartite => w::participants_hint_tripartite(lang),
    };
    let body = html! {
        @for [role, name, organisation] in &names.participants {
            div.row-fields {
                (fields.select_code::<PartRole>(role, w::participant_role(lang), Some(view.typed.get(role))))
                (fields.text(name, w::participant_name(lang), view.typed.get(name)).autocomplete("off"))
                @if view.kind == MeetingKind::Tripartite {
                    (fields.select(organisation, w::participant_organisation(lang), view.typed.get(organisation), &view.institutions))
                }
            }
        }
    };
    list(lang, "participants", w::participants(lang), hint, &view.errors, body)
}

fn answers<'a>(lang: Lang, fields: &Fields<'a>, view: &'a MeetingFormView) -> Markup {
    let typed = &view.typed;
    fields.fieldset(
        w::meeting_mother(lang),
        html! {
            (fields.radios::<Intention>("intention", w::meeting_intention(lang), chosen(typed, "intention")).hint(w::meeting_intention_hint(lang)))
            (fields.radios::<Known>("father_known", w::meeting_father(lang), chosen(typed, "father_known")))
            (fields.radios::<Known>("kin_known", w::meeting_kin(lang), chosen(typed, "kin_known")))
            (fields.radios::<Consent>("consent", w::meeting_consent(lang), chosen(typed, "consent")).hint(w::meeting_consent_hint(lang)))
        },
    )
}

fn what_was_said<'a>(lang: Lang, fields: &Fields<'a>, view: &'a MeetingFormView) -> Markup {
    let typed = &view.typed;
    html! {
        (fields.textarea("summary", w::meeting_summary(lang), typed.get("summary")).rows(8).hint(w::meeting_summary_hint(lang)))
        @if view.kind == MeetingKind::Diagnosis {
            (fields.textarea("follow_up", w::meeting_follow_up(lang), typed.get("follow_up")).rows(4).hint(w::meeting_follow_up_hint(lang)))
        }
        @if view.kind == MeetingKind::Tripartite {
            (fields.textarea("decisions", w::meeting_decisions(lang), typed.get("decisions")).rows(5).hint(w::meeting_decisions_hint(lang)))
        }
    }
}

fn tasks<'a>(lang: Lang, fields: &Fields<'a>, names: &'a Names, view: &'a MeetingFormView) -> Markup {
    let who = with_centre(lang, &view.institutions);
    let body = html! {
        @for [text, organisation, due_on] in &names.tasks {
            div.row-fields {
                (fields.text(text, w::task_text(lang), view.typed.get(text)))
                (fields.select(organisation, w::task_by(lang), view.typed.get(organisation), &who))
                (fields.text(due_on, w::task_due(lang), view.typed.get(due_on)).date())
            }
        }
    };
    list(lang, "tasks", w::meeting_tasks(lang), w::meeting_tasks_hint(lang), &view.errors, body)
}

/// Rows of one list under their legend, with what is wrong with the list as a whole.
fn list(lang: Lang, id: &str, legend: &str, hint: &str, errors: &FieldErrors, body: Markup) -> Markup {
    html! {
        fieldset.part id=(id) tabindex="-1" {
            legend { (legend) }
            p.hint { (hint) }
            @if let Some(wrong) = errors.of(id) {
                p.problem { span.unseen { (page::w::error_prefix(lang)) " " } (problem(lang, wrong)) }
            }
            (body)
        }
    }
}

fn chosen<'a>(typed: &'a Typed, name: &str) -> Option<&'a str> {
    Some(typed.get(name)).filter(|value| !value.is_empty())
}

/// The names of the fields in rows: as many as are filled, and some more.
struct Names {
    participants: Vec<[String; 3]>,
    tasks: Vec<[String; 3]>,
}

impl Names {
    fn of(view: &MeetingFormView) -> Self {
        let more = if view.kind == MeetingKind::Tripartite { 5 } else { 3 };
        Names {
            participants: rows(&view.typed, "participants", ["role", "name", "organisation"], more),
            tasks: rows(&view.typed, "tasks", ["text", "organisation", "due_on"], 3),
        }
    }
}

fn rows(typed: &Typed, list: &str, fields: [&str; 3], least: usize) -> Vec<[String; 3]> {
    let named = |number| fields.map(|field| row(list, number, field));
    let filled =
        (1..=MOST_ROWS).rev().find(|number| named(*number).iter().any(|name| !typed.get(name).is_empty()));
    let shown = (filled.unwrap_or(0) + 1).clamp(least, MOST_ROWS);
    (1..=shown).map(named).collect()
}
