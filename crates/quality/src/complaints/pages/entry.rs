//! A new complaint at the desk.

use crate::complaints::{
    Against, Reason, Sender,
    form::{CONTACT_MOST, NAME_MOST, TEXT_MOST, channels},
    w,
};
use access::answer::form_key;
use base::{
    FieldErrors, Lang,
    jiff::Timestamp,
    typed::{Typed, checked},
};
use page::{Draft, Fields, Markup, form, html};
use people::{picker, search::read::Found};

/// The name of its draft.
pub const DRAFT: &str = "complaint";

/// A new complaint.
#[derive(Debug, Clone)]
pub struct EntryView {
    /// What was typed.
    pub typed: Typed,
    /// What was wrong with it.
    pub errors: FieldErrors,
    /// The people whom the name may mean.
    pub found: Vec<Found>,
    /// Whoever works in the centre.
    pub colleagues: Vec<(String, String)>,
    /// When the draft was kept.
    pub draft_of: Option<Timestamp>,
    /// The moment.
    pub now: Timestamp,
    /// Whether the list of complaints may be seen; who may not is led back to the first page.
    pub may_list: bool,
}

/// Its page.
pub fn entry_page(lang: Lang, view: &EntryView) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let typed = &view.typed;
    let body = html! {
        (fields.textarea("text", w::text(lang), typed.get("text")).rows(6).hint(w::text_hint(lang)).max_length(TEXT_MOST))
        (fields.text("received_on", w::received_on(lang), typed.get("received_on")).date())
        (fields.select("channel", w::channel(lang), typed.get("channel"), &channels(lang)))
        (who(lang, &fields, view))
        (fields.select_code::<Reason>("reason", w::reason(lang), Some(typed.get("reason"))))
        (fields.fieldset(w::against_whom(lang), html! {
            (fields.radios::<Against>("against", w::against(lang), Some(typed.get("against"))).hint(w::against_hint(lang)))
            (fields.select("about_user_id", w::about(lang), typed.get("about_user_id"), &anybody(lang, view))
                .hint(w::about_hint(lang)).optional())
        }))
        (fields.checkbox("is_confidential", w::is_confidential(lang), checked(typed.get("is_confidential")))
            .hint(w::is_confidential_hint(lang)))
        (form::buttons(html! { (form::submit(w::save(lang))) (form::button_link(if view.may_list { "/complaints" } else { "/" }, page::w::cancel(lang))) }))
    };
    let draft = Draft { name: DRAFT, saved: None };
    html! {
        @if view.may_list { p.back { a href="/complaints" { "← " (w::title(lang)) } } }
        h1 { (w::new_complaint(lang)) }
        p.lead { (w::new_lead(lang)) }
        @if let Some(at) = view.draft_of { (page::draft_restored(lang, at)) }
        (form::form_draft(lang, draft, "/complaints", &form_key(), None, fields.with_errors(body)))
    }
}

fn who<'a>(lang: Lang, fields: &Fields<'a>, view: &'a EntryView) -> Markup {
    let typed = &view.typed;
    fields.fieldset(
        w::who(lang),
        html! {
            (fields.radios::<Sender>("sender", w::sender(lang), Some(typed.get("sender"))))
            (fields.text("sender_name", w::sender_name(lang), typed.get("sender_name")).optional().max_length(NAME_MOST))
            (picker::field(lang, fields, "person", w::person(lang), typed, &view.found, view.now))
            (fields.text("sender_contact", w::sender_contact(lang), typed.get("sender_contact")).optional()
                .hint(w::sender_contact_hint(lang)).max_length(CONTACT_MOST))
            (fields.checkbox("is_child", w::is_child(lang), checked(typed.get("is_child"))))
        },
    )
}

fn anybody(lang: Lang, view: &EntryView) -> Vec<(String, String)> {
    std::iter::once((String::new(), w::nobody_named(lang).to_owned()))
        .chain(view.colleagues.iter().cloned())
        .collect()
}
