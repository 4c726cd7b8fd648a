//! The form of a notification, and a notification as it stands.

use super::{NotificationKind, NotificationRow, Way};
use crate::response::w;
use base::{Code, FieldErrors, Lang, jiff::Timestamp, typed::Typed};
use page::{
    Draft, Fields, Markup, button_link, buttons, date, date_time, draft_restored, form, form_draft, html,
    submit, summary_list,
};

/// The form of a notification.
#[derive(Debug, Clone)]
pub struct NotificationFormView {
    /// The address of the signal.
    pub signal: String,
    /// As people write it.
    pub reference: String,
    /// The child protection departments, by id and name.
    pub departments: Vec<(String, String)>,
    /// What was typed.
    pub typed: Typed,
    /// What was wrong with it.
    pub errors: FieldErrors,
    /// The name of the draft.
    pub draft: String,
    /// When the draft that is shown was kept.
    pub restored: Option<Timestamp>,
    /// The guidance beside it.
    pub guidance: Markup,
    /// A fresh key.
    pub key: String,
}

/// Its content.
pub fn entry(lang: Lang, view: &NotificationFormView) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let typed = &view.typed;
    let chosen = |name| Some(typed.get(name)).filter(|value| !value.is_empty());
    let body = html! {
        (fields.radios::<NotificationKind>("kind", w::notification_kind(lang), chosen("kind")))
        @if view.departments.is_empty() { p.hint { (w::no_departments(lang)) } } @else {
            (fields.select("organisation", w::notification_to(lang), typed.get("organisation"), &view.departments))
        }
        (fields.text("receiver", w::notification_receiver(lang), typed.get("receiver")).hint(w::notification_receiver_hint(lang)))
        (fields.radios::<Way>("channel", w::notification_way(lang), chosen("channel")))
        (fields.text("notified_at", w::notification_at(lang), typed.get("notified_at")).datetime())
        (fields.text("their_number", w::notification_their_number(lang), typed.get("their_number")).optional())
        (fields.textarea("text", w::notification_text(lang), typed.get("text")).rows(14).hint(w::notification_text_hint(lang)))
        (buttons(html! { (submit(page::w::save(lang))) (button_link(&view.signal, page::w::cancel(lang))) }))
    };
    let draft = Draft { name: &view.draft, saved: None };
    let action = format!("{}/notifications", view.signal);
    html! {
        p { a href=(view.signal) { (w::to_signal(lang, &view.reference)) } }
        h1 { (w::notification_title(lang)) }
        p { (w::notification_lead(lang)) }
        @if let Some(at) = view.restored { (draft_restored(lang, at)) }
        (view.guidance)
        (fields.with_errors(form_draft(lang, draft, &action, &view.key, None, body)))
    }
}

/// A notification as it stands.
#[derive(Debug, Clone)]
pub struct NotificationPageView {
    /// The address of the signal.
    pub signal: String,
    /// As people write it.
    pub reference: String,
    /// The notification.
    pub row: NotificationRow,
    /// Its papers, told by whoever makes them.
    pub papers: Markup,
    /// What the department found is still to be written down, by who may.
    pub finding: Option<FindingForm>,
}

/// What is typed of what the department found.
#[derive(Debug, Clone)]
pub struct FindingForm {
    /// What was typed.
    pub typed: Typed,
    /// What was wrong with it.
    pub errors: FieldErrors,
    /// A fresh key.
    pub key: String,
}

/// Its content.
pub fn show(lang: Lang, view: &NotificationPageView) -> Markup {
    let row = &view.row;
    let mut facts = vec![
        (w::notification_kind(lang), html! { (row.kind.label(lang)) }),
        (w::notification_at(lang), html! { (date_time(lang, row.notified_at)) }),
        (w::notification_receiver(lang), html! { (row.receiver) }),
        (w::notification_way(lang), html! { (row.channel.label(lang)) }),
        (w::written_by(lang), html! { (row.by(lang)) }),
    ];
    if let Some(organisation) = row.organisation(lang) {
        facts.insert(1, (w::notification_to(lang), html! { (organisation) }));
    }
    if let Some(number) = row.reference(lang) {
        facts.push((w::notification_our_number(lang), html! { (number) }));
    }
    if let Some(number) = &row.their_number {
        facts.push((w::notification_their_number(lang), html! { (number) }));
    }
    html! {
        p { a href=(view.signal) { (w::to_signal(lang, &view.reference)) } }
        h1 { (w::notification_title(lang)) }
        (summary_list(&facts))
        @if !row.text.is_empty() {
            section { h2 { (w::notification_text(lang)) } @for part in row.text.split("\n\n") { p.as-typed { (part.trim()) } } }
        }
        @if let (Some(day), Some(finding)) = (row.checked_on, &row.finding) {
            section {
                h2 { (w::finding_title(lang)) }
                p.soft { (date(lang, day)) }
                p.as-typed { (finding) }
            }
        }
        @if let Some(asked) = &view.finding { (finding_form(lang, view, asked)) }
        (view.papers)
    }
}

fn finding_form(lang: Lang, view: &NotificationPageView, asked: &FindingForm) -> Markup {
    let fields = Fields::new(lang, &asked.errors);
    let body = html! {
        (fields.text("checked_on", w::finding_on(lang), asked.typed.get("checked_on")).date())
        (fields.textarea("finding", w::finding_text(lang), asked.typed.get("finding")).rows(4))
        (buttons(submit(page::w::save(lang))))
    };
    let action = format!("{}/notifications/{}/finding", view.signal, view.row.id);
    html! {
        section {
            h2 { (w::finding_title(lang)) }
            p.hint { (w::finding_hint(lang)) }
            (form(&action, &asked.key, None, fields.with_errors(body)))
        }
    }
}
