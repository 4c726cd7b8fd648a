//! Addresses and household: on the page of a person, and their forms.

use super::read::{AddressLine, MemberLine};
use crate::{codes::AddressKind, persons::read::KinLine, w};
use base::{Code, FieldErrors, Lang, ids::PersonId, typed::Typed};
use directory::places::{PlaceAnswer, place_field};
use page::{Fields, Markup, Tone, form, html, list};

/// What the section shows.
#[derive(Clone)]
pub struct Living<'a> {
    /// Whose.
    pub person: PersonId,
    /// The addresses, the present ones first.
    pub addresses: &'a [AddressLine],
    /// The household, the person too.
    pub household: &'a [MemberLine],
    /// True when the viewer may change it.
    pub may_write: bool,
    /// Makes a fresh idempotency key for each of its buttons.
    pub keys: &'a dyn Fn() -> String,
}

/// Where they live and with whom.
pub fn section(lang: Lang, view: &Living) -> Markup {
    let others: Vec<&MemberLine> =
        view.household.iter().filter(|member| member.person_id != view.person).collect();
    html! {
        h2 { (w::living_title(lang)) }
        @if view.addresses.is_empty() { p.hint { (w::addresses_empty(lang)) } }
        ul.people {
            @for address in view.addresses {
                li {
                    span.person-name {
                        (address_told(lang, address)) " " (list::tag(address.kind.label(lang), tone(address)))
                    }
                    span.person-facts { (facts(lang, address)) }
                    @if view.may_write && address.until_on.is_none() {
                        (form::post_button(&format!("/people/{}/addresses/{}/end", view.person, address.id), &(view.keys)(), None, w::address_end(lang)))
                    }
                }
            }
        }
        p {
            @if others.is_empty() { (w::household_none(lang)) } @else {
                (w::household_with(lang)) " "
                @for (at, member) in others.iter().enumerate() {
                    @if at > 0 { ", " }
                    (member.name.display(lang))
                }
            }
        }
        @if view.may_write {
            (form::buttons(html! {
                (form::button_link(&format!("/people/{}/addresses/new", view.person), w::address_add(lang)))
                (form::button_link(&format!("/people/{}/household", view.person), w::household_change(lang)))
            }))
        }
    }
}

fn tone(address: &AddressLine) -> Tone {
    if address.until_on.is_some() { Tone::Neutral } else { Tone::Info }
}

fn address_told(lang: Lang, address: &AddressLine) -> String {
    let settlement = if lang == Lang::En { &address.settlement_latin } else { &address.settlement };
    let parts = [settlement.as_str(), address.line.as_str()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn facts(lang: Lang, address: &AddressLine) -> String {
    let from = address.from_on.map(|day| w::since(lang, page::date(lang, day)));
    let until = address.until_on.map(|day| w::until(lang, page::date(lang, day)));
    let whose = address.of_household.then(|| w::address_of_household(lang).to_owned());
    from.into_iter().chain(until).chain(whose).collect::<Vec<_>>().join(" · ")
}

/// The form of an address.
#[derive(Debug, Clone)]
pub struct AddressView<'a> {
    /// Whose.
    pub person: PersonId,
    /// Their name.
    pub name: &'a str,
    /// True when they live in a household.
    pub has_household: bool,
    /// What was typed.
    pub typed: &'a Typed,
    /// The settlement, and those to choose among.
    pub place: &'a PlaceAnswer,
    /// What is wrong.
    pub errors: &'a FieldErrors,
    /// The idempotency key.
    pub key: &'a str,
}

/// The page of the form.
pub fn address_page(lang: Lang, view: &AddressView) -> Markup {
    let (fields, typed) = (Fields::new(lang, view.errors), view.typed);
    let kind = Some(typed.get("kind")).filter(|kind| !kind.is_empty()).or(Some("lives"));
    html! {
        h1 { (w::address_add(lang)) }
        p.lead { (view.name) }
        (form::form(&format!("/people/{}/addresses", view.person), view.key, None, fields.with_errors(html! {
            (fields.radios::<AddressKind>("kind", w::address_kind(lang), kind).inline())
            (place_field(&fields, lang, w::address_settlement(lang), view.place))
            (fields.text("line", w::address_line(lang), typed.get("line")).hint(w::address_line_hint(lang)).max_length(300).optional())
            (fields.text("from_on", w::address_from(lang), typed.get("from_on")).date().optional())
            @if view.has_household {
                (fields.checkbox("for_household", w::address_for_household(lang), base::typed::checked(typed.get("for_household"))))
            }
            (form::buttons(html! {
                (form::submit(page::w::save(lang)))
                (form::button_link(&format!("/people/{}", view.person), page::w::cancel(lang)))
            }))
        })))
    }
}

/// With whom they live.
#[derive(Debug, Clone)]
pub struct HouseholdView<'a> {
    /// Whose.
    pub person: PersonId,
    /// Their name.
    pub name: &'a str,
    /// Those with whom they may live.
    pub kin: &'a [KinLine],
    /// True when they live in a household now.
    pub has_household: bool,
    /// What was typed.
    pub typed: &'a Typed,
    /// What is wrong.
    pub errors: &'a FieldErrors,
    /// The idempotency keys of the two forms.
    pub keys: [&'a str; 2],
}

/// The page on which somebody moves in or out.
pub fn household_page(lang: Lang, view: &HouseholdView) -> Markup {
    let (fields, typed) = (Fields::new(lang, view.errors), view.typed);
    let kin: Vec<(String, String)> = view
        .kin
        .iter()
        .map(|line| {
            let told = format!("{}, {}", line.name.display(lang), line.kind.told(lang, line.sex));
            (line.other.to_string(), told)
        })
        .collect();
    let back = format!("/people/{}", view.person);
    html! {
        h1 { (w::household_change(lang)) }
        p.lead { (view.name) }
        @if kin.is_empty() {
            (page::empty_state(w::household_no_kin(lang), form::button_link(&format!("{back}/kin/new"), w::kin_add(lang))))
        } @else {
            (form::form(&format!("{back}/household"), view.keys[0], None, fields.with_errors(html! {
                (fields.radio_list("with", w::household_who(lang), Some(typed.get("with")), &kin))
                (fields.text("from_on", w::address_from(lang), typed.get("from_on")).date().optional())
                (form::buttons(html! {
                    (form::submit(page::w::save(lang)))
                    (form::button_link(&back, page::w::cancel(lang)))
                }))
            })))
        }
        @if view.has_household {
            (page::details(w::household_leave(lang), html! {
                p { (w::household_leave_text(lang)) }
                (form::post_button(&format!("{back}/household/leave"), view.keys[1], None, w::household_leave(lang)))
            }))
        }
    }
}
