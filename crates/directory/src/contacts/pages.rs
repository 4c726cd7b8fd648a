//! The form of a contact person, and the list that other pages show.

use super::{ContactRow, w};
use crate::{
    centres::pages::{email, phone},
    filled::Filled,
};
use base::{
    Lang,
    ids::{OrganisationId, WardId},
};
use page::{Markup, Render, Table, button_link, buttons, date, details, form, html, post_button, submit};

/// The form of a contact person: where they work, the wards to choose from, what was typed.
#[derive(Debug, Clone)]
pub struct ContactForm {
    /// Where they work.
    pub organisation: OrganisationId,
    /// Its name.
    pub name: String,
    /// Its wards with their names.
    pub wards: Vec<(WardId, String)>,
    /// Where the form is sent; the person's own address when they are known.
    pub action: String,
    /// Where it leads afterwards.
    pub back: String,
}

impl ContactForm {
    /// Its wards to choose from, after the whole organisation.
    pub fn ward_options(&self, lang: Lang) -> Vec<(String, String)> {
        let whole = (String::new(), w::whole_organisation(lang).to_owned());
        let wards = self.wards.iter().map(|(id, name)| (id.to_string(), name.clone()));
        std::iter::once(whole).chain(wards).collect()
    }
}

/// The page.
pub fn edit(lang: Lang, view: &ContactForm, filled: &Filled) -> Markup {
    let fields = filled.fields(lang);
    let wards = view.ward_options(lang);
    let title = if filled.version.is_some() { w::contact_edit(lang) } else { w::contact_add(lang) };
    let body = html! {
        (filled.was())
        (fields.text("name", w::name(lang), filled.get("name")).max_length(120).autocomplete("off"))
        (fields.text("role", w::role(lang), filled.get("role")).max_length(120).hint(w::role_hint(lang)))
        (fields.text("phone", w::phone(lang), filled.get("phone")).tel().optional())
        (fields.text("email", w::email(lang), filled.get("email")).email().optional())
        @if wards.len() > 1 { (fields.select("ward_id", w::ward(lang), filled.get("ward_id"), &wards)) }
        (buttons(html! { (submit(page::w::save(lang))) (button_link(&view.back, page::w::cancel(lang))) }))
    };
    html! {
        h1 { (title) }
        p { (view.name) }
        (form(&view.action, &filled.key, filled.version, fields.with_errors(body)))
    }
}

/// The contact persons of a page, those who left behind a fold; `key` is that of their small forms, none when the
/// viewer may not change them.
pub fn list(lang: Lang, contacts: &[ContactRow], key: Option<&str>) -> Markup {
    let (here, left): (Vec<_>, Vec<_>) = contacts.iter().partition(|contact| contact.ended_on.is_none());
    html! {
        @if !here.is_empty() { (table(lang, w::contacts(lang), &here, key)) }
        @if !left.is_empty() { (details(w::contacts_left(lang), table(lang, w::contacts_left(lang), &left, key))) }
    }
}

fn table(lang: Lang, caption: &str, contacts: &[&ContactRow], key: Option<&str>) -> Markup {
    let row = |contact: &&ContactRow| {
        let mut cells = vec![
            html! { (contact.name) },
            html! { (contact.role) @if let Some(day) = contact.ended_on { ", " (w::until(lang, date(lang, day))) } },
            phone(lang, contact.phone.as_deref()),
            email(lang, contact.email.as_deref()),
        ];
        if let Some(key) = key {
            cells.push(deeds(lang, contact, key));
        }
        cells
    };
    let mut table = Table::new(caption)
        .quiet()
        .head(w::name(lang))
        .head(w::role(lang))
        .head(w::phone(lang))
        .head(w::email(lang));
    if key.is_some() {
        table = table.head(w::deeds(lang));
    }
    table.rows(contacts.iter().map(row)).render()
}

fn deeds(lang: Lang, contact: &ContactRow, key: &str) -> Markup {
    let at = format!("/contacts/{}", contact.id);
    html! {
        @if contact.ended_on.is_none() {
            (button_link(&format!("{at}/edit"), page::w::change(lang))) " "
            (post_button(&format!("{at}/end"), key, Some(contact.version), w::contact_end(lang)))
        } @else {
            (post_button(&format!("{at}/end"), key, Some(contact.version), w::contact_back(lang)))
        }
    }
}
