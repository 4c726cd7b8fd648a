//! The pages of wards.

use super::{WardLine, WardRow, w};
use crate::{
    centres::pages::phone,
    contacts::{self, ContactRow},
    filled::Filled,
    kinds::WardKind,
};
use base::{
    Code, Lang,
    ids::{CentreId, OrganisationId},
};
use page::{
    Confirm, Markup, Notice, NoticeKind, Table, Tone, button_link, buttons, card, confirm, date, empty_state,
    form, html, notice, submit, summary_list, tag,
};

/// The wards of the viewer's centres.
pub fn list(lang: Lang, sections: &Markup, wards: &[WardLine]) -> Markup {
    html! {
        (sections)
        h1 { (w::wards_title(lang)) }
        (table(lang, wards))
    }
}

/// Wards with what one needs before going there.
pub fn table(lang: Lang, wards: &[WardLine]) -> Markup {
    let row = |ward: &WardLine| {
        vec![
            html! {
                a href={ "/wards/" (ward.id) } { (ward.name(lang)) }
                @if ward.closed_on.is_some() { " " (tag(w::closed(lang), Tone::Neutral)) }
            },
            html! { a href={ "/organisations/" (ward.organisation_id) } { (ward.hospital(lang)) } },
            html! { (ward.private_place.as_deref().unwrap_or(page::w::not_given(lang))) },
            phone(lang, ward.phone.as_deref()),
        ]
    };
    let empty =
        empty_state(w::wards_none(lang), button_link("/organisations?kind=hospital", w::to_hospitals(lang)));
    html! {
        (Table::new(w::wards_title(lang)).quiet()
            .head(w::ward(lang)).head(w::hospital(lang)).head(w::private_place(lang)).head(w::phone(lang))
            .rows(wards.iter().map(row)).empty(empty))
    }
}

/// Everything on the page of a ward.
#[derive(Debug, Clone)]
pub struct WardView {
    /// The ward.
    pub ward: WardRow,
    /// Those who work there.
    pub contacts: Vec<ContactRow>,
    /// True when the viewer may change it.
    pub may_write: bool,
    /// True when the viewer may give it a link and a PIN.
    pub may_link: bool,
    /// The key of its small forms.
    pub key: String,
}

/// The page of a ward.
pub fn show(lang: Lang, view: &WardView) -> Markup {
    let ward = &view.ward;
    let at = format!("/wards/{}", ward.id);
    let add = format!("/organisations/{}/contacts/new?ward={}", ward.organisation_id, ward.id);
    let add = html! { @if view.may_write { (button_link(&add, contacts::w::contact_add(lang))) } };
    html! {
        h1 { (ward.name(lang)) ", " (ward.hospital(lang)) }
        @if let Some(day) = ward.closed_on {
            (notice(lang, &Notice::new(NoticeKind::Info, &w::closed_on(lang, date(lang, day)))))
        }
        (card(w::facts(lang), None, facts(lang, ward)))
        @if view.may_write || view.may_link {
            (buttons(html! {
                @if view.may_write { (button_link(&format!("{at}/edit"), w::ward_edit(lang))) }
                @if view.may_link && ward.closed_on.is_none() { (button_link(&format!("{at}/link"), w::ward_link(lang))) }
                @if view.may_write {
                    (button_link(&format!("{at}/close"), if ward.closed_on.is_some() { w::ward_reopen(lang) } else { w::ward_close(lang) }))
                }
            }))
        }
        (card(contacts::w::contacts(lang), None, html! {
            @if view.contacts.is_empty() { (empty_state(w::contacts_none(lang), add)) }
            @else {
                (contacts::pages::list(lang, &view.contacts, view.may_write.then_some(view.key.as_str())))
                (add)
            }
        }))
        p.way { a href="/wards" { (w::all_wards(lang)) } }
    }
}

fn facts(lang: Lang, ward: &WardRow) -> Markup {
    summary_list(&[
        (w::kind(lang), html! { (ward.kind.label(lang)) }),
        (
            w::hospital(lang),
            html! { a href={ "/organisations/" (ward.organisation_id) } { (ward.hospital(lang)) } },
        ),
        (w::centre(lang), html! { a href={ "/centres/" (ward.centre_id) } { (ward.centre(lang)) } }),
        (w::phone(lang), phone(lang, ward.phone.as_deref())),
        (
            w::private_place(lang),
            html! { (ward.private_place.as_deref().unwrap_or(page::w::not_given(lang))) },
        ),
        (
            w::covered_since(lang),
            html! {
                @if let Some(day) = ward.covered_since { (date(lang, day)) } @else { (page::w::not_given(lang)) }
            },
        ),
    ])
}

/// The form of a ward: its hospital and the centres that may answer.
#[derive(Debug, Clone)]
pub struct WardForm {
    /// The hospital.
    pub organisation: OrganisationId,
    /// Its name.
    pub hospital: String,
    /// The centres that may answer, with their names.
    pub centres: Vec<(CentreId, String)>,
    /// Where the form is sent.
    pub action: String,
    /// Where a no leads.
    pub back: String,
}

/// The form of a new ward, or of one that is changed.
pub fn edit(lang: Lang, view: &WardForm, filled: &Filled) -> Markup {
    let fields = filled.fields(lang);
    let title = if filled.version.is_some() { w::ward_edit(lang) } else { w::ward_add(lang) };
    let centres: Vec<_> = view.centres.iter().map(|(id, name)| (id.to_string(), name.clone())).collect();
    let body = html! {
        (filled.was())
        (fields.radios::<WardKind>("kind", w::kind(lang), filled.chosen("kind")))
        (fields.text("name_bg", w::name_bg(lang), filled.get("name_bg")).max_length(200).hint(w::name_hint(lang)).optional())
        (fields.text("name_en", w::name_en(lang), filled.get("name_en")).max_length(200).optional())
        @if centres.len() > 1 { (fields.select("centre_id", w::centre(lang), filled.get("centre_id"), &centres).hint(w::centre_hint(lang))) }
        (fields.text("phone", w::phone(lang), filled.get("phone")).tel().optional())
        (fields.text("private_place", w::private_place(lang), filled.get("private_place")).max_length(300)
            .hint(w::private_place_hint(lang)).optional())
        (fields.text("covered_since", w::covered_since(lang), filled.get("covered_since")).date().optional())
        (buttons(html! { (submit(page::w::save(lang))) (button_link(&view.back, page::w::cancel(lang))) }))
    };
    html! {
        h1 { (title) }
        p { (view.hospital) }
        (form(&view.action, &filled.key, filled.version, fields.with_errors(body)))
    }
}

/// Asks once more before a ward is closed or opened again.
pub fn ask_close(lang: Lang, ward: &WardRow, key: &str) -> Markup {
    let at = format!("/wards/{}", ward.id);
    let closing = ward.closed_on.is_none();
    let question = if closing {
        w::close_question(lang, ward.name(lang))
    } else {
        w::reopen_question(lang, ward.name(lang))
    };
    let text = if closing { w::close_text(lang) } else { w::reopen_text(lang) };
    confirm(
        lang,
        &Confirm {
            question: &question,
            text: html! { p { (text) } },
            action: &format!("{at}/close"),
            key,
            version: Some(ward.version),
            yes: if closing { w::ward_close(lang) } else { w::ward_reopen(lang) },
            grave: closing,
            no_href: &at,
        },
    )
}
