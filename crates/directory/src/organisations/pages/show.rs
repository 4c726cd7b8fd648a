//! The page of a partner organisation.

use crate::{
    agreements::{self, AgreementLine},
    centres::pages::{email, phone},
    contacts::{self, ContactRow},
    kinds::OrganisationKind,
    organisations::{OrganisationRow, w},
    wards::{self, WardLine},
};
use base::{Code, Lang, jiff::civil::Date};
use page::{
    Confirm, Markup, Notice, NoticeKind, button_link, buttons, card, confirm, date, empty_state, html,
    notice, summary_list,
};

/// Everything on the page.
#[derive(Debug, Clone)]
pub struct OrganisationView {
    /// The organisation.
    pub organisation: OrganisationRow,
    /// Settlement, municipality and oblast in words.
    pub place: Option<String>,
    /// Its wards.
    pub wards: Vec<WardLine>,
    /// Its contact persons.
    pub contacts: Vec<ContactRow>,
    /// The agreements to which it is a party; none at all when the viewer may not see them.
    pub agreements: Option<Vec<AgreementLine>>,
    /// True when the viewer may change it.
    pub may_write: bool,
    /// True when the viewer may enter agreements.
    pub may_agree: bool,
    /// The key of its small forms.
    pub key: String,
    /// Today, and how many days before its end an agreement counts as expiring.
    pub today: (Date, i64),
}

/// The page.
pub fn show(lang: Lang, view: &OrganisationView) -> Markup {
    let organisation = &view.organisation;
    let at = format!("/organisations/{}", organisation.id);
    let has_wards = organisation.kind == OrganisationKind::Hospital || !view.wards.is_empty();
    html! {
        h1 { (organisation.name(lang)) }
        @if let Some(day) = organisation.closed_on {
            (notice(lang, &Notice::new(NoticeKind::Info, &w::closed_on(lang, date(lang, day)))))
        }
        (card(w::facts(lang), None, facts(lang, view)))
        @if view.may_write {
            (buttons(html! {
                (button_link(&format!("{at}/edit"), w::organisation_edit(lang)))
                (button_link(&format!("{at}/close"), if organisation.closed_on.is_some() { w::organisation_reopen(lang) } else { w::organisation_close(lang) }))
            }))
        }
        @if has_wards { (wards_card(lang, view, &at)) }
        (contacts_card(lang, view, &at))
        @if let Some(agreements) = &view.agreements { (agreements_card(lang, view, agreements)) }
        p.way { a href="/organisations" { (w::all_organisations(lang)) } }
    }
}

fn facts(lang: Lang, view: &OrganisationView) -> Markup {
    let organisation = &view.organisation;
    let other = if lang == Lang::En { &organisation.name_bg } else { &organisation.name_en };
    let address: Vec<&str> =
        [view.place.as_deref(), organisation.address.as_deref()].into_iter().flatten().collect();
    let given = |text: Option<&str>| html! { (text.unwrap_or(page::w::not_given(lang))) };
    summary_list(&[
        (w::kind(lang), html! { (organisation.kind.label(lang)) }),
        (w::name_other(lang), html! { span lang=(lang.other().tag()) { (other) } }),
        (w::number(lang), given(organisation.organisation_number.as_deref())),
        (w::address(lang), given(Some(address.join(", ").as_str()).filter(|text| !text.is_empty()))),
        (w::phone(lang), phone(lang, organisation.phone.as_deref())),
        (w::email(lang), email(lang, organisation.email.as_deref())),
        (w::note(lang), given(organisation.note.as_deref())),
    ])
}

fn wards_card(lang: Lang, view: &OrganisationView, at: &str) -> Markup {
    let add =
        html! { @if view.may_write { (button_link(&format!("{at}/wards/new"), wards::w::ward_add(lang))) } };
    card(
        w::wards(lang),
        None,
        html! {
            @if view.wards.is_empty() { (empty_state(w::wards_none(lang), add)) }
            @else { (wards::pages::table(lang, &view.wards)) (add) }
        },
    )
}

fn contacts_card(lang: Lang, view: &OrganisationView, at: &str) -> Markup {
    let add = html! { @if view.may_write { (button_link(&format!("{at}/contacts/new"), contacts::w::contact_add(lang))) } };
    card(
        contacts::w::contacts(lang),
        None,
        html! {
            @if view.contacts.is_empty() { (empty_state(w::contacts_none(lang), add)) }
            @else {
                (contacts::pages::list(lang, &view.contacts, view.may_write.then_some(view.key.as_str())))
                (add)
            }
        },
    )
}

fn agreements_card(lang: Lang, view: &OrganisationView, lines: &[AgreementLine]) -> Markup {
    let new = format!("/agreements/new?organisation={}", view.organisation.id);
    let add = html! { @if view.may_agree { (button_link(&new, agreements::w::agreement_add(lang))) } };
    card(
        agreements::w::agreements_title(lang),
        None,
        html! {
            @if lines.is_empty() { (empty_state(w::agreements_none(lang), add)) }
            @else { (agreements::pages::table(lang, lines, view.today)) (add) }
        },
    )
}

/// Asks once more before the work with a partner ends, or begins again.
pub fn ask_close(lang: Lang, organisation: &OrganisationRow, key: &str) -> Markup {
    let at = format!("/organisations/{}", organisation.id);
    let closing = organisation.closed_on.is_none();
    let name = organisation.name(lang);
    let question = if closing { w::close_question(lang, name) } else { w::reopen_question(lang, name) };
    let text = if closing { w::close_text(lang) } else { w::reopen_text(lang) };
    confirm(
        lang,
        &Confirm {
            question: &question,
            text: html! { p { (text) } },
            action: &format!("{at}/close"),
            key,
            version: Some(organisation.version),
            yes: if closing { w::organisation_close(lang) } else { w::organisation_reopen(lang) },
            grave: closing,
            no_href: &at,
        },
    )
}
