//! The form of a shift, and the page that asks before one is taken out.

use crate::{
    duty::{lines, w},
    merging,
};
use base::{FieldErrors, Lang, typed::Typed};
use page::{Confirm, Fields, Markup, button_link, buttons, confirm, form, html, submit};

/// The form of a shift, new or to be changed.
#[derive(Debug, Clone)]
pub struct ShiftFormView {
    /// Where it is sent.
    pub action: String,
    /// The id of the centre.
    pub centre: String,
    /// The roster it belongs to.
    pub roster: String,
    /// Where it is asked whether to take it out; none for a new one.
    pub removal: Option<String>,
    /// Who may be on duty: id and name.
    pub people: Vec<(String, String)>,
    /// The wards of the centre: id and name.
    pub wards: Vec<(String, String)>,
    /// What was typed.
    pub typed: Typed,
    /// What was wrong with it.
    pub errors: FieldErrors,
    /// A fresh key.
    pub key: String,
    /// The version it was read at; none for a new one.
    pub version: Option<i64>,
    /// What it was read as, for joining two people's changes; empty for a new one.
    pub was: Typed,
}

impl ShiftFormView {
    /// What the page is called.
    pub fn title(&self, lang: Lang) -> &'static str {
        if self.version.is_some() { w::shift_change_title(lang) } else { w::shift_new_title(lang) }
    }

    /// The list that a field is chosen from; empty for what is typed.
    pub fn field_options(&self, lang: Lang, field: &str) -> Vec<(String, String)> {
        let nobody = std::iter::once((String::new(), page::w::none(lang).to_owned()));
        match field {
            "person" => self.people.clone(),
            "substitute" => nobody.chain(self.people.iter().cloned()).collect(),
            "wards" => self.wards.clone(),
            _ => Vec::new(),
        }
    }
}

/// Its content.
pub fn shift_form(lang: Lang, view: &ShiftFormView) -> Markup {
    let fields = Fields::new(lang, &view.errors);
    let typed = &view.typed;
    let wards: Vec<String> = typed.all("wards").map(str::to_owned).collect();
    let chosen = match view.wards.as_slice() {
        // With one ward there is nothing to choose.
        [(only, _)] if view.version.is_none() => vec![only.clone()],
        _ => wards,
    };
    let substitutes = view.field_options(lang, "substitute");
    let body = fields.with_errors(html! {
        (page::hidden("centre", &view.centre))
        (merging::was(&view.was))
        (fields.select("person", w::shift_person(lang), typed.get("person"), &view.people))
        (fields.checkbox_list("wards", w::shift_wards(lang), &chosen, &view.wards))
        (fields.text("day", w::shift_day(lang), typed.get("day")).date())
        div.side-by-side {
            (fields.text("from", w::shift_from(lang), typed.get("from")).time())
            (fields.text("until", w::shift_until(lang), typed.get("until")).time())
        }
        p.hint { (w::shift_until_hint(lang)) }
        @if view.version.is_none() {
            (fields.text("through", w::shift_through(lang), typed.get("through")).date().optional().hint(w::shift_through_hint(lang)))
        }
        (fields.select("substitute", w::shift_substitute(lang), typed.get("substitute"), &substitutes).optional().hint(w::shift_substitute_hint(lang)))
        (fields.text("phone", w::shift_phone(lang), typed.get("phone")).tel().optional().hint(w::shift_phone_hint(lang)))
        (buttons(html! {
            (submit(page::w::save(lang)))
            (button_link(&view.roster, page::w::cancel(lang)))
        }))
    });
    html! {
        p { a href=(view.roster) { (w::to_roster(lang)) } }
        h1 { (view.title(lang)) }
        @if view.people.is_empty() || view.wards.is_empty() { (missing(lang, view)) }
        @else { (form(&view.action, &view.key, view.version, body)) }
        @if let Some(removal) = &view.removal {
            p.way { a href=(removal) { (w::shift_remove(lang)) } }
        }
    }
}

fn missing(lang: Lang, view: &ShiftFormView) -> Markup {
    if view.wards.is_empty() {
        return page::empty_state(w::no_wards(lang), button_link("/organisations", w::to_partners(lang)));
    }
    page::empty_state(w::no_candidates(lang), html! {})
}

/// What a field is called, for choosing between two versions of it.
pub fn field_label(lang: Lang, field: &str) -> String {
    match field {
        "person" => w::shift_person(lang),
        "wards" => w::shift_wards(lang),
        "day" => w::shift_day(lang),
        "from" => w::shift_from(lang),
        "until" => w::shift_until(lang),
        "substitute" => w::shift_substitute(lang),
        "phone" => w::shift_phone(lang),
        other => return other.to_owned(),
    }
    .to_owned()
}

/// The page that asks before a shift is taken out.
#[derive(Debug, Clone)]
pub struct RemovalView {
    /// Who is on duty.
    pub person: String,
    /// When.
    pub when: String,
    /// For which wards.
    pub wards: Vec<String>,
    /// Where a yes is sent.
    pub action: String,
    /// Where a no leads.
    pub back: String,
    /// A fresh key.
    pub key: String,
    /// The version it was read at.
    pub version: i64,
}

/// Its content.
pub fn removal(lang: Lang, view: &RemovalView) -> Markup {
    let text = html! {
        p { (w::shift_removal_what(lang, &view.person, &view.when)) }
        p { (view.wards.join("; ")) }
        p { (w::shift_removal_gap(lang)) }
    };
    confirm(
        lang,
        &Confirm {
            question: w::shift_removal_title(lang),
            text,
            action: &view.action,
            key: &view.key,
            version: Some(view.version),
            yes: w::shift_remove(lang),
            grave: true,
            no_href: &view.back,
        },
    )
}

/// A shift for those who may only read the roster.
#[derive(Debug, Clone)]
pub struct ShiftView {
    /// Who.
    pub person: String,
    /// Where they are called.
    pub phone: Option<String>,
    /// Who stands in, and where they are called.
    pub substitute: Option<(String, Option<String>)>,
    /// When.
    pub when: String,
    /// For which wards.
    pub wards: Vec<String>,
    /// The roster it belongs to.
    pub roster: String,
}

/// Its content.
pub fn shift(lang: Lang, view: &ShiftView) -> Markup {
    let number = |number: &Option<String>| html! { @if let Some(number) = number { (lines::phone(number)) } @else { (page::w::not_given(lang)) } };
    html! {
        p { a href=(view.roster) { (w::to_roster(lang)) } }
        h1 { (w::shift_title(lang)) }
        (page::summary_list(&[
            (w::shift_person(lang), html! { (view.person) }),
            (w::phone(lang), number(&view.phone)),
            (w::shift_when(lang), html! { (view.when) }),
            (w::shift_wards(lang), html! { (view.wards.join("; ")) }),
            (w::substitute(lang), html! {
                @match &view.substitute {
                    Some((name, phone)) => { (name) " " (number(phone)) }
                    None => (page::w::none(lang)),
                }
            }),
        ]))
    }
}
