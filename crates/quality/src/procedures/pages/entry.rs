//! A new procedure, or a new version of one.

use crate::procedures::{
    Kind, READERS,
    form::{CHANGES_MOST, TEXT_MOST, TITLE_MOST},
    read::ProcedureLine,
    w,
};
use access::{answer::form_key, upload::FileKind};
use base::{Code, FieldErrors, Lang, typed::Typed};
use page::{Fields, Markup, form, html};

/// The form.
#[derive(Debug, Clone)]
pub struct EntryView {
    /// The procedure that gets a new version; none for a new one.
    pub of: Option<ProcedureLine>,
    /// What was typed.
    pub typed: Typed,
    /// What was wrong with it.
    pub errors: FieldErrors,
}

/// Its page.
pub fn entry_page(lang: Lang, view: &EntryView) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let typed = &view.typed;
    let (back, action, version) = match &view.of {
        Some(one) => {
            (format!("/procedures/{}", one.id), format!("/procedures/{}/change", one.id), Some(one.version))
        }
        None => ("/procedures".to_owned(), "/procedures".to_owned(), None),
    };
    let body = html! {
        @if view.of.is_none() {
            (fields.text("title", w::procedure_title(lang), typed.get("title")).max_length(TITLE_MOST))
            (fields.select_code::<Kind>("kind", w::head_kind(lang), Some(typed.get("kind"))))
        } @else {
            (fields.textarea("changes", w::changes(lang), typed.get("changes")).rows(2).hint(w::changes_hint(lang)).max_length(CHANGES_MOST))
        }
        (fields.textarea("text", w::text(lang), typed.get("text")).rows(14).optional().hint(w::text_hint(lang)).max_length(TEXT_MOST))
        (fields.text("valid_from", w::holds_from(lang), typed.get("valid_from")).date())
        (fields.checkbox_list("roles", w::roles(lang), &chosen(typed), &readers(lang)).hint(w::roles_hint(lang)))
        // The file stands last, so that what was typed is read even when the file is too large.
        (fields.file("file", w::file(lang), FileKind::ACCEPT).optional().hint(w::file_hint(lang)))
        (form::buttons(html! { (form::submit(w::publish(lang))) (form::button_link(&back, page::w::cancel(lang))) }))
    };
    html! {
        p.back { a href=(back) { "← " @if let Some(one) = &view.of { (one.title) } @else { (w::title(lang)) } } }
        h1 { @if view.of.is_some() { (w::new_version(lang)) } @else { (w::new_procedure(lang)) } }
        p.lead { (w::new_lead(lang)) }
        (form::form_upload(&action, &form_key(), version, fields.with_errors(body)))
    }
}

fn chosen(typed: &Typed) -> Vec<String> {
    typed.all("roles").map(str::to_owned).collect()
}

fn readers(lang: Lang) -> Vec<(String, String)> {
    READERS.iter().map(|role| (role.code().to_owned(), role.label(lang).to_owned())).collect()
}
