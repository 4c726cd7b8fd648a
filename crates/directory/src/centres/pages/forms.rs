//! The forms of a centre.

use super::profile::weekdays;
use crate::{
    centres::{
        form::{CLOSES, OPENS},
        w,
    },
    filled::Filled,
    kinds::Funding,
    places::{MunicipalityLine, place_field},
};
use base::{Lang, ids::CentreId};
use page::{Fields, Markup, button_link, buttons, empty_state, form, html, post_button, submit};

/// The form of a new centre, or of one that is changed.
pub fn edit(lang: Lang, centre: Option<CentreId>, filled: &Filled) -> Markup {
    let fields = filled.fields(lang);
    let (title, action) = match centre {
        Some(id) => (w::centre_edit(lang), format!("/centres/{id}")),
        None => (w::centre_add(lang), "/centres".to_owned()),
    };
    let back = if centre.is_some() { action.as_str() } else { "/centres" };
    let body = html! {
        (filled.was())
        (names(lang, &fields, filled))
        (reach(lang, &fields, filled))
        (fields.fieldset(w::hours(lang), html! {
            p.hint { (w::hours_hint(lang)) }
            (days(lang, &fields, filled))
        }))
        (fields.fieldset(w::funding(lang), html! {
            (fields.radios::<Funding>("funding", w::funding_who(lang), filled.chosen("funding")))
            (fields.text("funding_since", w::funding_since(lang), filled.get("funding_since")).date().optional())
        }))
        (fields.fieldset(w::about(lang), html! {
            (fields.text("established_on", w::established(lang), filled.get("established_on")).date().optional())
            (fields.textarea("about_bg", w::about_bg(lang), filled.get("about_bg")).optional())
            (fields.textarea("about_en", w::about_en(lang), filled.get("about_en")).optional())
        }))
        (buttons(html! { (submit(page::w::save(lang))) (button_link(back, page::w::cancel(lang))) }))
    };
    html! { h1 { (title) } (form(&action, &filled.key, filled.version, fields.with_errors(body))) }
}

fn names<'a>(lang: Lang, fields: &Fields<'a>, filled: &'a Filled) -> Markup {
    fields.fieldset(w::names(lang), html! {
        (fields.text("name_bg", w::name_bg(lang), filled.get("name_bg")).max_length(200))
        (fields.text("name_en", w::name_en(lang), filled.get("name_en")).max_length(200))
        (fields.text("name_latin", w::name_latin(lang), filled.get("name_latin")).max_length(200)
            .hint(w::name_latin_hint(lang)).optional())
        (fields.textarea("aliases_bg", w::aliases_bg(lang), filled.get("aliases_bg")).rows(2).hint(w::aliases_hint(lang)).optional())
        (fields.textarea("aliases_en", w::aliases_en(lang), filled.get("aliases_en")).rows(2).optional())
    })
}

fn reach<'a>(lang: Lang, fields: &Fields<'a>, filled: &'a Filled) -> Markup {
    fields.fieldset(w::reach(lang), html! {
        (place_field(fields, lang, w::settlement(lang), &filled.place))
        (fields.text("address_bg", w::address_bg(lang), filled.get("address_bg")).max_length(300).optional())
        (fields.text("address_en", w::address_en(lang), filled.get("address_en")).max_length(300).optional())
        (fields.text("postcode", w::postcode(lang), filled.get("postcode")).number().optional())
        (fields.text("phone", w::phone(lang), filled.get("phone")).tel().optional())
        (fields.text("email", w::email(lang), filled.get("email")).email().optional())
    })
}

fn days<'a>(lang: Lang, fields: &Fields<'a>, filled: &'a Filled) -> Markup {
    html! {
        @for ((name, opens), closes) in weekdays(lang).into_iter().zip(OPENS).zip(CLOSES) {
            (fields.fieldset(name, html! {
                div.side-by-side {
                    (fields.text(opens, w::opens(lang), filled.get(opens)).time())
                    (fields.text(closes, w::closes(lang), filled.get(closes)).time())
                }
            }))
        }
    }
}

/// The form of a change of capacity.
pub fn capacity(lang: Lang, centre: CentreId, name: &str, filled: &Filled) -> Markup {
    let fields = filled.fields(lang);
    let body = html! {
        (fields.text("places", w::capacity_places(lang), filled.get("places")).number())
        (fields.text("order_number", w::order_number(lang), filled.get("order_number")).hint(w::order_number_hint(lang)))
        (fields.text("ordered_on", w::ordered_on(lang), filled.get("ordered_on")).date())
        (fields.text("from_on", w::from_on(lang), filled.get("from_on")).date().hint(w::from_on_hint(lang)).optional())
        (end(lang, centre))
    };
    html! {
        h1 { (w::capacity_add(lang)) }
        p { (name) }
        (form(&format!("/centres/{centre}/capacities"), &filled.key, None, fields.with_errors(body)))
    }
}

/// The form of premises.
pub fn premises(lang: Lang, centre: CentreId, name: &str, filled: &Filled) -> Markup {
    let fields = filled.fields(lang);
    let body = html! {
        (fields.text("name_bg", w::premises_bg(lang), filled.get("name_bg")).hint(w::premises_hint(lang)))
        (fields.text("name_en", w::premises_en(lang), filled.get("name_en")))
        (fields.text("former_use_bg", w::former_use_bg(lang), filled.get("former_use_bg")).hint(w::former_use_hint(lang)).optional())
        (fields.text("former_use_en", w::former_use_en(lang), filled.get("former_use_en")).optional())
        (end(lang, centre))
    };
    html! {
        h1 { (w::premises_add(lang)) }
        p { (name) }
        (form(&format!("/centres/{centre}/premises"), &filled.key, None, fields.with_errors(body)))
    }
}

fn end(lang: Lang, centre: CentreId) -> Markup {
    let back = format!("/centres/{centre}");
    buttons(html! { (submit(page::w::save(lang))) (button_link(&back, page::w::cancel(lang))) })
}

/// The municipalities that a centre serves: one is added, one is taken away.
pub fn municipalities(
    lang: Lang,
    centre: CentreId,
    served: &[MunicipalityLine],
    all: &[MunicipalityLine],
    filled: &Filled,
) -> Markup {
    let fields = filled.fields(lang);
    let to_choose: Vec<_> = all
        .iter()
        .filter(|each| !served.iter().any(|own| own.code == each.code))
        .map(|each| (each.code.clone(), each.label(lang)))
        .collect();
    let action = format!("/centres/{centre}/municipalities");
    html! {
        h1 { (w::municipalities(lang)) }
        @if all.is_empty() {
            (empty_state(w::municipalities_not_loaded(lang), button_link("/places", w::to_places(lang))))
        }
        ul { @for each in served {
            li { (each.label(lang)) " " (post_button(&format!("{action}/{}/remove", each.code), &filled.key, None, page::w::remove(lang))) }
        } }
        @if !to_choose.is_empty() {
            (form(&action, &filled.key, None, fields.with_errors(html! {
                (fields.select("municipality_code", w::municipality_add(lang), filled.get("municipality_code"), &to_choose))
                (buttons(submit(page::w::add(lang))))
            })))
        }
        p.way { a href={ "/centres/" (centre) } { (w::to_centre(lang)) } }
    }
}
